using System.Text;
using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction.Mining;

/// <summary>What makes two elements look alike: their names and classes, numbers left out, and those of their parents.</summary>
internal static class ElementShape
{
    /// <summary>The shape of one element.</summary>
    public static string Of(PageTree tree, int node)
    {
        if (node < 0) return "";
        string name = tree.Name(node) ?? "#text";
        string? classes = tree.Class(node);
        if (string.IsNullOrEmpty(classes)) return name;
        StringBuilder shape = new(name);
        int kept = 0;
        foreach (Range part in classes.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> word = classes.AsSpan(part).Trim();
            if (word.IsEmpty || kept == 2) continue;
            shape.Append('.');
            foreach (char c in word)
                if (!char.IsAsciiDigit(c)) shape.Append(c);
            kept++;
        }
        return shape.ToString();
    }

    /// <summary>The shape of an element and of the two around it.</summary>
    public static string PathOf(PageTree tree, int node)
    {
        int parent = tree.Parent(node);
        int above = parent < 0 ? -1 : tree.Parent(parent);
        return Of(tree, node) + "<" + Of(tree, parent) + "<" + Of(tree, above);
    }
}

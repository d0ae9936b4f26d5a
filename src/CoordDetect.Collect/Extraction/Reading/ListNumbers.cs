using System.Globalization;
using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction.Reading;

/// <summary>The numbers of ordered lists: readers see them, and they are no text of the markup.</summary>
internal sealed class ListNumbers(PageTree tree)
{
    private readonly Dictionary<int, int> _next = [];

    /// <summary>What stands before an item, such as <c>3.</c>; null in lists without numbers. Items are asked for in their order.</summary>
    public string? Before(int item)
    {
        int list = tree.Parent(item);
        if (list < 0 || tree.Name(list) != "ol") return null;
        if (!_next.TryGetValue(list, out int number))
            number = int.TryParse(tree.Attribute(list, "start"), NumberStyles.None, CultureInfo.InvariantCulture, out int start) ? start : 1;
        _next[list] = number + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{number}.");
    }
}

using CoordDetect.Collect.Extraction.Markup;
using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Collect.Extraction.Reading;

namespace CoordDetect.Collect.Extraction.Mining;

/// <summary>Reads an author who stands as bare words right before the date: <c>longshot · 03/03/2026 19:44</c>.</summary>
internal static class NameBesideDate
{
    private static readonly string[] Lead = ["posted by ", "by ", "par ", "von ", "por ", "posté par ", "publié par ", "de ", "di ", "door ", "от "];

    /// <summary>The name, or null where the words before the date are none.</summary>
    public static string? Read(PageView page, PostRange record, int date, int content)
    {
        PageTree tree = page.Tree;
        int line = tree.Parent(date);
        if (line < record.Node || tree.IsWithin(content, line)) return null;
        for (int node = date - 1; node > line; node--)
        {
            if (!tree.IsText(node) || tree.IsWithin(node, date)) continue;
            string name = InlineText.Collapse(tree.Data(node)).Trim(' ', '·', '-', '—', '–', '|', '•', ',', ':', '»', '«', '(', ')', '@');
            foreach (string lead in Lead)
                if (name.StartsWith(lead, StringComparison.OrdinalIgnoreCase)) name = name[lead.Length..];
            if (name.Length > 0) return name.Length <= 50 && name.Count(c => c == ' ') <= 3 && name.Any(char.IsLetter) ? name : null;
        }
        return null;
    }
}

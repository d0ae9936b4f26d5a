using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction.MediaWiki;

/// <summary>A line that two people signed one after the other: an answer written into the paragraph of what it answers.</summary>
internal static class SharedLine
{
    private const int FewestWords = 2;

    /// <summary>
    /// The words of the second signature, between the first one's timestamp and it; null where it signs no words of its own: the same
    /// person signs again, or a note in brackets ("changed by …"), or one that the wiki itself adds to unsigned words, names somebody.
    /// </summary>
    public static string? Words(PageTree tree, Signature first, Signature second)
    {
        if (second.Author == first.Author || second.First <= first.Last || second.Stamp >= first.LineEnd) return null;
        if (IsNote(tree, second.Stamp)) return null;
        string words = TalkWords.Own(tree, first.Last + 1, second.First, first.After)
            .TrimStart(' ', '.', ',', ';', ':', '-', '–', '—', ')');
        if (words.Count(letter => letter == '(') > words.Count(letter => letter == ')')) return null;
        if (words.LastIndexOf('[') > words.LastIndexOf(']')) return null;
        string[] parts = words.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Count(word => word.Any(char.IsLetter)) >= FewestWords ? words : null;
    }

    private static bool IsNote(PageTree tree, int node)
    {
        for (int above = tree.Parent(node); above > 0; above = tree.Parent(above))
            if (tree.Name(above) is "small" or "sup" or "sub" || tree.HasClass(above, "autosigned")) return true;
        return false;
    }
}

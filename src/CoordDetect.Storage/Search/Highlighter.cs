using CoordDetect.Storage.Search.Words;

namespace CoordDetect.Storage.Search;

/// <summary>Finds the places of a text that a query looks for.</summary>
internal sealed class Highlighter(SearchQuery query)
{
    private readonly WordScan _scan = new();
    private readonly List<WordsTerm> _wanted =
    [
        .. query.Terms.OfType<WordsTerm>().Where(t => !t.IsExcluded),
        .. query.Terms.OfType<LinkTerm>().Where(t => !t.IsExcluded).SelectMany(t => t.Spellings).Select(words => new WordsTerm(words, false, false)),
    ];

    /// <summary>The places, ascending; those that touch or overlap are one.</summary>
    public IReadOnlyList<TextRange> Find(string? text)
    {
        if (string.IsNullOrEmpty(text) || _wanted.Count == 0) return [];
        _scan.Read(text);
        string[] words = [.. Enumerable.Range(0, _scan.Places.Count).Select(i => _scan[i])];
        List<TextRange> found = [];
        foreach (WordsTerm term in _wanted)
        {
            for (int i = 0; i + term.Words.Count <= words.Length; i++)
            {
                if (!FitsAt(words, i, term)) continue;
                WordPlace first = _scan.Places[i], last = _scan.Places[i + term.Words.Count - 1];
                found.Add(new TextRange(first.Start, last.Start + last.Length - first.Start));
            }
        }
        return Join(found);
    }

    private static bool FitsAt(string[] words, int at, WordsTerm term)
    {
        for (int i = 0; i < term.Words.Count; i++)
        {
            bool prefix = term.IsPrefix && i == term.Words.Count - 1;
            if (prefix ? !words[at + i].StartsWith(term.Words[i], StringComparison.Ordinal) : words[at + i] != term.Words[i]) return false;
        }
        return true;
    }

    private static List<TextRange> Join(List<TextRange> found)
    {
        List<TextRange> joined = [];
        foreach (TextRange range in found.OrderBy(r => r.Start).ThenBy(r => r.Length))
        {
            if (joined.Count > 0 && range.Start <= joined[^1].End)
                joined[^1] = new TextRange(joined[^1].Start, Math.Max(joined[^1].End, range.End) - joined[^1].Start);
            else joined.Add(range);
        }
        return joined;
    }
}

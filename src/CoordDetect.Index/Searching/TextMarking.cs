using CoordDetect.Index.Queries;
using CoordDetect.Index.Words;
using Lucene.Net.Search;
using Lucene.Net.Search.Highlight;

namespace CoordDetect.Index.Searching;

/// <summary>Finds the places of a text that a search looks for, with Lucene's highlighter. Not thread-safe.</summary>
public sealed class TextMarking
{
    private readonly Query? _shown;
    private readonly WordReader _reader = new();

    private WordStream Stream { get; } = new();

    internal TextMarking(Query? shown) => _shown = shown;

    /// <summary>The places, ascending; those that touch or overlap are one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The language that the comment says it is in, or null.</param>
    public IReadOnlyList<TextRange> Find(string? text, string? language)
    {
        if (_shown is null || string.IsNullOrEmpty(text)) return [];
        IReadOnlyList<PlacedWord> words = _reader.Read(text);
        if (words.Count == 0) return [];
        Stream.Clear();
        Stream.AddBoth(words, WordLanguage.Named(language) ?? WordReader.LanguagesOf(words));
        Places places = new();
        Highlighter highlighter = new(places, new DefaultEncoder(), new QueryScorer(_shown)) { TextFragmenter = new NullFragmenter(), MaxDocCharsToAnalyze = int.MaxValue };
        highlighter.GetBestTextFragments(Stream, text, false, 1);
        return places.Joined();
    }

    private sealed class Places : IFormatter
    {
        private readonly List<TextRange> _found = [];

        public string HighlightTerm(string originalText, TokenGroup tokenGroup)
        {
            if (tokenGroup.TotalScore > 0) _found.Add(new TextRange(tokenGroup.StartOffset, tokenGroup.EndOffset - tokenGroup.StartOffset));
            return originalText;
        }

        public List<TextRange> Joined()
        {
            List<TextRange> joined = [];
            foreach (TextRange range in _found.OrderBy(r => r.Start).ThenBy(r => r.Length))
            {
                if (joined.Count > 0 && range.Start <= joined[^1].End)
                    joined[^1] = new TextRange(joined[^1].Start, Math.Max(joined[^1].End, range.End) - joined[^1].Start);
                else joined.Add(range);
            }
            return joined;
        }
    }
}

using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Signals.Wording;

/// <summary>Which comments take up the words of another to answer it, also where the site knows no replies: within a thread, by naming its author or in quotation marks.</summary>
internal sealed class Conversations(CommentCorpus corpus)
{
    // A shorter handle stands in texts by chance.
    private const int ShortestHandle = 5;
    private const int WordsQuoted = 5;
    private static readonly (string Open, string Close)[] Marks = [("\"", "\""), ("«", "»"), ("“", "”"), ("„", "“"), ("//", "//"), ("[quote", "[/quote")];
    private readonly Dictionary<int, string> _quotedBy = [];

    /// <summary>Whether one of two comments answers the other, as far as can be told, given words that they share.</summary>
    public bool Holds(int a, int b, string sharedWords)
    {
        if (corpus.ParentOf[a] == b || corpus.ParentOf[b] == a) return true;
        if (corpus.ThreadOf[a] != corpus.ThreadOf[b]) return false;
        return Names(a, b) || Names(b, a) || Quotes(a, sharedWords) || Quotes(b, sharedWords);
    }

    private bool Names(int comment, int other)
    {
        string handle = corpus.HandleOf(corpus.AccountOf[other]);
        return handle.Length >= ShortestHandle && corpus.TextOf(comment).Contains(handle, StringComparison.OrdinalIgnoreCase);
    }

    // Words are compared as they were written, but for case and what stands between them.
    private bool Quotes(int comment, string sharedWords)
    {
        if (!_quotedBy.TryGetValue(comment, out string? quoted)) _quotedBy[comment] = quoted = Quoted(corpus.TextOf(comment));
        if (quoted.Length == 0) return false;
        string[] words = sharedWords.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && quoted.Contains(string.Join(' ', words.Take(WordsQuoted)), StringComparison.Ordinal);
    }

    private static string Quoted(string text)
    {
        List<string> quotes = [];
        foreach ((string open, string close) in Marks)
        {
            for (int from = text.IndexOf(open, StringComparison.Ordinal); from >= 0;)
            {
                int to = text.IndexOf(close, from + open.Length, StringComparison.Ordinal);
                if (to < 0) break;
                quotes.Add(Words(text.AsSpan(from + open.Length, to - from - open.Length)));
                from = text.IndexOf(open, to + close.Length, StringComparison.Ordinal);
            }
        }
        return string.Join('|', quotes.Where(q => q.Count(c => c == ' ') >= WordsQuoted - 1));
    }

    private static string Words(ReadOnlySpan<char> text)
    {
        System.Text.StringBuilder words = new(text.Length);
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c)) words.Append(char.ToLowerInvariant(c));
            else if (words.Length > 0 && words[^1] != ' ') words.Append(' ');
        }
        return words.ToString();
    }
}

using System.Text;

namespace CoordDetect.Collect.Extraction;

/// <summary>
/// Keeps apart what an answer repeats of the comment that it answers where nothing marks it as a quote: whole lines of the other's words
/// (Slashdot's readers set them in italics), and lines behind a <c>&gt;</c>. An answer that says nothing else keeps all its words: that is a copy.
/// </summary>
internal static class ParentQuotes
{
    private const int LeastWords = 8;
    private const int MostLines = 200;
    private const int MostLetters = 20_000;

    /// <summary>The comment with such lines among its quotes.</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="parent">The comment that it answers, or null.</param>
    public static ExtractedComment KeepApart(ExtractedComment comment, ExtractedComment? parent)
    {
        string[] lines = comment.Text.Split('\n');
        if (lines.Length is 1 or > MostLines) return comment;
        string said = parent is null ? "" : Words(parent.Text, MostLetters);
        bool[] quoted = [.. lines.Select(line => IsMarked(line) || Repeats(line, said))];
        bool saysMore = lines.Where((line, i) => !quoted[i]).Any(line => line.Any(char.IsLetterOrDigit) && !said.Contains(Words(line, MostLetters), StringComparison.Ordinal));
        if (!saysMore || !quoted.Contains(true)) return comment;
        return comment with { Text = Own(lines, quoted), Quotes = [.. comment.Quotes, .. Quotes(lines, quoted, said, parent)] };
    }

    private static bool IsMarked(string line) => line.StartsWith("> ", StringComparison.Ordinal) || line.StartsWith(">> ", StringComparison.Ordinal);

    private static bool Repeats(string line, string said)
    {
        if (said.Length == 0 || line.Length < 2 * LeastWords) return false;
        string words = Words(line, MostLetters);
        return words.Count(c => c == ' ') > LeastWords && said.Contains(words, StringComparison.Ordinal);
    }

    // Empty lines go with the quote before them.
    private static string Own(string[] lines, bool[] quoted)
    {
        StringBuilder own = new();
        bool after = false;
        for (int i = 0; i < lines.Length; i++)
        {
            if (!quoted[i] && !(after && lines[i].Length == 0)) own.Append(lines[i]).Append('\n');
            after = quoted[i] || (after && lines[i].Length == 0);
        }
        return own.ToString().Trim();
    }

    // Lines that follow one another are one quote.
    private static List<QuotedText> Quotes(string[] lines, bool[] quoted, string said, ExtractedComment? parent)
    {
        List<QuotedText> quotes = [];
        bool open = false;
        for (int i = 0; i < lines.Length; i++)
        {
            string words = lines[i].TrimStart('>', ' ');
            if (quoted[i] && words.Length > 0)
            {
                bool parents = Repeats(lines[i], said);
                if (open) quotes[^1] = quotes[^1] with { Text = quotes[^1].Text + "\n" + words, CommentId = quotes[^1].CommentId ?? (parents ? parent!.CommentId : null), Account = quotes[^1].Account ?? (parents ? parent!.Account : null) };
                else quotes.Add(new QuotedText(parents ? parent!.CommentId : null, parents ? parent!.Account : null, words));
            }
            open = quoted[i] || (open && words.Length == 0);
        }
        return quotes;
    }

    // Lower case, single spaces, a space at either end.
    private static string Words(string text, int most)
    {
        StringBuilder words = new(" ");
        foreach (char c in text.AsSpan(0, Math.Min(text.Length, most)))
        {
            if (char.IsLetterOrDigit(c)) words.Append(char.ToLowerInvariant(c));
            else if (words[^1] != ' ') words.Append(' ');
        }
        if (words[^1] != ' ') words.Append(' ');
        return words.ToString();
    }
}

using System.Text;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Network.Windowed;

/// <summary>
/// Sets of words: the source's own tokens where it brings them, else the words and signs of the text in lower case without mentions.
/// Equal sets are one key; <see cref="Neighbours"/> finds the sets that are similar. An empty set ties nobody.
/// </summary>
internal sealed class WordSetKeys(double threshold, long windowSeconds) : KeySource
{
    private readonly Utf8Interner _words = new();
    private readonly WordSetTable _sets = new();
    private readonly PlainText _plain = new();
    private readonly List<int> _row = [];
    private byte[] _bytes = new byte[1024];

    public override int Count => _sets.Count;

    public override void Collect(in CommentRow row, List<int> keys)
    {
        if (!row.Repost.IsEmpty) return;
        _row.Clear();
        if (row.Tokens.IsEmpty) CollectWords(_plain.LowerWithoutMentions(row.Text));
        else CollectTokens(row.Tokens);
        if (_row.Count > 0) keys.Add(_sets.Intern(_row));
    }

    public override NeighbourKeys Neighbours(ShareColumns shares)
    {
        SimilarSets join = new(_sets, _words.Count, threshold, windowSeconds);
        return NeighbourKeys.FromPairs(join.Find(shares), _sets.Count);
    }

    private void CollectTokens(ReadOnlySpan<byte> tokens)
    {
        while (!tokens.IsEmpty)
        {
            int end = tokens.IndexOfAny(" \t\r\n"u8);
            ReadOnlySpan<byte> word = end < 0 ? tokens : tokens[..end];
            tokens = end < 0 ? default : tokens[(end + 1)..];
            if (!word.IsEmpty) _row.Add(_words.Intern(0, word));
        }
    }

    // A word is a run of letters, marks, digits and underscores, with apostrophes and full stops inside; any other sign stands alone.
    private void CollectWords(ReadOnlySpan<char> text)
    {
        for (int at = 0; at < text.Length;)
        {
            int end = at;
            while (end < text.Length && (IsWordChar(text[end]) || (end > at && IsJoiner(text, end)))) end++;
            if (end == at) end += char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
            if (!char.IsWhiteSpace(text[at])) Add(text[at..end]);
            at = end;
        }
    }

    private void Add(ReadOnlySpan<char> word)
    {
        if (_bytes.Length < 3 * word.Length) _bytes = new byte[3 * word.Length];
        _row.Add(_words.Intern(0, _bytes.AsSpan(0, Encoding.UTF8.GetBytes(word, _bytes))));
    }

    private static bool IsWordChar(char c) => char.IsLetterOrDigit(c) || c == '_' || char.GetUnicodeCategory(c)
        is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static bool IsJoiner(ReadOnlySpan<char> text, int at) =>
        text[at] is '\'' or '’' or '.' && at + 1 < text.Length && IsWordChar(text[at + 1]);
}

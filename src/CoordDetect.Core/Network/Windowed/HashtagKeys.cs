using System.Text;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Network.Windowed;

/// <summary>The hashtags of a comment's text, whatever their case, each once. Hashtags of re-posts belong to the first author.</summary>
internal sealed class HashtagKeys : KeySource
{
    private readonly Utf8Interner _tags = new();
    private char[] _chars = new char[1024];
    private char[] _lower = new char[1024];
    private byte[] _bytes = new byte[1024];

    public override int Count => _tags.Count;

    public override void Collect(in CommentRow row, List<int> keys)
    {
        if (!row.Repost.IsEmpty || !row.Text.Contains((byte)'#')) return;
        if (_chars.Length < row.Text.Length) (_chars, _lower) = (new char[row.Text.Length], new char[row.Text.Length]);
        int length = Encoding.UTF8.GetChars(row.Text, _chars);
        ReadOnlySpan<char> text = _chars.AsSpan(0, length);
        for (int hash = text.IndexOf('#'); hash >= 0;)
        {
            text = text[(hash + 1)..];
            int end = 0;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_' || char.IsSurrogate(text[end]) || IsMark(text[end]))) end++;
            if (end > 0 && !IsNumber(text[..end])) Add(text[..end], keys);
            hash = text.IndexOf('#');
        }
    }

    private void Add(ReadOnlySpan<char> tag, List<int> keys)
    {
        tag.ToLowerInvariant(_lower);
        if (_bytes.Length < 3 * tag.Length) _bytes = new byte[3 * tag.Length];
        int key = _tags.Intern(0, _bytes.AsSpan(0, Encoding.UTF8.GetBytes(_lower.AsSpan(0, tag.Length), _bytes)));
        if (!keys.Contains(key)) keys.Add(key);
    }

    // "#1" counts something; it is no hashtag anywhere.
    private static bool IsNumber(ReadOnlySpan<char> tag) => !tag.ContainsAnyExceptInRange('0', '9');

    private static bool IsMark(char c) => char.GetUnicodeCategory(c)
        is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}

using System.Text;
using System.Text.Unicode;

namespace CoordDetect.Core.Network.Windowed;

/// <summary>
/// The simple normal form that coordination-network-toolkit compares: lower case, without what begins with <c>@</c> and runs to the next
/// white space, and with one space for each run of white space. Not the tokenizer of detection, on purpose.
/// </summary>
internal sealed class PlainText
{
    private char[] _chars = new char[1024];
    private char[] _lower = new char[1024];
    private byte[] _bytes = new byte[1024];

    /// <summary>The normal form as UTF-8; valid until the next call.</summary>
    public ReadOnlySpan<byte> Normalise(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<char> lower = LowerWithoutMentions(text);
        if (_bytes.Length < 3 * lower.Length) _bytes = new byte[3 * lower.Length];
        int end = 0;
        foreach (Range word in lower.SplitAny(Whitespace))
        {
            ReadOnlySpan<char> part = lower[word];
            if (part.IsEmpty) continue;
            if (end > 0) _bytes[end++] = (byte)' ';
            Utf8.FromUtf16(part, _bytes.AsSpan(end), out _, out int written);
            end += written;
        }
        return _bytes.AsSpan(0, end);
    }

    /// <summary>The text in lower case, mentions removed and white space as it was; valid until the next call.</summary>
    public ReadOnlySpan<char> LowerWithoutMentions(ReadOnlySpan<byte> text)
    {
        if (_chars.Length < text.Length) (_chars, _lower) = (new char[2 * text.Length], new char[2 * text.Length]);
        int length = Encoding.UTF8.GetChars(text, _chars);
        // Lower-casing by simple mapping keeps the number of code units.
        _chars.AsSpan(0, length).ToLowerInvariant(_lower);
        int end = 0;
        bool inMention = false;
        foreach (char c in _lower.AsSpan(0, length))
        {
            inMention = (inMention || c == '@') && !char.IsWhiteSpace(c);
            if (!inMention) _chars[end++] = c;
        }
        return _chars.AsSpan(0, end);
    }

    // What char.IsWhiteSpace and Python's str.split agree on; the information separators are white space to Python alone.
    private static ReadOnlySpan<char> Whitespace =>
        " \t\n\r\v\f\u001c\u001d\u001e\u001f\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";
}

using System.Globalization;
using System.Text;

namespace CoordDetect.App.Report;

/// <summary>
/// Prepares text of strangers for a reader. It is still to be encoded for HTML, which Razor does. Characters that cannot be seen but change
/// what is seen (controls, direction overrides, zero-width spaces) are named in place, such as <c>[U+202E]</c>: in evidence they matter.
/// </summary>
internal static class DisplayText
{
    /// <summary>The longest name that is shown, in characters.</summary>
    public const int NameLength = 60;

    /// <summary><paramref name="text"/> with the unseen named; line ends and tabs become spaces.</summary>
    public static string Clean(string text)
    {
        int bad = text.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        if (bad < 0) return text;
        StringBuilder clean = new(text.Length + 16);
        foreach (char c in text)
        {
            if (c is '\n' or '\r' or '\t') clean.Append(' ');
            else if (IsUnseen(c)) clean.Append(CultureInfo.InvariantCulture, $"[U+{(int)c:X4}]");
            else clean.Append(c);
        }
        return clean.ToString();
    }

    /// <summary>A name, a title or an address in a table or a picture: cleaned, and cut where it is long.</summary>
    public static string Name(string text, int length = NameLength) => Cut(Clean(Cut(text, length)), length);

    /// <summary>The first <paramref name="length"/> characters at most, ending in an ellipsis where some are left out.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length) return text;
        // Half a surrogate pair is no character.
        int end = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return string.Concat(text.AsSpan(0, end), "…");
    }

    // Joiners and variation selectors stay: scripts and emoji need them.
    private static bool IsUnseen(char c) => c switch
    {
        '\u200C' or '\u200D' => false,
        '\u00AD' => true,
        _ => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned,
    };
}

using System.Globalization;
using System.Text;

namespace CoordDetect.Core.Text.Links;

/// <summary>
/// The one spelling of characters in an address (RFC 3986, section 6.2.2): encoded where they would mean something else or could not be
/// seen, as themselves everywhere else, in composed form.
/// </summary>
internal static class PercentSpelling
{
    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create("%+\"<>\\^`{|}");
    private const string InPaths = "-._~!$'()*+,;=:@&";
    private const string InQueries = "-._~!$'()*,;:@/?[]";

    /// <summary>The spelling of a path, or of the name or value of a parameter.</summary>
    public static string Of(ReadOnlySpan<char> text, bool inQuery)
    {
        if (IsPlain(text)) return text.ToString();
        StringBuilder decoded = new(text.Length);
        byte[] bytes = new byte[text.Length];
        for (int i = 0; i < text.Length;)
        {
            int count = Bytes(text[i..], bytes);
            if (count > 0) Append(decoded, bytes.AsSpan(0, count), inQuery);
            else if (text[i] == '+' && inQuery) decoded.Append("%20");
            else decoded.Append(text[i]);
            i += count > 0 ? 3 * count : 1;
        }
        return Encoded(Composed(decoded.ToString()));
    }

    private static bool IsPlain(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('!', '~') && !text.ContainsAny(Special);

    // The bytes of a run of %XX at the start of the text.
    private static int Bytes(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        int count = 0;
        while (text.Length >= 3 && text[0] == '%' && byte.TryParse(text[1..3], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out bytes[count]))
        {
            count++;
            text = text[3..];
        }
        return count;
    }

    private static void Append(StringBuilder decoded, ReadOnlySpan<byte> bytes, bool inQuery)
    {
        while (!bytes.IsEmpty)
        {
            bool valid = Rune.DecodeFromUtf8(bytes, out Rune rune, out int used) == System.Buffers.OperationStatus.Done;
            bool shown = valid && (rune.IsAscii ? char.IsAsciiLetterOrDigit((char)rune.Value) || (inQuery ? InQueries : InPaths).Contains((char)rune.Value, StringComparison.Ordinal) : IsSeen(rune));
            if (shown) decoded.Append(rune);
            else foreach (byte b in bytes[..used]) decoded.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
            bytes = bytes[used..];
        }
    }

    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    private static string Encoded(string text)
    {
        StringBuilder encoded = new(text.Length);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.IsAscii ? rune.Value is > 0x20 and < 0x7F && !"\"<>\\^`{|}".Contains((char)rune.Value, StringComparison.Ordinal) : IsSeen(rune)) encoded.Append(rune);
            else foreach (byte b in utf8[..rune.EncodeToUtf8(utf8)]) encoded.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }
        return encoded.ToString();
    }

    // Letters, marks, digits, punctuation and symbols; not spaces, controls, invisible and undefined characters.
    private static bool IsSeen(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator) && rune != Rune.ReplacementChar;
}

namespace CoordDetect.Core.Audit.Audience;

/// <summary>
/// The mould of a handle: its <em>shape</em> (letters as <c>a</c> or <c>A</c>, digits as <c>d</c> with their number: <c>Julie_84</c> is <c>Aa_d2</c>)
/// and its <em>stem</em> (letters as they are, digits as <c>#</c>: <c>julie_#</c>). Makers of accounts by the thousand fill one mould.
/// </summary>
internal static class HandleMould
{
    private const int MostBytes = 64;

    /// <summary>The shortest stem, in letters, that says anything.</summary>
    public const int LeastLetters = 3;

    /// <summary>Writes the shape of a handle and returns its length.</summary>
    public static int Shape(ReadOnlySpan<byte> handle, Span<byte> shape)
    {
        int length = 0, digits = 0;
        foreach (byte b in handle[..Math.Min(handle.Length, MostBytes)])
        {
            if (char.IsAsciiDigit((char)b))
            {
                digits++;
                continue;
            }
            if (digits > 0) length = Digits(shape, length, ref digits);
            byte kind = char.IsAsciiLetterUpper((char)b) ? (byte)'A' : b >= 0x80 || char.IsAsciiLetterLower((char)b) ? (byte)'a' : b;
            if (length == 0 || shape[length - 1] != kind || kind is not ((byte)'a' or (byte)'A')) shape[length++] = kind;
        }
        return digits > 0 ? Digits(shape, length, ref digits) : length;
    }

    /// <summary>Writes the stem of a handle and returns its length; 0 where it has no digits or too few letters to be a mould.</summary>
    public static int Stem(ReadOnlySpan<byte> handle, Span<byte> stem)
    {
        int length = 0, letters = 0;
        bool hasDigits = false;
        foreach (byte b in handle[..Math.Min(handle.Length, MostBytes)])
        {
            if (char.IsAsciiDigit((char)b))
            {
                hasDigits = true;
                if (length == 0 || stem[length - 1] != (byte)'#') stem[length++] = (byte)'#';
                continue;
            }
            if (b >= 0x80 || char.IsAsciiLetter((char)b)) letters++;
            stem[length++] = char.IsAsciiLetterUpper((char)b) ? (byte)(b | 0x20) : b;
        }
        return hasDigits && letters >= LeastLetters ? length : 0;
    }

    private static int Digits(Span<byte> shape, int length, ref int digits)
    {
        shape[length++] = (byte)'d';
        shape[length++] = (byte)('0' + Math.Min(9, digits));
        digits = 0;
        return length;
    }
}

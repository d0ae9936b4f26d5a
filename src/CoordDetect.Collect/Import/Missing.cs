namespace CoordDetect.Collect.Import;

/// <summary>Knows what programs write where they have no value.</summary>
internal static class Missing
{
    /// <summary>Whether a value of a field stands for none: <c>NA</c>, <c>nan</c>, <c>None</c>, <c>null</c>, <c>[]</c> and their like.</summary>
    public static bool Is(ReadOnlySpan<byte> value)
    {
        if (value.Length is 0 or > 9) return value.IsEmpty;
        return IsWord(value) || value.SequenceEqual("nan"u8) || value.SequenceEqual("NAN"u8) || value.SequenceEqual("none"u8) || value.SequenceEqual("n/a"u8) || value.SequenceEqual("na"u8)
            || value.SequenceEqual("Null"u8) || value.SequenceEqual("-"u8) || value.SequenceEqual("[]"u8) || value.SequenceEqual("{}"u8) || value.SequenceEqual("()"u8) || value.SequenceEqual("''"u8)
            || value.SequenceEqual("\"\""u8) || value.SequenceEqual("set()"u8) || value.SequenceEqual("undefined"u8) || value.SequenceEqual("NaT"u8) || value.SequenceEqual("[null]"u8) || value.SequenceEqual("[None]"u8);
    }

    /// <summary>Whether a whole text stands for none. What people say ("nan", "-", "none") is theirs.</summary>
    public static bool IsText(ReadOnlySpan<byte> value) => value.Length <= 9 && IsWord(value);

    private static bool IsWord(ReadOnlySpan<byte> value) =>
        value.SequenceEqual("NA"u8) || value.SequenceEqual("N/A"u8) || value.SequenceEqual("#N/A"u8) || value.SequenceEqual("#NV"u8) || value.SequenceEqual("NaN"u8) || value.SequenceEqual("None"u8)
        || value.SequenceEqual("null"u8) || value.SequenceEqual("NULL"u8) || value.SequenceEqual("<NA>"u8) || value.SequenceEqual("\\N"u8);
}

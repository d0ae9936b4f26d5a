using System.Buffers;
using System.Buffers.Text;

namespace CoordDetect.Core.Export;

/// <summary>
/// Encodes one field of CSV as bytes (RFC 4180). A field that a spreadsheet would run as a formula gets an apostrophe in front
/// (OWASP, "CSV Injection"); a plain number keeps its sign.
/// </summary>
public static class CsvField
{
    private static readonly SearchValues<byte> Special = SearchValues.Create(",\"\r\n"u8);

    /// <summary>The field as it stands in the file, with its quotes where it needs them.</summary>
    public static byte[] Encode(ReadOnlySpan<byte> value)
    {
        bool formula = IsFormula(value);
        bool quoted = value.ContainsAny(Special);
        if (!formula && !quoted) return value.ToArray();
        ArrayBufferWriter<byte> field = new(value.Length + 4);
        if (quoted) field.Write("\""u8);
        if (formula) field.Write("'"u8);
        foreach (byte b in value)
        {
            if (b == (byte)'"') field.Write("\""u8);
            field.Write([b]);
        }
        if (quoted) field.Write("\""u8);
        return field.WrittenSpan.ToArray();
    }

    private static bool IsFormula(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty || value[0] is not ((byte)'=' or (byte)'+' or (byte)'-' or (byte)'@' or (byte)'\t' or (byte)'\r')) return false;
        return !(Utf8Parser.TryParse(value, out double _, out int used) && used == value.Length);
    }
}

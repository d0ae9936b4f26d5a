using System.Buffers.Text;
using System.Text;

namespace CoordDetect.Collect.Import;

/// <summary>Undoes the escapes of a JSON string. A surrogate without its partner becomes U+FFFD instead of an exception.</summary>
internal static class JsonText
{
    /// <summary>The bytes between the quotes of a JSON string that the parser has accepted, unescaped into the arena.</summary>
    public static ArraySegment<byte> Unescape(ReadOnlySpan<byte> raw, ByteArena arena)
    {
        // No escape is shorter than what it stands for.
        ArraySegment<byte> room = arena.Take(raw.Length);
        Span<byte> target = room.AsSpan();
        int written = 0;
        while (true)
        {
            int escape = raw.IndexOf((byte)'\\');
            ReadOnlySpan<byte> plain = escape < 0 ? raw : raw[..escape];
            plain.CopyTo(target[written..]);
            written += plain.Length;
            if (escape < 0 || escape + 1 >= raw.Length) break;
            raw = raw[escape..];
            int used = raw[1] == (byte)'u' ? DecodeUnicode(raw, target, ref written) : DecodeShort(raw[1], target, ref written);
            raw = raw[used..];
        }
        return arena.Commit(room, written);
    }

    private static int DecodeShort(byte letter, Span<byte> target, ref int written)
    {
        target[written++] = letter switch
        {
            (byte)'n' => (byte)'\n',
            (byte)'r' => (byte)'\r',
            (byte)'t' => (byte)'\t',
            (byte)'b' => (byte)'\b',
            (byte)'f' => (byte)'\f',
            _ => letter,
        };
        return 2;
    }

    private static int DecodeUnicode(ReadOnlySpan<byte> raw, Span<byte> target, ref int written)
    {
        char first = Hex(raw.Slice(2, 4));
        int used = 6;
        if (!Rune.TryCreate(first, out Rune rune))
        {
            rune = Rune.ReplacementChar;
            if (raw.Length >= 12 && raw[6] == (byte)'\\' && raw[7] == (byte)'u' && Rune.TryCreate(first, Hex(raw.Slice(8, 4)), out Rune pair))
            {
                rune = pair;
                used = 12;
            }
        }
        written += rune.EncodeToUtf8(target[written..]);
        return used;
    }

    private static char Hex(ReadOnlySpan<byte> digits) =>
        Utf8Parser.TryParse(digits, out ushort value, out _, 'x') ? (char)value : '\uFFFD';
}

using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace CoordDetect.Collect.Import;

/// <summary>Names of encodings, and how bytes that are not UTF-8 become UTF-8.</summary>
internal static class TextEncodings
{
    /// <summary>Whether an encoding of that name can be read.</summary>
    public static bool IsKnown(string name) => IsAuto(name) || TryFind(name, out _);

    /// <summary>Whether the name asks to look at the bytes.</summary>
    public static bool IsAuto(string name) => name.Equals("auto", StringComparison.OrdinalIgnoreCase);

    /// <summary>The encoding of that name. Latin-1 means Windows-1252, as browsers read it.</summary>
    public static bool TryFind(string name, out Encoding encoding)
    {
        string wanted = name.ToLowerInvariant() switch
        {
            "utf8" => "utf-8",
            "utf16" or "utf-16le" => "utf-16",
            "latin1" or "latin-1" or "iso-8859-1" or "ansi" or "cp1252" => "windows-1252",
            string other => other,
        };
        encoding = CodePagesEncodingProvider.Instance.GetEncoding(wanted) ?? Encoding.UTF8;
        if (encoding.CodePage != Encoding.UTF8.CodePage) return true;
        try
        {
            encoding = Encoding.GetEncoding(wanted);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>A copy of <paramref name="value"/> in which each maximal ill-formed sequence is one U+FFFD.</summary>
    public static ArraySegment<byte> Repair(ReadOnlySpan<byte> value, ByteArena arena)
    {
        // One bad byte becomes three.
        ArraySegment<byte> room = arena.Take(checked(3 * value.Length));
        int written = 0;
        while (!value.IsEmpty)
        {
            OperationStatus status = Rune.DecodeFromUtf8(value, out Rune rune, out int consumed);
            if (status != OperationStatus.Done) rune = Rune.ReplacementChar;
            written += rune.EncodeToUtf8(room.AsSpan(written));
            value = value[consumed..];
        }
        return arena.Commit(room, written);
    }

    /// <summary>The start of some bytes as a string for a message.</summary>
    public static string Excerpt(ReadOnlySpan<byte> value, int characters)
    {
        string text = Encoding.UTF8.GetString(value[..Math.Min(value.Length, 4 * characters)]);
        return text.Length <= characters ? text : string.Concat(text.AsSpan(0, characters), "…");
    }

    /// <summary>Whether the bytes are valid UTF-8.</summary>
    public static bool IsUtf8(ReadOnlySpan<byte> value) => Utf8.IsValid(value);
}

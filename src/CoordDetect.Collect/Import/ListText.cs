using System.Text;

namespace CoordDetect.Collect.Import;

/// <summary>Undoes lists that were written as text: <c>['https://a', 'https://b']</c>, <c>["a","b"]</c>, <c>('a',)</c>, <c>{a,b}</c>.</summary>
internal static class ListText
{
    /// <summary>The items separated by spaces; the value itself where it is no list.</summary>
    public static ArraySegment<byte> Spaced(ReadOnlySpan<byte> value, ByteArena arena)
    {
        string text = Encoding.UTF8.GetString(value);
        StringBuilder items = new();
        foreach (string part in text[1..^1].Split(','))
        {
            string item = part.Trim().Trim('\'', '"').Trim().Replace("\\/", "/", StringComparison.Ordinal);
            if (item.Length == 0 || Missing.Is(Encoding.UTF8.GetBytes(item))) continue;
            if (items.Length > 0) items.Append(' ');
            items.Append(item);
        }
        ArraySegment<byte> room = arena.Take(Encoding.UTF8.GetMaxByteCount(items.Length));
        return arena.Commit(room, Encoding.UTF8.GetBytes(items.ToString(), room));
    }

    /// <summary>Whether a value is a list.</summary>
    public static bool IsOne(ReadOnlySpan<byte> value) =>
        value.Length >= 2 && (value[0], value[^1]) is ((byte)'[', (byte)']') or ((byte)'(', (byte)')') or ((byte)'{', (byte)'}');
}

using System.Net;
using System.Text;
using System.Text.Json;

namespace CoordDetect.Collect.Cases;

/// <summary>The names of a person who is erased, in every way that a page or a file of ours may write them.</summary>
public sealed class ErasedName
{
    // Shorter names are words of the language on every page: they alone say nothing about who is meant.
    private const int ShortestSought = 3;
    private readonly string[] _written;

    /// <summary>The names of a person.</summary>
    /// <param name="handle">The handle.</param>
    /// <param name="name">The displayed name, or null.</param>
    public ErasedName(string handle, string? name) =>
        _written = [.. new[] { handle, name ?? "" }.Where(n => n.Length >= ShortestSought)
            .SelectMany(n => new[] { n, WebUtility.HtmlEncode(n), Uri.EscapeDataString(n), JsonEncodedText.Encode(n).ToString(), n.Replace(' ', '+'), n.Replace(' ', '-') })
            .Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether a text holds one of the names as a word of its own.</summary>
    public bool IsIn(string text) => _written.Any(name => Find(text, name, 0) >= 0);

    /// <summary>The same for bytes of an unknown encoding.</summary>
    public bool IsIn(ReadOnlySpan<byte> bytes) => _written.Length > 0 && (IsIn(Encoding.UTF8.GetString(bytes)) || IsIn(Encoding.Latin1.GetString(bytes)));

    /// <summary>Writes an x over each character of the names where they stand in a text.</summary>
    public string Blot(string text)
    {
        char[] blotted = text.ToCharArray();
        foreach (string name in _written)
            for (int at = Find(text, name, 0); at >= 0; at = Find(text, name, at + name.Length)) blotted.AsSpan(at, name.Length).Fill('x');
        return new string(blotted);
    }

    /// <summary>Writes an x over each byte of the names where they stand in addresses; the length of the JSON stays, and so does all else in it.</summary>
    public byte[] BlotAddresses(byte[] json)
    {
        if (_written.Length == 0) return json;
        try
        {
            Utf8JsonReader reader = new(json);
            while (reader.Read())
                if (reader.TokenType == JsonTokenType.String && reader.ValueSpan.IndexOf("://"u8) is >= 0 and int scheme)
                    Blot(json.AsSpan((int)reader.TokenStartIndex + 1 + scheme, reader.ValueSpan.Length - scheme));
        }
        catch (JsonException)
        {
            // What is no JSON is none of ours.
        }
        return json;
    }

    private void Blot(Span<byte> address)
    {
        // Latin-1 maps each byte to one character, so that places are places of bytes.
        string text = Encoding.Latin1.GetString(address);
        foreach (string name in _written)
        {
            string bytes = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(name));
            for (int at = Find(text, bytes, 0); at >= 0; at = Find(text, bytes, at + bytes.Length)) address.Slice(at, bytes.Length).Fill((byte)'x');
        }
    }

    private static int Find(string text, string name, int from)
    {
        for (int at = from >= text.Length ? -1 : text.IndexOf(name, from, StringComparison.OrdinalIgnoreCase); at >= 0; at = at + 1 >= text.Length ? -1 : text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            int end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return at;
        }
        return -1;
    }
}

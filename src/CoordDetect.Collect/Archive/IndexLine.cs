using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoordDetect.Collect.Archive;

/// <summary>
/// One line of the index, in CDXJ: a sortable key, fourteen digits of time and a JSON object. Every record has one, in the order
/// of the archive; tools that look pages up by key sort the file first.
/// </summary>
internal sealed record IndexLine
{
    [JsonPropertyName("url")] public required string Url { get; init; }

    [JsonPropertyName("type")] public required string Type { get; init; }

    [JsonPropertyName("mime")] public string? Mime { get; init; }

    [JsonPropertyName("status")] public string? Status { get; init; }

    [JsonPropertyName("digest")] public string? PayloadDigest { get; init; }

    [JsonPropertyName("length")] public required string Length { get; init; }

    [JsonPropertyName("offset")] public required string Offset { get; init; }

    [JsonPropertyName("filename")] public required string File { get; init; }

    [JsonPropertyName("record")] public required string RecordId { get; init; }

    [JsonPropertyName("date")] public required string Date { get; init; }

    /// <summary>The digest of the record as stored: its place in the chain.</summary>
    [JsonPropertyName("chain")] public required string Chain { get; init; }

    [JsonPropertyName("etag")] public string? ETag { get; init; }

    [JsonPropertyName("last_modified")] public string? LastModified { get; init; }

    [JsonIgnore] public long OffsetBytes => long.Parse(Offset, CultureInfo.InvariantCulture);

    [JsonIgnore] public long LengthBytes => long.Parse(Length, CultureInfo.InvariantCulture);

    /// <summary>The line as bytes, with its end.</summary>
    public byte[] Write()
    {
        string digits = WarcDate.Parse(Date) is { } date ? WarcDate.Digits(date) : "00000000000000";
        return Encoding.UTF8.GetBytes($"{Surt.Of(Url)} {digits} {JsonSerializer.Serialize(this, IndexJson.Default.IndexLine)}\n");
    }

    /// <summary>Reads a line; null where it is none.</summary>
    public static IndexLine? Read(ReadOnlySpan<byte> line)
    {
        int json = line.IndexOf(" {"u8);
        if (json < 0) return null;
        try
        {
            IndexLine? read = JsonSerializer.Deserialize(line[(json + 1)..], IndexJson.Default.IndexLine);
            return read is not null && IsNumber(read.Offset) && IsNumber(read.Length) ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsNumber(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}

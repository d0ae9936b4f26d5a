using System.Text;
using System.Text.Json;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Fetching;

/// <summary>Ties a comment to the archive record that shows it.</summary>
internal static class CommentEvidence
{
    /// <summary>The field of a comment that names its record.</summary>
    public const string Field = "archive_record";

    /// <summary>The comment with the record's identifier among its further fields.</summary>
    public static Comment Attach(Comment comment, string? record)
    {
        if (record is null) return comment;
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes))
        {
            json.WriteStartObject();
            if (comment.Extra is { } extra)
            {
                using JsonDocument document = JsonDocument.Parse(extra);
                foreach (JsonProperty property in document.RootElement.EnumerateObject())
                    if (property.Name != Field) property.WriteTo(json);
            }
            json.WriteString(Field, record);
            json.WriteEndObject();
        }
        return comment with { Extra = Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) };
    }
}

using System.Text.Json;
using CoordDetect.Collect.Extraction.Reading;
using CoordDetect.Collect.Import.Exports;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Remark42;

/// <summary>Reads the backup of remark42: a line about the backup, then one comment a line.</summary>
internal sealed class Remark42Reader : IExportReader
{
    /// <inheritdoc/>
    public string Id => "remark42";

    /// <inheritdoc/>
    public bool Recognises(ExportHead head) => head.IsJson && head.Holds("\"locator\"") && head.Holds("\"pid\"");

    /// <inheritdoc/>
    public IEnumerable<Comment> Read(Stream stream, ExportLog log, CancellationToken cancellation)
    {
        foreach ((JsonElement element, long line) in JsonExport.Lines(stream, log, cancellation))
        {
            if (!element.TryGetProperty("locator", out JsonElement locator)) continue;
            string where = $"line {line}";
            (string text, string? links) = ExportFields.Markup(JsonValues.Text(element, "text") ?? JsonValues.Text(element, "orig"));
            JsonElement user = JsonValues.At(element, "user");
            if (JsonValues.Text(element, "delete") == "true") log.LeaveOut("deleted", where);
            else if (JsonValues.Text(user, "id") is not { } account || JsonValues.Text(element, "id") is not { } id) log.LeaveOut("no author or identifier", where);
            else if (text.Length == 0) log.LeaveOut("no text", where);
            else yield return new Comment
            {
                Platform = "remark42",
                Site = JsonValues.Text(locator, "site"),
                Thread = JsonValues.Text(locator, "url"),
                CommentId = id,
                Parent = JsonValues.Text(element, "pid") is { Length: > 0 } parent ? parent : null,
                Account = account,
                AccountName = JsonValues.Text(user, "name"),
                Avatar = JsonValues.Text(user, "picture"),
                Text = text,
                Links = links,
                PostedAt = ExportFields.Time(JsonValues.Text(element, "time")),
            };
        }
    }
}

using System.Text.Json;
using CoordDetect.Collect.Extraction.Reading;
using CoordDetect.Collect.Import.Exports;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Commento;

/// <summary>Reads the export of Commento: comments and commenters apart.</summary>
internal sealed class CommentoReader : IExportReader
{
    /// <inheritdoc/>
    public string Id => "commento";

    /// <inheritdoc/>
    public bool Recognises(ExportHead head) => head.IsJson && head.Holds("\"commentHex\"");

    /// <inheritdoc/>
    public IEnumerable<Comment> Read(Stream stream, ExportLog log, CancellationToken cancellation)
    {
        JsonElement export = JsonExport.Open(stream);
        Dictionary<string, JsonElement> commenters = [];
        foreach (JsonElement commenter in JsonValues.Items(JsonValues.At(export, "commenters")))
            if (JsonValues.Text(commenter, "commenterHex") is { } key) commenters.TryAdd(key, commenter);
        foreach (JsonElement element in JsonValues.Items(JsonValues.At(export, "comments")))
        {
            cancellation.ThrowIfCancellationRequested();
            string id = JsonValues.Text(element, "commentHex") ?? "";
            string account = JsonValues.Text(element, "commenterHex") ?? "";
            (string text, string? links) = JsonValues.Text(element, "html") is { Length: > 0 } markup ? ExportFields.Markup(markup) : (JsonValues.Text(element, "markdown") ?? "", null);
            commenters.TryGetValue(account, out JsonElement known);
            if (JsonValues.Text(element, "deleted") == "true") log.LeaveOut("deleted", $"comment {id}");
            else if (JsonValues.Text(element, "state") is "flagged" or "spam") log.LeaveOut("marked as spam", $"comment {id}");
            else if (id.Length == 0) log.LeaveOut("no identifier", $"comment {id}");
            else if (text.Length == 0) log.LeaveOut("no text", $"comment {id}");
            else yield return new Comment
            {
                Platform = "commento",
                Site = JsonValues.Text(element, "domain"),
                Thread = JsonValues.Text(element, "url"),
                CommentId = id,
                Parent = JsonValues.Text(element, "parentHex") is { } parent and not "root" ? parent : null,
                Account = account,
                AccountName = JsonValues.Text(known, "name"),
                AccountCreated = ExportFields.Time(JsonValues.Text(known, "joinDate")),
                Avatar = JsonValues.Text(known, "photo") is { Length: > 0 } photo and not "undefined" ? photo : null,
                Text = text,
                Links = links,
                PostedAt = ExportFields.Time(JsonValues.Text(element, "creationDate")),
            };
        }
    }
}

using System.Text.Json;
using CoordDetect.Collect.Extraction.Reading;
using CoordDetect.Collect.Import.Exports;
using CoordDetect.Collect.Import.Layouts;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Isso;

/// <summary>Reads isso's generic JSON: pages with their comments.</summary>
internal sealed class IssoReader : IExportReader
{
    /// <inheritdoc/>
    public string Id => "isso";

    /// <inheritdoc/>
    public bool Recognises(ExportHead head) => head.IsJson && head.Outline.Contains("comments.remote_addr");

    /// <inheritdoc/>
    public IEnumerable<Comment> Read(Stream stream, ExportLog log, CancellationToken cancellation)
    {
        foreach (JsonElement page in JsonValues.Items(JsonExport.Open(stream)))
        {
            string thread = JsonValues.Text(page, "id") ?? "";
            foreach (JsonElement element in JsonValues.Items(JsonValues.At(page, "comments")))
            {
                cancellation.ThrowIfCancellationRequested();
                // Identifiers count from 0 on each page.
                string id = $"{thread}#{JsonValues.Text(element, "id")}";
                (string text, string? links) = ExportFields.Markup(JsonValues.Text(element, "text"));
                string author = JsonValues.Text(element, "author") ?? "";
                if (text.Length == 0) log.LeaveOut("no text", id);
                else yield return new Comment
                {
                    Platform = "isso",
                    Thread = thread,
                    CommentId = id,
                    Parent = JsonValues.Text(element, "parent") is { } parent ? $"{thread}#{parent}" : null,
                    Account = Guests.Handle(author, JsonValues.Text(element, "email"), JsonValues.Text(element, "website"), JsonValues.Text(element, "remote_addr")),
                    AccountName = author.Length > 0 ? author : null,
                    Text = text,
                    Links = links,
                    PostedAt = ExportFields.Time(JsonValues.Text(element, "created")),
                };
            }
        }
    }
}

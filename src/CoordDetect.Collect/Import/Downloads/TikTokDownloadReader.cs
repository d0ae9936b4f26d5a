using System.Globalization;
using System.Text.Json;
using CoordDetect.Collect.Extraction.Reading;
using CoordDetect.Collect.Import.Exports;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Downloads;

/// <summary>Reads the comments in what TikTok gives to the owner of an account (<c>user_data.json</c>), whichever of its forms: times are UTC.</summary>
internal sealed class TikTokDownloadReader : IExportReader
{
    // Where the list of comments and the owner's name lie, counted in names from the top.
    private const int DeepestList = 5;
    private static readonly string[] Sections = ["Activity", "Your Activity", "App Settings", "Ads and data", "Tiktok Live", "TikTok Live", "Tiktok Shopping", "Direct Messages", "Direct Message", "Video"];

    /// <inheritdoc/>
    public string Id => "tiktok-download";

    /// <inheritdoc/>
    public bool Recognises(ExportHead head) => head.IsJson
        && (head.Outline.Any(path => path.EndsWith(".CommentsList", StringComparison.Ordinal))
            // What somebody has watched fills the head of the file.
            || (head.Outline.Any(path => path.EndsWith(".VideoList", StringComparison.Ordinal)) && Sections.Any(head.Outline.Contains)));

    /// <inheritdoc/>
    public IEnumerable<Comment> Read(Stream stream, ExportLog log, CancellationToken cancellation)
    {
        JsonElement export = JsonExport.Open(stream);
        List<OwnComment> comments = [];
        int number = 0;
        foreach (JsonElement entry in Find(export, "CommentsList", 0).SelectMany(JsonValues.Items))
        {
            cancellation.ThrowIfCancellationRequested();
            string where = string.Create(CultureInfo.InvariantCulture, $"item {++number}");
            if (Of(entry, "comment") is { } text) comments.Add(new OwnComment(text, ExportFields.Time(Of(entry, "date"), isUtc: true), Url: Of(entry, "url")));
            else log.LeaveOut("no text", where);
        }
        return OwnComment.All(comments, "tiktok", Find(export, "ProfileMap", 0).Select(profile => Of(profile, "userName")).FirstOrDefault(name => name is not null));
    }

    private static IEnumerable<JsonElement> Find(JsonElement element, string name, int depth)
    {
        if (depth == DeepestList) yield break;
        foreach ((string own, JsonElement value) in JsonValues.Properties(element))
        {
            if (own == name) yield return value;
            else foreach (JsonElement found in Find(value, name, depth + 1)) yield return found;
        }
    }

    // "Date" in older downloads, "date" in newer ones; "N/A" for nothing.
    private static string? Of(JsonElement entry, string name) => JsonValues.Properties(entry)
        .Where(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(property => JsonValues.Text(property.Value))
        .FirstOrDefault(text => !string.IsNullOrWhiteSpace(text) && text != "N/A");
}

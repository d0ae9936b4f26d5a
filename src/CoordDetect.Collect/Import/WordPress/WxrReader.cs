using System.Xml.Linq;
using CoordDetect.Collect.Import.Exports;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.WordPress;

/// <summary>Reads WordPress' own export (WXR). Trackbacks, pingbacks, spam and deleted comments are counted and left out.</summary>
internal sealed class WxrReader : IExportReader
{
    private static readonly HashSet<string> Items = ["item"];

    /// <inheritdoc/>
    public string Id => "wordpress";

    /// <inheritdoc/>
    public bool Recognises(string head, string name) => head.Contains("wordpress.org/export/", StringComparison.Ordinal) || head.Contains("<wp:wxr_version>", StringComparison.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<Comment> Read(Stream stream, ExportLog log, CancellationToken cancellation)
    {
        foreach (XElement item in XmlExport.Elements(stream, Items, log, cancellation))
        {
            string? thread = XmlExport.Child(item, "link") ?? XmlExport.Child(item, "post_id");
            foreach (XElement element in item.Elements().Where(child => child.Name.LocalName == "comment"))
                if (One(element, thread, log) is { } comment) yield return comment;
        }
    }

    private static Comment? One(XElement element, string? thread, ExportLog log)
    {
        string id = XmlExport.Child(element, "comment_id") ?? "";
        string where = $"comment {id}";
        string kind = XmlExport.Child(element, "comment_type") ?? "";
        if (kind is "trackback" or "pingback") return Out(log, $"a {kind}", where);
        string approved = XmlExport.Child(element, "comment_approved") ?? "1";
        if (approved is "spam" or "trash" or "post-trashed") return Out(log, $"marked as {approved}", where);
        (string text, string? links) = ExportFields.Markup(XmlExport.Child(element, "comment_content"));
        string? author = XmlExport.Child(element, "comment_author");
        if (author is null) return Out(log, "no author", where);
        if (text.Length == 0 && links is null) return Out(log, "no text", where);
        PostedAt time = ExportFields.Time(XmlExport.Child(element, "comment_date_gmt"));
        string? parent = XmlExport.Child(element, "comment_parent");
        return new Comment
        {
            Platform = "wordpress",
            Site = ExportFields.HostOf(thread),
            Thread = thread,
            CommentId = id,
            Parent = parent is "0" ? null : parent,
            Account = author,
            Text = text,
            Links = links,
            PostedAt = time.IsKnown ? time : ExportFields.Time(XmlExport.Child(element, "comment_date")),
            Url = thread is null ? null : $"{thread}#comment-{id}",
        };
    }

    private static Comment? Out(ExportLog log, string reason, string where)
    {
        log.LeaveOut(reason, where);
        return null;
    }
}

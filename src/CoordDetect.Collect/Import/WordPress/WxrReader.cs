using System.Xml.Linq;
using CoordDetect.Collect.Import.Exports;
using CoordDetect.Collect.Import.Layouts;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.WordPress;

/// <summary>Reads WordPress' own export (WXR). Trackbacks, pingbacks, spam and deleted comments are counted and left out.</summary>
internal sealed class WxrReader : IExportReader
{
    private static readonly HashSet<string> Items = ["item", "author"];

    /// <inheritdoc/>
    public string Id => "wordpress";

    /// <inheritdoc/>
    public bool Recognises(ExportHead head) => head.Holds("wordpress.org/export/") || head.Holds("<wp:wxr_version>");

    /// <inheritdoc/>
    public IEnumerable<Comment> Read(Stream stream, ExportLog log, CancellationToken cancellation)
    {
        Dictionary<string, string> logins = new(StringComparer.Ordinal);
        foreach (XElement item in XmlExport.Elements(stream, Items, log, cancellation))
        {
            if (item.Name.LocalName == "author")
            {
                if (XmlExport.Child(item, "author_id") is { } id && XmlExport.Child(item, "author_login") is { } login) logins.TryAdd(id, login);
                continue;
            }
            string? thread = ExportFields.ThreadOf(XmlExport.Child(item, "link")) ?? XmlExport.Child(item, "post_id");
            foreach (XElement element in item.Elements().Where(child => child.Name.LocalName == "comment"))
                if (One(element, thread, logins, log) is { } comment) yield return comment;
        }
    }

    private static Comment? One(XElement element, string? thread, Dictionary<string, string> logins, ExportLog log)
    {
        string id = XmlExport.Child(element, "comment_id") ?? "";
        string where = $"comment {id}";
        string kind = XmlExport.Child(element, "comment_type") ?? "";
        if (kind is "trackback" or "pingback") return Out(log, $"a {kind}", where);
        // Shops and other plugins keep their own notes among the comments.
        if (kind.EndsWith("_note", StringComparison.Ordinal) || kind.EndsWith("_log", StringComparison.Ordinal) || kind is "note" or "webhook_delivery") return Out(log, "a note of a plugin", where);
        string approved = XmlExport.Child(element, "comment_approved") ?? "1";
        if (approved is "spam" or "trash" or "post-trashed") return Out(log, $"marked as {approved}", where);
        (string text, string? links) = ExportFields.Markup(XmlExport.Child(element, "comment_content"));
        if (text.Length == 0 && links is null) return Out(log, "no text", where);
        PostedAt time = ExportFields.Time(XmlExport.Child(element, "comment_date_gmt"), isUtc: true);
        string? parent = XmlExport.Child(element, "comment_parent");
        return new Comment
        {
            Platform = "wordpress",
            Site = ExportFields.HostOf(thread),
            Thread = thread,
            CommentId = id,
            Parent = parent is "0" ? null : parent,
            Account = AccountOf(element, logins),
            AccountName = XmlExport.Child(element, "comment_author"),
            Text = text,
            Links = links,
            PostedAt = time.IsKnown ? time : ExportFields.Time(XmlExport.Child(element, "comment_date")),
            Url = thread is null ? null : $"{thread}#comment-{id}",
        };
    }

    // A member is one person whatever the name of the day. Guests choose any name: their e-mail address or site tells them apart, or where they wrote from.
    private static string AccountOf(XElement element, Dictionary<string, string> logins)
    {
        string name = XmlExport.Child(element, "comment_author") ?? "";
        if (XmlExport.Child(element, "comment_user_id") is { } user and not "0") return logins.GetValueOrDefault(user) ?? $"member {user}";
        return Guests.Handle(name, XmlExport.Child(element, "comment_author_email"), XmlExport.Child(element, "comment_author_url"), XmlExport.Child(element, "comment_author_IP"));
    }

    private static Comment? Out(ExportLog log, string reason, string where)
    {
        log.LeaveOut(reason, where);
        return null;
    }
}

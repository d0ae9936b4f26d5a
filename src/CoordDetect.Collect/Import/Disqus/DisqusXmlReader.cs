using System.Xml.Linq;
using CoordDetect.Collect.Import.Exports;
using CoordDetect.Collect.Import.Layouts;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Disqus;

/// <summary>Reads the XML export of Disqus. Deleted comments and spam are counted and left out.</summary>
internal sealed class DisqusXmlReader : IExportReader
{
    private static readonly HashSet<string> Items = ["thread", "post"];
    private static readonly XNamespace Internals = "http://disqus.com/disqus-internals";

    /// <inheritdoc/>
    public string Id => "disqus";

    /// <inheritdoc/>
    public bool Recognises(ExportHead head) => head.Holds("<disqus") && head.Holds("disqus-internals");

    /// <inheritdoc/>
    public IEnumerable<Comment> Read(Stream stream, ExportLog log, CancellationToken cancellation)
    {
        Dictionary<string, string> threads = new(StringComparer.Ordinal);
        foreach (XElement element in XmlExport.Elements(stream, Items, log, cancellation))
        {
            string id = element.Attribute(Internals + "id")?.Value ?? XmlExport.Child(element, "id") ?? "";
            if (element.Name.LocalName == "thread") threads[id] = ExportFields.ThreadOf(XmlExport.Child(element, "link")) ?? id;
            else if (One(element, id, threads, log) is { } comment) yield return comment;
        }
    }

    private static Comment? One(XElement post, string id, Dictionary<string, string> threads, ExportLog log)
    {
        string where = $"post {id}";
        if (XmlExport.Child(post, "isDeleted") == "true") return Out(log, "deleted", where);
        if (XmlExport.Child(post, "isSpam") == "true") return Out(log, "marked as spam", where);
        XElement? author = post.Elements().FirstOrDefault(child => child.Name.LocalName == "author");
        (string text, string? links) = ExportFields.Markup(XmlExport.Child(post, "message"));
        if (text.Length == 0 && links is null) return Out(log, "no text", where);
        string? threadId = Reference(post, "thread");
        string? thread = threadId is null ? null : threads.GetValueOrDefault(threadId, threadId);
        return new Comment
        {
            Platform = "disqus",
            Site = ExportFields.HostOf(thread),
            Thread = thread,
            CommentId = id,
            Parent = Reference(post, "parent"),
            Account = AccountOf(author, XmlExport.Child(post, "ipAddress") ?? ExportFields.HostOf(thread)),
            AccountName = author is null ? null : XmlExport.Child(author, "name"),
            Text = text,
            Links = links,
            PostedAt = ExportFields.Time(XmlExport.Child(post, "createdAt"), isUtc: true),
            Url = thread is null ? null : $"{thread}#comment-{id}",
        };
    }

    // A registered name is one person. Guests choose any, also a registered one: their e-mail address tells them apart, or where they wrote from.
    private static string AccountOf(XElement? author, string? address)
    {
        if (author is null) return "";
        if (XmlExport.Child(author, "username") is { } registered) return registered;
        return Guests.Handle(XmlExport.Child(author, "name") ?? "", XmlExport.Child(author, "email"), XmlExport.Child(author, "link") ?? XmlExport.Child(author, "url"), address);
    }

    private static string? Reference(XElement post, string name) =>
        post.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Attribute(Internals + "id")?.Value;

    private static Comment? Out(ExportLog log, string reason, string where)
    {
        log.LeaveOut(reason, where);
        return null;
    }
}

using System.Text;
using System.Xml;

namespace CoordDetect.App.DemoSites.WordPress;

/// <summary>The feeds of WordPress: of articles, of all comments, of the comments of one article; the ten latest each.</summary>
internal sealed class WordPressFeed(DemoSite site, IReadOnlyDictionary<string, WordPressArticle> articles)
{
    private const int Items = 10;
    private const string Creator = "http://purl.org/dc/elements/1.1/";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";

    /// <summary>The feed of <paramref name="name"/>: an article's slug, <c>comments</c>, or nothing for the articles; null where there is none.</summary>
    public DemoAnswer? Answer(DemoRequest request, string name)
    {
        string origin = request.Origin;
        if (name.Length == 0) return Write(origin, site.Title, site.Latest.Take(Items).Select(thread => Item(origin, articles[thread.Slug])));
        if (name == "comments") return Write(origin, $"Commentaires pour {site.Title}", Latest(articles.Values.SelectMany(a => a.Thread.Posts.Select(p => (a, p))), origin, all: true));
        return articles.TryGetValue(name, out WordPressArticle? article)
            ? Write(origin, $"Commentaires sur : {article.Thread.Title}", Latest(article.Thread.Posts.Select(p => (article, p)), origin, all: false)) : null;
    }

    private static IEnumerable<Entry> Latest(IEnumerable<(WordPressArticle Article, DemoPost Post)> comments, string origin, bool all) => comments
        .OrderByDescending(c => c.Post.PostedAt.UnixSeconds).ThenByDescending(c => c.Post.Id).Take(Items)
        .Select(c => new Entry(all ? $"Commentaires sur {c.Article.Thread.Title} par {c.Post.Member.Handle}" : $"Par : {c.Post.Member.Handle}",
            origin + c.Article.PathOf(c.Post), $"{origin}/?p={c.Article.Thread.Id}#comment-{c.Post.Id}", c.Post.Member.Handle, c.Post.Utc, BodyMarkup.Paragraphs(c.Post.Body.Raw, "rel=\"nofollow ugc\"").Value));

    private static Entry Item(string origin, WordPressArticle article) => new(
        article.Thread.Title, $"{origin}/{article.Thread.Slug}/", $"{origin}/?p={article.Thread.Id}", "La rédaction", article.Published,
        string.Concat(article.Paragraphs.Select(text => BodyMarkup.Paragraphs(text, "").Value)));

    private static DemoAnswer Write(string origin, string title, IEnumerable<Entry> entries)
    {
        StringBuilder text = new();
        using (XmlWriter xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "dc", null, Creator);
            xml.WriteAttributeString("xmlns", "content", null, Content);
            xml.WriteStartElement("channel");
            xml.WriteElementString("title", title);
            xml.WriteElementString("link", origin);
            xml.WriteElementString("language", "fr-FR");
            xml.WriteElementString("generator", "https://wordpress.org/?v=6.5");
            foreach (Entry entry in entries) Write(xml, entry);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return DemoAnswer.Text("application/rss+xml; charset=UTF-8", $"""<?xml version="1.0" encoding="UTF-8"?>{text}""");
    }

    private static void Write(XmlWriter xml, Entry entry)
    {
        xml.WriteStartElement("item");
        xml.WriteElementString("title", entry.Title);
        xml.WriteElementString("link", entry.Link);
        xml.WriteElementString("dc", "creator", Creator, entry.Author);
        xml.WriteElementString("pubDate", FrenchTime.Rfc822(entry.Time));
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(entry.Guid);
        xml.WriteEndElement();
        xml.WriteStartElement("content", "encoded", Content);
        xml.WriteCData(entry.Html);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private sealed record Entry(string Title, string Link, string Guid, string Author, DateTimeOffset Time, string Html);
}

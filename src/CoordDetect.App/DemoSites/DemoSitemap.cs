using System.Text;
using System.Xml;

namespace CoordDetect.App.DemoSites;

/// <summary>Writes sitemaps (sitemaps.org 0.9).</summary>
internal static class DemoSitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>A sitemap that lists sitemaps.</summary>
    public static DemoAnswer Index(params IEnumerable<string> addresses) => Write("sitemapindex", "sitemap", addresses.Select(a => (a, (DateTimeOffset?)null)));

    /// <summary>A sitemap of the threads of a site, with its closed part, which robots.txt forbids all the same.</summary>
    public static DemoAnswer Threads(DemoSite site, IDemoEngine engine, string origin) => Write("urlset", "url",
        site.Threads.Select(thread => (origin + engine.PathOf(thread), (DateTimeOffset?)thread.Last.Utc)).Append((origin + DemoHost.ClosedPath, null)));

    private static DemoAnswer Write(string root, string item, IEnumerable<(string Address, DateTimeOffset? Modified)> entries)
    {
        StringBuilder text = new();
        using (XmlWriter xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement(root, Namespace);
            foreach ((string address, DateTimeOffset? modified) in entries)
            {
                xml.WriteStartElement(item, Namespace);
                xml.WriteElementString("loc", Namespace, address);
                if (modified is { } time) xml.WriteElementString("lastmod", Namespace, FrenchTime.Iso(time));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        return DemoAnswer.Text("application/xml; charset=UTF-8", $"""<?xml version="1.0" encoding="UTF-8"?>{'\n'}{text}{'\n'}""");
    }
}

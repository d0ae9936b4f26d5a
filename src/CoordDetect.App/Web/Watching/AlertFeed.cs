using System.Globalization;
using System.Text;
using System.Xml;
using CoordDetect.App.Web.Hosting;
using CoordDetect.App.Work.Alert;
using CoordDetect.Storage.Alerts;

namespace CoordDetect.App.Web.Watching;

/// <summary>The alerts of a case as an Atom feed (RFC 4287). Whoever has its address may read it; ids stay the same, so readers show each alert once.</summary>
internal static class AlertFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static async Task SendAsync(Visit visit, string name, IReadOnlyList<Alert> alerts)
    {
        visit.Http.Response.ContentType = "application/atom+xml; charset=utf-8";
        await visit.Http.Response.Body.WriteAsync(Write(visit, name, alerts), visit.Cancellation);
    }

    private static byte[] Write(Visit visit, string name, IReadOnlyList<Alert> alerts)
    {
        AlertWords words = new(visit.Query("lang") ?? visit.T.Format.Tag, visit.Web.Options.Alerts.PublicUrl);
        using MemoryStream bytes = new();
        using (XmlWriter xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("title", Atom, $"CoordDetect – {name}");
            xml.WriteElementString("id", Atom, $"urn:coorddetect:case:{Uri.EscapeDataString(name)}");
            xml.WriteElementString("updated", Atom, Time(alerts.Count > 0 ? alerts[0].At : DateTimeOffset.UnixEpoch));
            foreach (Alert alert in alerts) WriteEntry(xml, words, alert);
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private static void WriteEntry(XmlWriter xml, AlertWords words, Alert alert)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("title", Atom, words.Of(alert));
        xml.WriteElementString("id", Atom, string.Create(CultureInfo.InvariantCulture, $"urn:coorddetect:alert:{alert.Id}"));
        xml.WriteElementString("updated", Atom, Time(alert.At));
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, "CoordDetect");
        xml.WriteEndElement();
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("href", words.Link(alert));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

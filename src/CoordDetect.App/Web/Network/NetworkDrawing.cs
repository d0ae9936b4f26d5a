using System.Globalization;
using System.Text;
using System.Xml;
using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.Core.Findings;
using CoordDetect.Storage.Runs;

namespace CoordDetect.App.Web.Network;

/// <summary>
/// The network as an SVG file: a line for each tie, a point for each account, those of one finding in one colour, which a legend names. The same places and
/// colours as on the page.
/// </summary>
internal static class NetworkDrawing
{
    private const int Side = 1_200;
    private const int Margin = 40;
    private const int LegendRow = 24;

    // More names than that cannot be read, and more findings cannot be told apart by colour.
    private const int MostNames = 200;
    private const int MostInLegend = 12;

    /// <summary>The colours of findings: those of the page in the light, in the same order.</summary>
    public static readonly string[] Hues = ["#17506b", "#e77300", "#028eff", "#0f00d2", "#5e121b", "#078b59", "#4c1482", "#714e05"];

    public static void Write(Stream stream, RunNetwork network, TextTable texts)
    {
        Dictionary<long, long> findings = network.FindingOf();
        Dictionary<long, PlacedAccount> places = network.Accounts.ToDictionary(a => a.Place.Account);
        long[] legend = [.. findings.Values.GroupBy(f => f).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).Take(MostInLegend)];
        using XmlWriter xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = false, CheckCharacters = true });
        int height = Side + (legend.Length * LegendRow);
        xml.WriteStartElement("svg", "http://www.w3.org/2000/svg");
        Write(xml, ("viewBox", $"0 0 {Side} {height}"), ("width", Text(Side)), ("height", Text(height)), ("font-family", "sans-serif"), ("font-size", "11"));
        xml.WriteElementString("title", texts["web.nav.network"]);
        Element(xml, "rect", null, ("width", "100%"), ("height", "100%"), ("fill", "#ffffff"));
        foreach (StoredEdge edge in network.Edges) Line(xml, edge, places[edge.AccountA], places[edge.AccountB]);
        foreach (PlacedAccount account in network.Accounts) Point(xml, account, findings.GetValueOrDefault(account.Place.Account), network.Accounts.Count <= MostNames);
        for (int i = 0; i < legend.Length; i++) Legend(xml, legend[i], Side + (i * LegendRow), network, findings, texts);
        xml.WriteEndElement();
    }

    private static void Line(XmlWriter xml, StoredEdge edge, PlacedAccount a, PlacedAccount b) => Element(xml, "line", null,
        ("x1", At(a.Place.X)), ("y1", At(Down(a.Place))), ("x2", At(b.Place.X)), ("y2", At(Down(b.Place))), ("stroke", Colour(edge.Finding ?? 0)), ("stroke-opacity", edge.Finding is null ? "0.3" : "0.4"),
        ("stroke-width", Text(Math.Min(3, 0.4 + (Math.Log10(1 + edge.Weight) / 2)))));

    private static void Point(XmlWriter xml, PlacedAccount account, long finding, bool isNamed)
    {
        string name = DisplayText.Name(account.Handle);
        Element(xml, "circle", name, ("cx", At(account.Place.X)), ("cy", At(Down(account.Place))), ("r", "4"), ("fill", Colour(finding)));
        if (!isNamed) return;
        xml.WriteStartElement("text");
        Write(xml, ("x", At(account.Place.X, 7)), ("y", At(Down(account.Place), 4)));
        xml.WriteString(name);
        xml.WriteEndElement();
    }

    private static void Legend(XmlWriter xml, long finding, int top, RunNetwork network, Dictionary<long, long> findings, TextTable texts)
    {
        Element(xml, "circle", null, ("cx", Text(Margin)), ("cy", Text(top)), ("r", "6"), ("fill", Colour(finding)));
        xml.WriteStartElement("text");
        Write(xml, ("x", Text(Margin + 14)), ("y", Text(top + 4)), ("font-size", "13"));
        string level = texts["confidence." + ConfidenceScale.Word(network.Confidences.GetValueOrDefault(finding))];
        xml.WriteString(texts.Say("web.network.legend.line", ("finding", texts.Say("web.finding.name", ("n", finding))), ("level", level), ("n", findings.Values.Count(f => f == finding))));
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string? title, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        Write(xml, attributes);
        if (title is not null) xml.WriteElementString("title", title);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach ((string name, string value) in attributes) xml.WriteAttributeString(name, value);
    }

    private static string Colour(long finding) => finding == 0 ? "#9aa3ad" : Hues[finding % Hues.Length];

    // On the page y grows upwards, in SVG downwards.
    private static double Down(AccountPlace place) => 1 - place.Y;

    private static string At(double place, int beside = 0) => Text((place * (Side - (2 * Margin))) + Margin + beside);

    private static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}

using System.Xml;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;

namespace CoordDetect.Core.Export;

/// <summary>
/// Writes <c>network.gexf</c> for Gephi: the accounts that have an edge, and the edges. GEXF 1.2, which every reader of the format knows
/// (https://gexf.net).
/// </summary>
public static class Gexf
{
    private const string Namespace = "http://www.gexf.net/1.2draft";

    /// <summary>Writes the graph as UTF-8; the stream stays open.</summary>
    public static void Write(Stream stream, DetectionResult result)
    {
        NetworkFacts facts = new(result);
        using XmlWriter xml = XmlText.Open(stream);
        xml.WriteStartElement("gexf", Namespace);
        xml.WriteAttributeString("version", "1.2");
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("mode", "static");
        xml.WriteAttributeString("defaultedgetype", "undirected");
        Declare(xml, "node", GraphAttributes.Nodes);
        Declare(xml, "edge", GraphAttributes.Edges);
        WriteNodes(xml, facts);
        WriteEdges(xml, facts, result.Edges);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Declare(XmlWriter xml, string owner, IReadOnlyList<GraphAttribute> attributes)
    {
        xml.WriteStartElement("attributes");
        xml.WriteAttributeString("class", owner);
        foreach (GraphAttribute attribute in attributes)
        {
            xml.WriteStartElement("attribute");
            xml.WriteAttributeString("id", attribute.Name);
            xml.WriteAttributeString("title", attribute.Name);
            xml.WriteAttributeString("type", attribute.GexfType);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteNodes(XmlWriter xml, NetworkFacts facts)
    {
        xml.WriteStartElement("nodes");
        foreach (AccountScore account in facts.LinkedAccounts())
        {
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", XmlText.Number(account.Account));
            xml.WriteAttributeString("label", XmlText.Legal(facts.Labels[account.Account]));
            WriteValues(xml, GraphAttributes.Nodes, GraphAttributes.OfNode(facts, account));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteEdges(XmlWriter xml, NetworkFacts facts, IReadOnlyList<EvidenceEdge> edges)
    {
        xml.WriteStartElement("edges");
        for (int i = 0; i < edges.Count; i++)
        {
            xml.WriteStartElement("edge");
            xml.WriteAttributeString("id", XmlText.Number(i));
            xml.WriteAttributeString("source", XmlText.Number(edges[i].AccountA));
            xml.WriteAttributeString("target", XmlText.Number(edges[i].AccountB));
            xml.WriteAttributeString("weight", XmlText.Number(edges[i].Weight));
            WriteValues(xml, GraphAttributes.Edges, GraphAttributes.OfEdge(facts, edges[i], i));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteValues(XmlWriter xml, IReadOnlyList<GraphAttribute> attributes, string?[] values)
    {
        xml.WriteStartElement("attvalues");
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] is not string value) continue;
            xml.WriteStartElement("attvalue");
            xml.WriteAttributeString("for", attributes[i].Name);
            xml.WriteAttributeString("value", XmlText.Legal(value));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }
}

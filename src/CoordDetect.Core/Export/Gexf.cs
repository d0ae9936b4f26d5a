using System.Xml;
using CoordDetect.Core.Findings;

namespace CoordDetect.Core.Export;

/// <summary>
/// Writes <c>network.gexf</c> for Gephi: the accounts that have an edge, and the edges. GEXF 1.2, which every reader of the format knows
/// (https://gexf.net).
/// </summary>
public static class Gexf
{
    private const string Namespace = "http://www.gexf.net/1.2draft";

    /// <summary>Writes the network of a result as UTF-8; the stream stays open.</summary>
    public static void Write(Stream stream, DetectionResult result) => Write(stream, GraphTable.Of(result));

    /// <summary>Writes a graph as UTF-8; the stream stays open.</summary>
    public static void Write(Stream stream, GraphTable graph)
    {
        using XmlWriter xml = XmlText.Open(stream);
        xml.WriteStartElement("gexf", Namespace);
        xml.WriteAttributeString("version", "1.2");
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("mode", "static");
        xml.WriteAttributeString("defaultedgetype", "undirected");
        Declare(xml, "node", graph.NodeAttributes);
        Declare(xml, "edge", graph.EdgeAttributes);
        WriteNodes(xml, graph);
        WriteEdges(xml, graph);
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

    private static void WriteNodes(XmlWriter xml, GraphTable graph)
    {
        xml.WriteStartElement("nodes");
        foreach (GraphNode node in graph.Nodes)
        {
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", XmlText.Number(node.Id));
            xml.WriteAttributeString("label", XmlText.Legal(node.Label));
            WriteValues(xml, graph.NodeAttributes, node.Values);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteEdges(XmlWriter xml, GraphTable graph)
    {
        xml.WriteStartElement("edges");
        foreach (GraphLine line in graph.Lines)
        {
            xml.WriteStartElement("edge");
            xml.WriteAttributeString("id", XmlText.Number(line.Id));
            xml.WriteAttributeString("source", XmlText.Number(line.A));
            xml.WriteAttributeString("target", XmlText.Number(line.B));
            xml.WriteAttributeString("weight", XmlText.Number(line.Weight));
            WriteValues(xml, graph.EdgeAttributes, line.Values);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteValues(XmlWriter xml, IReadOnlyList<GraphAttribute> attributes, IReadOnlyList<string?> values)
    {
        xml.WriteStartElement("attvalues");
        for (int i = 0; i < values.Count; i++)
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

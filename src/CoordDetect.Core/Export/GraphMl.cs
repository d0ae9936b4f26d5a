using System.Xml;
using CoordDetect.Core.Findings;

namespace CoordDetect.Core.Export;

/// <summary>
/// Writes <c>network.graphml</c> for igraph, NetworkX and others: the accounts that have an edge, and the edges
/// (http://graphml.graphdrawing.org).
/// </summary>
public static class GraphMl
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    /// <summary>Writes the network of a result as UTF-8; the stream stays open.</summary>
    public static void Write(Stream stream, DetectionResult result) => Write(stream, GraphTable.Of(result));

    /// <summary>Writes a graph as UTF-8; the stream stays open.</summary>
    public static void Write(Stream stream, GraphTable graph)
    {
        using XmlWriter xml = XmlText.Open(stream);
        xml.WriteStartElement("graphml", Namespace);
        WriteKey(xml, "node", new GraphAttribute("label", "string"));
        foreach (GraphAttribute attribute in graph.NodeAttributes) WriteKey(xml, "node", attribute);
        WriteKey(xml, "edge", new GraphAttribute("weight", "double"));
        foreach (GraphAttribute attribute in graph.EdgeAttributes) WriteKey(xml, "edge", attribute);
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("id", "network");
        xml.WriteAttributeString("edgedefault", "undirected");
        foreach (GraphNode node in graph.Nodes) WriteNode(xml, graph, node);
        foreach (GraphLine line in graph.Lines) WriteEdge(xml, graph, line);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteKey(XmlWriter xml, string owner, GraphAttribute attribute)
    {
        xml.WriteStartElement("key");
        xml.WriteAttributeString("id", Key(owner, attribute.Name));
        xml.WriteAttributeString("for", owner);
        xml.WriteAttributeString("attr.name", attribute.Name);
        xml.WriteAttributeString("attr.type", attribute.Type);
        xml.WriteEndElement();
    }

    private static void WriteNode(XmlWriter xml, GraphTable graph, GraphNode node)
    {
        xml.WriteStartElement("node");
        xml.WriteAttributeString("id", "n" + XmlText.Number(node.Id));
        WriteData(xml, "node", "label", node.Label);
        WriteValues(xml, "node", graph.NodeAttributes, node.Values);
        xml.WriteEndElement();
    }

    private static void WriteEdge(XmlWriter xml, GraphTable graph, GraphLine line)
    {
        xml.WriteStartElement("edge");
        xml.WriteAttributeString("id", "e" + XmlText.Number(line.Id));
        xml.WriteAttributeString("source", "n" + XmlText.Number(line.A));
        xml.WriteAttributeString("target", "n" + XmlText.Number(line.B));
        WriteData(xml, "edge", "weight", XmlText.Number(line.Weight));
        WriteValues(xml, "edge", graph.EdgeAttributes, line.Values);
        xml.WriteEndElement();
    }

    private static void WriteValues(XmlWriter xml, string owner, IReadOnlyList<GraphAttribute> attributes, IReadOnlyList<string?> values)
    {
        for (int i = 0; i < values.Count; i++)
            if (values[i] is string value) WriteData(xml, owner, attributes[i].Name, value);
    }

    private static void WriteData(XmlWriter xml, string owner, string name, string value)
    {
        xml.WriteStartElement("data");
        xml.WriteAttributeString("key", Key(owner, name));
        xml.WriteString(XmlText.Legal(value));
        xml.WriteEndElement();
    }

    // Nodes and edges both have attributes such as "cluster"; ids of keys must be unique in the file.
    private static string Key(string owner, string name) => $"{owner}_{name}";
}

using System.Xml;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;

namespace CoordDetect.Core.Export;

/// <summary>
/// Writes <c>network.graphml</c> for igraph, NetworkX and others: the accounts that have an edge, and the edges
/// (http://graphml.graphdrawing.org).
/// </summary>
public static class GraphMl
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    /// <summary>Writes the graph as UTF-8; the stream stays open.</summary>
    public static void Write(Stream stream, DetectionResult result)
    {
        NetworkFacts facts = new(result);
        using XmlWriter xml = XmlText.Open(stream);
        xml.WriteStartElement("graphml", Namespace);
        WriteKey(xml, "node", new GraphAttribute("label", "string"));
        foreach (GraphAttribute attribute in GraphAttributes.Nodes) WriteKey(xml, "node", attribute);
        WriteKey(xml, "edge", new GraphAttribute("weight", "double"));
        foreach (GraphAttribute attribute in GraphAttributes.Edges) WriteKey(xml, "edge", attribute);
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("id", "network");
        xml.WriteAttributeString("edgedefault", "undirected");
        foreach (AccountScore account in facts.LinkedAccounts()) WriteNode(xml, facts, account);
        for (int i = 0; i < result.Edges.Count; i++) WriteEdge(xml, facts, result.Edges[i], i);
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

    private static void WriteNode(XmlWriter xml, NetworkFacts facts, AccountScore account)
    {
        xml.WriteStartElement("node");
        xml.WriteAttributeString("id", "n" + XmlText.Number(account.Account));
        WriteData(xml, "node", "label", facts.Labels[account.Account]);
        WriteValues(xml, "node", GraphAttributes.Nodes, GraphAttributes.OfNode(facts, account));
        xml.WriteEndElement();
    }

    private static void WriteEdge(XmlWriter xml, NetworkFacts facts, EvidenceEdge edge, int index)
    {
        xml.WriteStartElement("edge");
        xml.WriteAttributeString("id", "e" + XmlText.Number(index));
        xml.WriteAttributeString("source", "n" + XmlText.Number(edge.AccountA));
        xml.WriteAttributeString("target", "n" + XmlText.Number(edge.AccountB));
        WriteData(xml, "edge", "weight", XmlText.Number(edge.Weight));
        WriteValues(xml, "edge", GraphAttributes.Edges, GraphAttributes.OfEdge(facts, edge, index));
        xml.WriteEndElement();
    }

    private static void WriteValues(XmlWriter xml, string owner, IReadOnlyList<GraphAttribute> attributes, string?[] values)
    {
        for (int i = 0; i < values.Length; i++)
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

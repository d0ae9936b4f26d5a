namespace CoordDetect.Core.Export;

/// <summary>An attribute of the nodes or edges of an exported graph.</summary>
/// <param name="Name">Its name, and its id in the file.</param>
/// <param name="Type">Its type in the words that GEXF and GraphML share: <c>string</c>, <c>double</c>, <c>boolean</c> or <c>int</c> (which GEXF calls <c>integer</c>).</param>
public readonly record struct GraphAttribute(string Name, string Type)
{
    internal string GexfType => Type == "int" ? "integer" : Type;
}

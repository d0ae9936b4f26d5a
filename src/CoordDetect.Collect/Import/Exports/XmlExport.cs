using System.Xml;
using System.Xml.Linq;

namespace CoordDetect.Collect.Import.Exports;

/// <summary>
/// Streams the elements of XML exports. Entities and document types are refused; a damaged end does not undo what came before. Depth, size and
/// names are bounded (see <see cref="XmlBounds"/>), so that neither time nor memory grows with what a hostile file says of itself.
/// </summary>
internal static class XmlExport
{
    // How many nodes are read between two looks at whether somebody wants it to end.
    private const int Stride = 4_096;

    /// <summary>The elements with one of the given local names, as they come; a damaged file ends the stream and is counted.</summary>
    public static IEnumerable<XElement> Elements(Stream stream, IReadOnlySet<string> names, ExportLog log, CancellationToken cancellation)
    {
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            CheckCharacters = false,
            MaxCharactersFromEntities = 0,
            CloseInput = false,
            NameTable = new BoundedNames(),
        };
        using BoundedText text = FromFirstTag(stream);
        using XmlReader reader = XmlReader.Create(text, settings);
        while (Next(reader, text, names, log, cancellation) is { } element)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return element;
        }
    }

    /// <summary>The text of a child by its local name; null where there is none.</summary>
    public static string? Child(XElement element, string name) =>
        element.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value is { Length: > 0 } text ? text.Trim() : null;

    private static XElement? Next(XmlReader reader, BoundedText text, IReadOnlySet<string> names, ExportLog log, CancellationToken cancellation)
    {
        try
        {
            // Off the element that was handed out before: had it been left at once, damage right behind it would have taken it along.
            Read(reader, text);
            for (long nodes = 1; !reader.EOF; nodes++)
            {
                if (nodes % Stride == 0) cancellation.ThrowIfCancellationRequested();
                if (reader.NodeType == XmlNodeType.Element && names.Contains(reader.LocalName)) return Whole(reader, text, cancellation);
                Read(reader, text);
            }
        }
        catch (XmlException problem)
        {
            log.LeaveOut(problem.Message.StartsWith(XmlBounds.Said, StringComparison.Ordinal) ? problem.Message : "the file is damaged from here on", $"line {text.Line}");
        }
        return null;
    }

    private static void Read(XmlReader reader, BoundedText text)
    {
        text.Begin();
        reader.Read();
        XmlBounds.RequireDepth(reader.Depth);
    }

    private static XElement Whole(XmlReader reader, BoundedText text, CancellationToken cancellation)
    {
        text.Begin();
        XElement root = Open(reader);
        (XElement at, int nodes, int depth) = (root, 0, reader.Depth);
        if (reader.IsEmptyElement) return root;
        while (reader.Read() && reader.Depth > depth)
        {
            if (++nodes % Stride == 0) cancellation.ThrowIfCancellationRequested();
            XmlBounds.RequireElement(nodes, reader.Depth - depth);
            if (reader.NodeType == XmlNodeType.Element)
            {
                XElement child = Open(reader);
                at.Add(child);
                if (!reader.IsEmptyElement) at = child;
            }
            else if (reader.NodeType == XmlNodeType.EndElement) at = at.Parent!;
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace) at.Add(new XText(reader.Value));
        }
        return root;
    }

    private static XElement Open(XmlReader reader)
    {
        XElement element = new(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
            if (reader.Prefix != "xmlns" && reader.LocalName != "xmlns") element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
        reader.MoveToElement();
        return element;
    }

    // Some exports start with stray characters before the first tag.
    private static BoundedText FromFirstTag(Stream stream)
    {
        StreamReader reader = new(stream, leaveOpen: true);
        while (reader.Peek() is >= 0 and not '<') reader.Read();
        return new BoundedText(reader);
    }
}

using System.Xml;
using System.Xml.Linq;

namespace CoordDetect.Collect.Import.Exports;

/// <summary>Streams the elements of XML exports. Entities and document types are refused; a damaged end does not undo what came before.</summary>
internal static class XmlExport
{
    /// <summary>The elements with one of the given local names, as they come; a damaged file ends the stream and is counted.</summary>
    public static IEnumerable<XElement> Elements(Stream stream, IReadOnlySet<string> names, ExportLog log, CancellationToken cancellation)
    {
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, CheckCharacters = false, MaxCharactersFromEntities = 0, CloseInput = false };
        using XmlReader reader = XmlReader.Create(FromFirstTag(stream), settings);
        while (Next(reader, names, log) is { } element)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return element;
        }
    }

    /// <summary>The text of a child by its local name; null where there is none.</summary>
    public static string? Child(XElement element, string name) =>
        element.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value is { Length: > 0 } text ? text.Trim() : null;

    private static XElement? Next(XmlReader reader, IReadOnlySet<string> names, ExportLog log)
    {
        try
        {
            if (reader.ReadState == ReadState.Initial) reader.Read();
            while (!reader.EOF)
            {
                // Reading an element in leaves the reader behind it.
                if (reader.NodeType == XmlNodeType.Element && names.Contains(reader.LocalName)) return (XElement)XNode.ReadFrom(reader);
                reader.Read();
            }
        }
        catch (XmlException problem)
        {
            log.LeaveOut("the file is damaged from here on", $"line {problem.LineNumber}");
        }
        return null;
    }

    // Some exports start with stray characters before the first tag.
    private static StreamReader FromFirstTag(Stream stream)
    {
        StreamReader reader = new(stream, leaveOpen: true);
        while (reader.Peek() is >= 0 and not '<') reader.Read();
        return reader;
    }
}

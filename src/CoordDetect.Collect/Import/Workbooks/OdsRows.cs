using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace CoordDetect.Collect.Import.Workbooks;

/// <summary>Reads the sheets of .ods (OpenDocument 1.2, part 1, chapter 9): the cells of <c>content.xml</c>, streamed.</summary>
internal static class OdsRows
{
    private const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const string TextSpace = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    // What a sheet can hold: formats repeat empty cells and rows to its edges.
    private const int MostColumns = 16_384;
    private const int MostRows = 1_048_576;

    /// <summary>The sheets in their order; each is read as it is asked for, before the next one.</summary>
    public static IEnumerable<SheetRows> Read(Stream file, CancellationToken cancellation)
    {
        using ZipArchive zip = new(file, ZipArchiveMode.Read, leaveOpen: true);
        ZipArchiveEntry content = zip.GetEntry("content.xml") ?? throw new InvalidDataException("it has no content");
        using Stream stream = content.Open();
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };
        using XmlReader xml = XmlReader.Create(stream, settings);
        while (xml.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (!Is(xml, Table, "table")) continue;
            yield return new SheetRows(xml.GetAttribute("name", Table) ?? "", Rows(xml.ReadSubtree()));
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(XmlReader sheet)
    {
        long rows = 0, waiting = 0;
        while (sheet.Read())
        {
            if (!Is(sheet, Table, "table-row")) continue;
            int times = Repeated(sheet, "number-rows-repeated", MostRows);
            List<string> cells = Cells(sheet);
            // Empty rows count only where something follows.
            if (cells.Count == 0)
            {
                waiting += times;
                continue;
            }
            for (; waiting > 0 && rows < MostRows; waiting--, rows++) yield return [];
            waiting = 0;
            for (int i = 0; i < times && rows < MostRows; i++, rows++) yield return cells;
        }
    }

    private static List<string> Cells(XmlReader sheet)
    {
        List<string> cells = [];
        if (sheet.IsEmptyElement) return cells;
        int depth = sheet.Depth, waiting = 0;
        while (sheet.Read() && !(sheet.NodeType == XmlNodeType.EndElement && sheet.Depth == depth))
        {
            if (!Is(sheet, Table, "table-cell") && !Is(sheet, Table, "covered-table-cell")) continue;
            int times = Repeated(sheet, "number-columns-repeated", MostColumns);
            string cell = Cell(sheet);
            if (cell.Length == 0)
            {
                waiting += times;
                continue;
            }
            for (; waiting > 0 && cells.Count < MostColumns; waiting--) cells.Add("");
            waiting = 0;
            for (int i = 0; i < times && cells.Count < MostColumns; i++) cells.Add(cell);
        }
        return cells;
    }

    private static string Cell(XmlReader sheet)
    {
        string? type = sheet.GetAttribute("value-type", Office), date = sheet.GetAttribute("date-value", Office), number = sheet.GetAttribute("value", Office);
        string shown = sheet.IsEmptyElement ? "" : Shown(sheet);
        if (type == "date" && DateTime.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime time))
            return CellText.Of(time, shown.Contains(':'), shown.Count(c => c == ':') > 1);
        return type is "float" && double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? CellText.Of(value) : shown;
    }

    // The paragraphs of a cell, one a line; annotations are not the cell's.
    private static string Shown(XmlReader sheet)
    {
        StringBuilder text = new();
        int depth = sheet.Depth, paragraphs = 0;
        while (sheet.Read() && !(sheet.NodeType == XmlNodeType.EndElement && sheet.Depth == depth))
        {
            if (Is(sheet, Office, "annotation")) sheet.Skip();
            if (sheet.NodeType == XmlNodeType.EndElement && sheet.Depth == depth) break;
            if (Is(sheet, TextSpace, "p") && paragraphs++ > 0) text.Append('\n');
            else if (Is(sheet, TextSpace, "s")) text.Append(' ', Repeated(sheet, "c", MostColumns, TextSpace));
            else if (Is(sheet, TextSpace, "tab")) text.Append('\t');
            else if (Is(sheet, TextSpace, "line-break")) text.Append('\n');
            else if (sheet.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && paragraphs > 0) text.Append(sheet.Value);
        }
        return text.ToString();
    }

    private static int Repeated(XmlReader cell, string attribute, int most, string space = Table) =>
        int.TryParse(cell.GetAttribute(attribute, space), NumberStyles.None, CultureInfo.InvariantCulture, out int times) ? Math.Clamp(times, 1, most) : 1;

    private static bool Is(XmlReader xml, string space, string name) =>
        xml.NodeType == XmlNodeType.Element && xml.LocalName == name && xml.NamespaceURI == space;
}

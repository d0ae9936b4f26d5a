using System.IO.Compression;
using System.Text;
using CoordDetect.Collect.Import;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using Xunit;

namespace CoordDetect.Collect.Tests.Import;

public sealed class WorkbookTests
{
    private const string Names = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Auteur</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Commentaire</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><t>Date</t></is></c></row>";

    [Fact]
    public void Read_Xlsx_IsATable()
    {
        // 45719.7625 is 2025-03-03 18:18 in a cell that shows minutes; the last cell shows seconds.
        byte[] book = Xlsx(("Notes", "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Ce classeur</t></is></c></row>"), ("Commentaires", Names
            + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Léa</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>bonjour,\n\"toi\"</t></is></c><c r=\"C2\" s=\"1\"><v>45719.7625</v></c></row>"
            + "<row r=\"4\"><c r=\"A4\"><v>12345</v></c><c r=\"B4\" t=\"inlineStr\"><is><t>au revoir</t></is></c><c r=\"C4\" s=\"2\"><v>45719.762511574</v></c></row>"));

        (CommentCorpus corpus, ImportSummary summary) = Reading.Of(book, name: "x.xlsx");

        Assert.Equal(["Léa", "12345"], Enumerable.Range(0, 2).Select(corpus.HandleOf));
        Assert.Equal("bonjour,\n\"toi\"", corpus.TextOf(0));
        Assert.Equal(PostedAt.FromUnixSeconds(1741025880, TimePrecision.Minute), corpus.PostedAtOf(0));
        Assert.Equal(PostedAt.FromUnixSeconds(1741025881), corpus.PostedAtOf(1));
        Assert.Equal((ImportFormat.Workbook, 2L), (summary.Files[0].Format, summary.LocalTimes));
        Assert.Equal("other-sheet", Assert.Single(summary.Warnings).Code);
    }

    [Fact]
    public void Read_XlsxWithTheTimeOfDayInAColumnOfItsOwn_HasBoth()
    {
        byte[] book = Xlsx(("Hoja1", "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Usuario</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Comentario</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><t>Fecha</t></is></c><c r=\"D1\" t=\"inlineStr\"><is><t>Hora</t></is></c></row>"
            + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Lía</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>hola</t></is></c><c r=\"C2\" s=\"1\"><v>45719</v></c><c r=\"D2\" s=\"1\"><v>0.7625</v></c></row>"));
        (CommentCorpus corpus, _) = Reading.Of(book, name: "x.xlsx");
        Assert.Equal(PostedAt.FromUnixSeconds(1741025880, TimePrecision.Minute), corpus.PostedAtOf(0));
    }

    [Fact]
    public void Read_Ods_IsATable()
    {
        byte[] book = Ods("""
            <table:table table:name="Feuille1"><table:table-column/>
            <table:table-row><table:table-cell office:value-type="string"><text:p>Auteur</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Commentaire</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Date</text:p></table:table-cell><table:table-cell table:number-columns-repeated="1021"/></table:table-row>
            <table:table-row><table:table-cell office:value-type="string"><text:p>Léa</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>un</text:p><text:p>deux<text:s text:c="2"/>trois</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2025-03-03T18:18:00"><text:p>03/03/2025 18:18</text:p></table:table-cell></table:table-row>
            <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"/></table:table-row>
            <table:table-row><table:table-cell office:value-type="float" office:value="1234567890123456789"><text:p>1,23E+18</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>quatre</text:p></table:table-cell></table:table-row>
            <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
            </table:table>
            """);

        (CommentCorpus corpus, ImportSummary summary) = Reading.Of(book, name: "x.ods");

        Assert.Equal(2, corpus.CommentCount);
        Assert.Equal("un\ndeux  trois", corpus.TextOf(0));
        Assert.Equal(PostedAt.FromUnixSeconds(1741025880, TimePrecision.Minute), corpus.PostedAtOf(0));
        Assert.True(corpus.IsUnknown(1));
        Assert.Equal(1, summary.WithoutTime);
        Assert.Contains(summary.FirstWarnings, w => w is { Code: "rounded-identifier", Line: 5 });
    }

    [Theory]
    [InlineData("PK\x03\x04[Content_Types].xml and then nothing")]
    [InlineData("PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet")]
    public void Read_BrokenWorkbook_IsRefusedInWords(string text) =>
        Assert.Contains("save the sheet as CSV", Assert.Throws<UserFacingException>(() => Reading.Of(Encoding.Latin1.GetBytes(text), name: "x.xlsx")).Message);

    internal static byte[] Xlsx(params (string Name, string Rows)[] sheets)
    {
        const string Space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        List<(string, string)> parts =
        [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"),
            ("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            ("xl/workbook.xml", $"<workbook {Space} xmlns:r=\"{Relations}\"><sheets>{string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" r:id=\"s{i + 1}\"/>"))}</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"s{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}<Relationship Id=\"st\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>"),
            ("xl/styles.xml", $"<styleSheet {Space}><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\\ hh:mm\"/><numFmt numFmtId=\"165\" formatCode=\"dd/mm/yyyy\\ hh:mm:ss\"/></numFmts><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\" applyNumberFormat=\"1\"/><xf numFmtId=\"165\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"),
            .. sheets.Select((s, i) => ($"xl/worksheets/sheet{i + 1}.xml", $"<worksheet {Space}><sheetData>{s.Rows}</sheetData></worksheet>")),
        ];
        return Zip(parts);
    }

    private static byte[] Ods(string tables) => Zip(
    [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>"
            + tables + "</office:spreadsheet></office:body></office:document-content>"),
    ]);

    private static byte[] Zip(IEnumerable<(string Name, string Text)> parts)
    {
        MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in parts)
            {
                using StreamWriter writer = new(zip.CreateEntry(name, CompressionLevel.NoCompression).Open());
                writer.Write(text);
            }
        }
        return bytes.ToArray();
    }
}

using System.IO.Compression;
using CoordDetect.Core;

namespace CoordDetect.Collect.Import.Workbooks;

/// <summary>Opens spreadsheets (.xlsx, .xls, .ods) and writes their sheets as delimited text, so that one reader of tables reads them all.</summary>
internal static class Workbook
{
    private const long MostBytes = 2L << 30;

    private static readonly byte[] Zip = "PK\x03\x04"u8.ToArray();
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Whether the first bytes are those of a spreadsheet, or of another office document that only its whole tells from one.</summary>
    public static bool Looks(ReadOnlySpan<byte> head) => head.StartsWith(Compound)
        || (head.StartsWith(Zip) && (head.IndexOf("[Content_Types].xml"u8) >= 0 || head.IndexOf("xl/"u8) >= 0 || head.IndexOf("opendocument.spreadsheet"u8) >= 0));

    /// <summary>The sheets that hold anything, in their order, each as UTF-8 text with commas; a row is a record, an empty one an empty line.</summary>
    /// <param name="stream">The spreadsheet; read to its end.</param>
    /// <param name="name">The name of the file, for messages.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="UserFacingException">It is no spreadsheet, or one that cannot be read.</exception>
    public static IReadOnlyList<Sheet> Open(Stream stream, string name, CancellationToken cancellation)
    {
        using FileStream whole = TemporaryFile.Create();
        Copy(stream, whole, name);
        List<Sheet> sheets = [];
        try
        {
            bool isOds = IsOpenDocument(whole);
            whole.Position = 0;
            foreach (SheetRows rows in isOds ? OdsRows.Read(whole, cancellation) : ExcelRows.Read(whole, cancellation))
            {
                Sheet sheet = Sheet.Write(rows, cancellation);
                if (sheet.Rows > 0) sheets.Add(sheet);
                else sheet.Dispose();
            }
            return sheets;
        }
        catch (Exception problem) when (problem is not (OperationCanceledException or UserFacingException or OutOfMemoryException))
        {
            foreach (Sheet sheet in sheets) sheet.Dispose();
            throw new UserFacingException($"{name} cannot be read as a spreadsheet ({problem.Message.TrimEnd('.')}): open it, take away its password where it has one, and save the sheet as CSV.", problem);
        }
    }

    private static bool IsOpenDocument(FileStream file)
    {
        file.Position = 0;
        Span<byte> start = stackalloc byte[4];
        file.ReadAtLeast(start, 4, throwOnEndOfStream: false);
        if (!start.SequenceEqual(Zip)) return false;
        file.Position = 0;
        using ZipArchive zip = new(file, ZipArchiveMode.Read, leaveOpen: true);
        return zip.GetEntry("content.xml") is not null;
    }

    private static void Copy(Stream from, FileStream to, string name)
    {
        byte[] buffer = new byte[1 << 16];
        for (int read; (read = from.Read(buffer)) > 0;)
        {
            to.Write(buffer, 0, read);
            if (to.Length > MostBytes) throw new UserFacingException($"{name} is too large for a spreadsheet: save the sheet as CSV.");
        }
        to.Position = 0;
    }
}

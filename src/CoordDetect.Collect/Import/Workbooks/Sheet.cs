using System.Text;

namespace CoordDetect.Collect.Import.Workbooks;

/// <summary>A sheet as delimited text on disk; the text goes when it is disposed.</summary>
internal sealed class Sheet : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private Sheet(string name, FileStream text, long rows) => (Name, Text, Rows) = (name, text, rows);

    /// <summary>The name of the sheet.</summary>
    public string Name { get; }

    /// <summary>The text, from its start.</summary>
    public FileStream Text { get; }

    /// <summary>How many rows hold anything.</summary>
    public long Rows { get; }

    /// <summary>Writes the rows of a sheet.</summary>
    public static Sheet Write(SheetRows sheet, CancellationToken cancellation)
    {
        FileStream text = TemporaryFile.Create();
        long rows = 0;
        using (StreamWriter writer = new(text, Utf8, 1 << 16, leaveOpen: true) { NewLine = "\n" })
        {
            foreach (IReadOnlyList<string> cells in sheet.Rows)
            {
                cancellation.ThrowIfCancellationRequested();
                for (int i = 0; i < cells.Count; i++)
                {
                    if (i > 0) writer.Write(',');
                    Write(writer, cells[i]);
                }
                writer.WriteLine();
                if (cells.Count > 0) rows++;
            }
        }
        text.Position = 0;
        return new Sheet(sheet.Name, text, rows);
    }

    /// <inheritdoc/>
    public void Dispose() => Text.Dispose();

    private static void Write(StreamWriter writer, string cell)
    {
        if (!cell.AsSpan().ContainsAny(",\"\r\n"))
        {
            writer.Write(cell);
            return;
        }
        writer.Write('"');
        writer.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }
}

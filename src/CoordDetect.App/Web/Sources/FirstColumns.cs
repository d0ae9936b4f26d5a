using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace CoordDetect.App.Web.Sources;

/// <summary>The columns of the first line of a file, with an example from the second: enough for a person to say which is which.</summary>
internal static class FirstColumns
{
    private const int ExampleLength = 80;
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    public static IReadOnlyList<(string Name, string Example)> Of(string path, int headBytes)
    {
        string[] lines = Head(path, headBytes).Split('\n', 3);
        if (lines.Length == 0 || lines[0].Length == 0) return [];
        if (lines[0].TrimStart().StartsWith('{')) return Properties(lines[0]);
        char delimiter = Delimiters.MaxBy(d => lines[0].Count(c => c == d));
        string[] names = Cells(lines[0], delimiter), values = lines.Length > 1 ? Cells(lines[1], delimiter) : [];
        return [.. names.Select((n, i) => (n, i < values.Length ? Cut(values[i]) : ""))];
    }

    private static List<(string, string)> Properties(string line)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            return [.. json.RootElement.EnumerateObject().Select(p => (p.Name, Cut(p.Value.ToString())))];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    // Good enough to show columns; the reader itself knows quotes that span lines.
    private static string[] Cells(string line, char delimiter)
    {
        List<string> cells = [];
        StringBuilder cell = new();
        bool quoted = false;
        foreach (char c in line.TrimEnd('\r'))
        {
            if (c == '"') quoted = !quoted;
            else if (c == delimiter && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else cell.Append(c);
        }
        cells.Add(cell.ToString());
        return [.. cells];
    }

    private static string Cut(string value) => value.Length <= ExampleLength ? value : value[..ExampleLength] + "…";

    private static string Head(string path, int bytes)
    {
        using FileStream file = File.OpenRead(path);
        bool packed = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        using Stream plain = packed ? new GZipStream(file, CompressionMode.Decompress) : file;
        byte[] head = new byte[bytes];
        int read = plain.ReadAtLeast(head, bytes, throwOnEndOfStream: false);
        return Encoding.UTF8.GetString(head, 0, read).TrimStart('\uFEFF');
    }
}

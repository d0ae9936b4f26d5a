using System.Globalization;
using System.Text;
using System.Text.Json;
using CoordDetect.Core.Export;

namespace CoordDetect.App.Export;

/// <summary>A list as a file: the same rows and columns as CSV, as a workbook, or as JSON.</summary>
internal static class ListFile
{
    /// <summary>The endings of the files: <c>csv</c>, <c>xlsx</c>, <c>json</c>.</summary>
    public static readonly string[] Endings = ["csv", "xlsx", "json"];

    /// <summary>The type of a file by its ending.</summary>
    public static string TypeOf(string ending) => ending switch
    {
        "xlsx" => Workbook.ContentType,
        "json" => "application/json; charset=utf-8",
        _ => "text/csv; charset=utf-8",
    };

    /// <summary>The file with that ending.</summary>
    public static byte[] Write(Sheet sheet, string ending) => ending switch
    {
        "xlsx" => Book(sheet),
        "json" => Json(sheet),
        _ => Encoding.UTF8.GetBytes(Csv(sheet)),
    };

    /// <summary>As CSV.</summary>
    public static string Csv(Sheet sheet)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        CsvText csv = new(text);
        csv.Record([.. sheet.Columns]);
        for (int i = 0; i < sheet.RowCount; i++)
        {
            foreach (object? cell in sheet.Row(i))
            {
                if (cell is double real) csv.Number(real);
                else if (cell is long number) csv.Number(number);
                else if (cell is bool flag) csv.Text(flag ? "yes" : "no");
                else csv.Text(cell is DateTimeOffset time ? Utc(time) : (string?)cell);
            }
            csv.EndRecord();
        }
        return text.ToString();
    }

    private static byte[] Book(Sheet sheet)
    {
        using MemoryStream book = new();
        Workbook.Write(book, sheet);
        return book.ToArray();
    }

    private static byte[] Json(Sheet sheet)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes))
        {
            json.WriteStartArray();
            for (int i = 0; i < sheet.RowCount; i++) Row(json, sheet, sheet.Row(i));
            json.WriteEndArray();
        }
        return bytes.ToArray();
    }

    /// <summary>A row as a JSON object.</summary>
    public static void Row(Utf8JsonWriter json, Sheet sheet, object?[] cells)
    {
        json.WriteStartObject();
        for (int c = 0; c < cells.Length; c++)
        {
            json.WritePropertyName(sheet.Columns[c]);
            if (cells[c] is double real && double.IsFinite(real)) json.WriteNumberValue(real);
            else if (cells[c] is long number) json.WriteNumberValue(number);
            else if (cells[c] is bool flag) json.WriteBooleanValue(flag);
            else if (cells[c] is DateTimeOffset time) json.WriteStringValue(Utc(time));
            else json.WriteStringValue(cells[c] as string);
        }
        json.WriteEndObject();
    }

    private static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}

using System.Text;

namespace CoordDetect.Collect.Import.SocialCsv;

/// <summary>Reads rows of delimited text with quoted fields (RFC 4180); the first row tells comma, semicolon and tab apart.</summary>
internal sealed class SocialCsvTable(System.IO.TextReader text)
{
    // No post is as long, and no table as wide: what goes on for longer is a quote that never closes, or was made to fill the memory.
    private const int LongestField = 16 << 20;
    private const int MostFields = 10_000;
    private char _delimiter;

    /// <summary>The fields of the next row; null at the end. Empty rows are skipped.</summary>
    public List<string>? Read()
    {
        while (text.Peek() is '\r' or '\n' or '\uFEFF') text.Read();
        if (text.Peek() < 0) return null;
        List<string> fields = [];
        StringBuilder field = new();
        bool quoted = false;
        for (int read; (read = text.Read()) >= 0;)
        {
            char c = (char)read;
            if (field.Length > LongestField || fields.Count > MostFields) throw new InvalidDataException("A row of the table does not end: a quote is not closed, or this is no table.");
            if (quoted)
            {
                if (c != '"') field.Append(c);
                else if (text.Peek() == '"') field.Append((char)text.Read());
                else quoted = false;
            }
            else if (c == '"' && field.Length == 0) quoted = true;
            else if (c == '\n') break;
            else if (IsDelimiter(c)) Take(fields, field);
            else if (c != '\r') field.Append(c);
        }
        Take(fields, field);
        if (_delimiter == '\0') _delimiter = ',';
        return fields;
    }

    // Until the first row has shown one, any of them may be the delimiter.
    private bool IsDelimiter(char c)
    {
        if (_delimiter == '\0' && c is (',' or ';' or '\t')) _delimiter = c;
        return c == _delimiter && c != '\0';
    }

    private static void Take(List<string> fields, StringBuilder field)
    {
        fields.Add(field.ToString().Trim());
        field.Clear();
    }
}

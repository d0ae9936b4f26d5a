using System.Globalization;
using System.Text;

namespace CoordDetect.Core.Export;

/// <summary>
/// The one CSV writer: RFC 4180 with <c>\n</c> between records. Text comes from strangers and people open CSV in spreadsheets, which split it
/// by the separator of their country, whatever ours is. So text fields lose their control characters (tabs and line ends become spaces), are
/// quoted where any usual separator is in them, and no part of them starts a formula: <c>= + - @</c> (also full-width) at the beginning or after
/// <c>, ; |</c> (blanks and quotes between them do not count) is preceded by a single quote. Numbers are written as they are.
/// </summary>
public sealed class CsvText(TextWriter writer)
{
    private const string FormulaStarts = "=+-@＝＋－＠";
    private const string Separators = ",;|";
    private readonly StringBuilder _clean = new();
    private bool _first = true;

    /// <summary>Writes the header, or any record of plain fixed words.</summary>
    public void Record(params ReadOnlySpan<string> names)
    {
        foreach (string name in names) Text(name);
        EndRecord();
    }

    /// <summary>Writes a field of text; null is empty.</summary>
    public CsvText Text(string? value)
    {
        Separate();
        if (string.IsNullOrEmpty(value)) return this;
        Clean(value);
        bool quote = false;
        for (int i = 0; i < _clean.Length && !quote; i++) quote = _clean[i] == '"' || Separators.Contains(_clean[i], StringComparison.Ordinal);
        if (quote) writer.Write('"');
        writer.Write(quote ? _clean.Replace("\"", "\"\"") : _clean);
        if (quote) writer.Write('"');
        return this;
    }

    /// <summary>Writes several names as one field, separated by semicolons.</summary>
    public CsvText Names(IEnumerable<string> names) => Text(string.Join(';', names));

    /// <summary>Writes a whole number; null is empty.</summary>
    public CsvText Number(long? value)
    {
        Separate();
        if (value is long number) writer.Write(number.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>Writes a number with as many digits as it takes to read the same one back; null and what is not finite are empty.</summary>
    public CsvText Number(double? value)
    {
        Separate();
        if (value is double number && double.IsFinite(number)) writer.Write(number.ToString("R", CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>Ends the record.</summary>
    public void EndRecord()
    {
        writer.Write('\n');
        _first = true;
    }

    private void Separate()
    {
        if (!_first) writer.Write(',');
        _first = false;
    }

    private void Clean(string value)
    {
        _clean.Clear();
        // Some programs trim before they look for a formula, and one that splits inside our quotes takes a quote for the opening of its cell.
        bool opens = true;
        int opening = 0;
        if (value[0] is '\t' or '\r') _clean.Append('\'');
        foreach (char c in value)
        {
            char kept = c is '\t' or '\r' or '\n' ? ' ' : c;
            if (char.IsControl(kept)) continue;
            if (opens && FormulaStarts.Contains(kept, StringComparison.Ordinal)) _clean.Insert(opening, '\'');
            _clean.Append(kept);
            if (Separators.Contains(kept, StringComparison.Ordinal)) (opens, opening) = (true, _clean.Length);
            else opens &= char.IsWhiteSpace(kept) || kept is '"';
        }
    }
}

using System.Globalization;
using System.Text;

namespace CoordDetect.Core.Export;

/// <summary>
/// The one CSV writer: RFC 4180 with <c>\n</c> between records. Text comes from strangers and people open CSV in spreadsheets, so text
/// fields lose their control characters (tabs and line ends become spaces) and never start a formula: a leading
/// <c>= + - @</c> (also full-width), tab or carriage return is preceded by a single quote. Numbers are written as they are.
/// </summary>
public sealed class CsvText(TextWriter writer)
{
    private const string FormulaStarts = "=+-@＝＋－＠";
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
        for (int i = 0; i < _clean.Length && !quote; i++) quote = _clean[i] is ',' or '"';
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
        foreach (char c in value)
        {
            if (c is '\t' or '\r' or '\n') _clean.Append(' ');
            else if (!char.IsControl(c)) _clean.Append(c);
        }
        // Some programs trim before they look for a formula, so blanks before it do not make it harmless.
        if (value[0] is '\t' or '\r' || StartsFormula()) _clean.Insert(0, '\'');
    }

    private bool StartsFormula()
    {
        int i = 0;
        while (i < _clean.Length && char.IsWhiteSpace(_clean[i])) i++;
        return i < _clean.Length && FormulaStarts.Contains(_clean[i], StringComparison.Ordinal);
    }
}

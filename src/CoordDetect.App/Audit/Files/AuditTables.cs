using System.Globalization;
using CoordDetect.App.Export;
using CoordDetect.Core.Audit.Answers;
using CoordDetect.Core.Export;

namespace CoordDetect.App.Audit.Files;

/// <summary>The figures, tables and accounts of an audit as CSV, and all of them as the sheets of one XLSX.</summary>
internal static class AuditTables
{
    /// <summary>Writes the files into a folder.</summary>
    public static void Write(string folder, AuditWork work)
    {
        (string Name, string[] Columns, List<AuditValue[]> Rows)[] tables = [.. All(work)];
        foreach ((string name, string[] columns, List<AuditValue[]> rows) in tables) Csv(Path.Combine(folder, name + ".csv"), columns, rows);
        using FileStream book = File.Create(Path.Combine(folder, "audit.xlsx"));
        Workbook.Write(book, [.. tables.Select(t => new Sheet(t.Name, t.Columns, t.Rows.Count, row => Array.ConvertAll(t.Rows[row], Object)))]);
    }

    private static IEnumerable<(string Name, string[] Columns, List<AuditValue[]> Rows)> All(AuditWork work)
    {
        IReadOnlyList<AuditAnswer> answers = work.Result.Answers;
        yield return ("figures", ["answer", "figure", "value", "low", "high", "of", "interval"],
            [.. answers.SelectMany(a => a.Figures.Select(f => (AuditValue[])[Word(a.Id), Word(f.Key), f.Value, f.Low ?? AuditValue.None, f.High ?? AuditValue.None, AuditValue.Count(f.Of), Word(f.Method)]))]);
        yield return ("accounts", ["account", "answer", "reason", "detail", "probability"],
            [.. answers.SelectMany(a => a.Accounts.Select(b => (AuditValue[])[AuditValue.Said(b.Account), Word(a.Id), Word(b.Reason), AuditValue.Said(b.Detail), AuditValue.Of(b.Probability)]))]);
        foreach (AuditAnswer answer in answers)
            foreach (AuditTable table in answer.Tables)
                yield return ($"{answer.Id}-{table.Key}", [.. table.Columns], [.. table.Rows.Select(r => r.ToArray())]);
    }

    private static AuditValue Word(string word) => AuditValue.Term(word);

    private static void Csv(string path, string[] columns, List<AuditValue[]> rows)
    {
        using StreamWriter writer = new(path) { NewLine = "\n" };
        CsvText csv = new(writer);
        csv.Record(columns);
        foreach (AuditValue[] row in rows)
        {
            foreach (AuditValue value in row) Cell(csv, value);
            csv.EndRecord();
        }
    }

    private static void Cell(CsvText csv, AuditValue value)
    {
        switch (value.Kind)
        {
            case AuditValueKind.Count or AuditValueKind.Seconds:
                csv.Number((long)value.Number);
                break;
            case AuditValueKind.Number or AuditValueKind.Share or AuditValueKind.Log10Probability:
                csv.Number(Math.Round(value.Number, 6));
                break;
            default:
                csv.Text(Text(value));
                break;
        }
    }

    private static object? Object(AuditValue value) => value.Kind switch
    {
        AuditValueKind.None => null,
        AuditValueKind.Count or AuditValueKind.Seconds => (long)value.Number,
        AuditValueKind.Number or AuditValueKind.Share or AuditValueKind.Log10Probability => Math.Round(value.Number, 6),
        AuditValueKind.Day or AuditValueKind.Time => DateTimeOffset.FromUnixTimeSeconds((long)value.Number),
        _ => Text(value),
    };

    private static string Text(AuditValue value) => value.Kind switch
    {
        AuditValueKind.Day => DateTimeOffset.FromUnixTimeSeconds((long)value.Number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        AuditValueKind.Time => DateTimeOffset.FromUnixTimeSeconds((long)value.Number).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        _ => value.Text ?? "",
    };
}

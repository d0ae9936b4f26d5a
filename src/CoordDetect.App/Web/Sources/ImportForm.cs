using CoordDetect.App.Web.Layout;
using CoordDetect.App.Work.Import;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CoordDetect.App.Web.Sources;

/// <summary>What a person said of an uploaded file: which column holds what, and how times are written.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Mapped">Columns and the fields that they hold.</param>
/// <param name="Times">How times are written.</param>
internal sealed record ImportForm(string Name, IReadOnlyList<(string Column, string Field)> Mapped, WrittenTimes Times)
{
    private const string Map = "map:";
    private const int LongestName = 300;

    /// <summary>Reads a form, or the query of a page.</summary>
    public static ImportForm Of(IEnumerable<KeyValuePair<string, StringValues>> fields)
    {
        List<KeyValuePair<string, StringValues>> all = [.. fields];
        string name = Field("name") ?? "";
        return new ImportForm(
            name.Length > LongestName ? name[..LongestName] : name,
            [.. all.Where(f => f.Key.StartsWith(Map, StringComparison.Ordinal) && f.Value.ToString().Length > 0).Select(f => (f.Key[Map.Length..], f.Value.ToString()))],
            new WrittenTimes(Field("date-order"), Field("date-format"), Field("time-zone"), Field("as-of")));

        string? Field(string key) => all.Find(f => f.Key == key).Value.ToString().Trim() is { Length: > 0 } value ? value : null;
    }

    /// <summary>The page that shows how the file would be read.</summary>
    public string Address(string @case, string upload)
    {
        List<KeyValuePair<string, string?>> query = [new("name", Name), .. Mapped.Select(m => KeyValuePair.Create(Map + m.Column, (string?)m.Field))];
        if (Times.Order is { } order) query.Add(new("date-order", order));
        if (Times.Format is { } format) query.Add(new("date-format", format));
        if (Times.Zone is { } zone) query.Add(new("time-zone", zone));
        if (Times.AsOf is { } moment) query.Add(new("as-of", moment));
        return QueryHelpers.AddQueryString(CaseAddress.Of(@case, "import", upload), query);
    }

    /// <summary>The job that reads it.</summary>
    public ImportFileRequest Request(string @case, string path) => new()
    {
        Case = @case,
        Path = path,
        Name = Name,
        Map = [.. Mapped.Select(m => new ImportFileRequest.ColumnMapping(m.Column, m.Field))],
        Times = Times,
    };
}

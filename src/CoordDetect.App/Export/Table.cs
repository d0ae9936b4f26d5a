namespace CoordDetect.App.Export;

/// <summary>How things are written as rows: the same in a file of a page and in an answer to a program.</summary>
/// <param name="Name">The name of the table.</param>
/// <param name="Columns">Its columns, in order.</param>
internal sealed record Table<T>(string Name, IReadOnlyList<Column<T>> Columns)
{
    private readonly string[] _names = [.. Columns.Select(c => c.Name)];

    /// <summary>The table of some things, in their order.</summary>
    public Sheet Of(IReadOnlyList<T> things) => new(Name, _names, things.Count, i => [.. Columns.Select(c => c.Cell(things[i]))]);
}

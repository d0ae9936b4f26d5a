namespace CoordDetect.App.Export;

/// <summary>One table of a workbook. Rows are asked for one after the other while they are written, so a large one is never held whole.</summary>
/// <param name="Name">Its name; what spreadsheets do not take in one is left out.</param>
/// <param name="Columns">The names of its columns, each another.</param>
/// <param name="RowCount">How many rows there are.</param>
/// <param name="Row">The cells of a row by its index, one a column: text, a number (<see cref="long"/>, <see cref="int"/>, <see cref="double"/>), a
/// <see cref="bool"/>, a <see cref="DateTimeOffset"/> (written in UTC), or null.</param>
internal sealed record Sheet(string Name, IReadOnlyList<string> Columns, int RowCount, Func<int, object?[]> Row);

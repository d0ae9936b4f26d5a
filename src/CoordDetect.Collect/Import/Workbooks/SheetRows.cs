namespace CoordDetect.Collect.Import.Workbooks;

/// <summary>The rows of one sheet as text, one after the other.</summary>
/// <param name="Name">The name of the sheet.</param>
/// <param name="Rows">The cells of each row; an empty row has none.</param>
internal sealed record SheetRows(string Name, IEnumerable<IReadOnlyList<string>> Rows);

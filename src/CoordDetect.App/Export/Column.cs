namespace CoordDetect.App.Export;

/// <summary>A column of a table of things.</summary>
/// <param name="Name">Its name in files: lower case with underscores.</param>
/// <param name="Kind">What its cells are; any may be empty.</param>
/// <param name="What">What it says, in English, for whoever writes a program.</param>
/// <param name="Cell">The cell of a thing.</param>
internal sealed record Column<T>(string Name, CellKind Kind, string What, Func<T, object?> Cell);

namespace CoordDetect.Collect.Import.Layouts;

/// <summary>One record of an export: an object of JSON, or a row of a table.</summary>
internal interface IExportRecord
{
    /// <summary>Whether there is anything at a path.</summary>
    bool Has(string path);

    /// <summary>The texts, numbers and truth values at a path, in their order; blank ones are left out.</summary>
    IEnumerable<string> All(string path);

    /// <summary>The records in the lists at a path.</summary>
    IEnumerable<IExportRecord> Inside(string path);
}

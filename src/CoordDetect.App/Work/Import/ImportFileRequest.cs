namespace CoordDetect.App.Work.Import;

/// <summary>An uploaded file is to be read into a case.</summary>
internal sealed record ImportFileRequest : WorkRequest
{
    /// <summary>The kind of the job.</summary>
    public const string KindName = "import";

    /// <summary>The file.</summary>
    public required string Path { get; init; }

    /// <summary>What it is called for people.</summary>
    public required string Name { get; init; }

    /// <summary>Which column holds which field, as a person said.</summary>
    public IReadOnlyList<ColumnMapping> Map { get; init; } = [];

    /// <summary>How its times are written, as a person said.</summary>
    public WrittenTimes Times { get; init; } = new();

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <inheritdoc/>
    public override string Queue => "import";

    /// <summary>One column of the file and the field that it holds.</summary>
    internal sealed record ColumnMapping(string Column, string Field);
}

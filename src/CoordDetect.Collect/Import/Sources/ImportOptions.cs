namespace CoordDetect.Collect.Import.Sources;

/// <summary>How sources of any kind are imported. The defaults recognise everything by its content.</summary>
public sealed record ImportOptions
{
    /// <summary>The format of every source, one of <see cref="SourceFormats.All"/>; null where each is to be recognised.</summary>
    public string? Format { get; init; }

    /// <summary>Columns whose names say nothing to us, and what they hold; for JSONL, CSV and JSON lists.</summary>
    public IReadOnlyList<FieldMapping> Map { get; init; } = [];

    /// <summary><c>auto</c>, or the name of an encoding; for JSONL and CSV.</summary>
    public string Encoding { get; init; } = "auto";

    /// <summary>What a person says of the times; for JSONL, tables and JSON lists.</summary>
    public TimeOptions Times { get; init; } = new();

    /// <summary>The site of comments whose source names none; null leaves it open.</summary>
    public string? Site { get; init; }

    /// <summary>Every problem of these options, each as one sentence; empty where there is none.</summary>
    public IReadOnlyList<string> Validate()
    {
        List<string> problems = [.. Rows.Validate()];
        if (Format is { } format && !SourceFormats.All.Contains(format))
            problems.Add($"--format {format}: no such format. Known formats: {string.Join(", ", SourceFormats.All)}.");
        return problems;
    }

    /// <summary>The options for sources whose lines or rows are comments.</summary>
    internal ReadOptions Rows => new() { Map = Map, Encoding = Encoding, Times = Times, KeepUnknown = true };
}

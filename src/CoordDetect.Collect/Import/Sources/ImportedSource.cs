namespace CoordDetect.Collect.Import.Sources;

/// <summary>What came of one source.</summary>
public sealed record ImportedSource
{
    /// <summary>The path as it was given or found, or <c>stdin</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The format that it was read in; null where it could not be read at all.</summary>
    public string? Format { get; init; }

    /// <summary>Its size in bytes as it lies on disk.</summary>
    public long Bytes { get; init; }

    /// <summary>The SHA-256 of those bytes, in lower-case hexadecimal; empty where it could not be read.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>How many new comments it brought.</summary>
    public long Added { get; init; }

    /// <summary>How many of its comments were there already.</summary>
    public long Repeated { get; init; }

    /// <summary>How many of the new comments have no usable time.</summary>
    public long WithoutTime { get; init; }

    /// <summary>How many of the new comments have a time that names no zone.</summary>
    public long LocalTimes { get; init; }

    /// <summary>How many of the new comments are by people unknown.</summary>
    public long UnknownAuthors { get; init; }

    /// <summary>How many items were left out, by reason.</summary>
    public IReadOnlyList<ReasonCount> LeftOut { get; init; } = [];

    /// <summary>The first few of those: where, why, and what to do about it; may quote the source, so encode it for where it is shown.</summary>
    public IReadOnlyList<string> FirstLeftOut { get; init; } = [];

    /// <summary>Kept, but not whole: the first few warnings.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Why the source as a whole could not be used, in one sentence; null where it could.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether a person named it, rather than a folder that holds it.</summary>
    public bool IsNamed { get; init; } = true;
}

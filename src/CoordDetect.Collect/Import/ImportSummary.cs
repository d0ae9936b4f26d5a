namespace CoordDetect.Collect.Import;

/// <summary>What came of reading: nothing is lost without a count.</summary>
public sealed record ImportSummary
{
    /// <summary>How many issues of each kind are kept one by one.</summary>
    public const int FirstIssues = 20;

    /// <summary>The files, in the order in which they were given.</summary>
    public required IReadOnlyList<SourceSummary> Files { get; init; }

    /// <summary>How many comments were taken.</summary>
    public required long Accepted { get; init; }

    /// <summary>How many of the taken comments have no usable time, whether none was given or it could not be read.</summary>
    public required long WithoutTime { get; init; }

    /// <summary>How many of the taken comments have a time that names no zone: it is local to a place unknown.</summary>
    public long LocalTimes { get; init; }

    /// <summary>How many of the taken comments are by people unknown (<see cref="Core.Corpus.Nobody"/>).</summary>
    public long UnknownAuthors { get; init; }

    /// <summary>How many lines were rejected, by reason; only reasons that occurred.</summary>
    public required IReadOnlyList<ReasonCount> Rejected { get; init; }

    /// <summary>How many comments or files were kept with a warning, by reason; only reasons that occurred.</summary>
    public required IReadOnlyList<ReasonCount> Warnings { get; init; }

    /// <summary>The first rejected lines, at most <see cref="FirstIssues"/>.</summary>
    public required IReadOnlyList<LineIssue> FirstRejections { get; init; }

    /// <summary>The first warnings, at most <see cref="FirstIssues"/>.</summary>
    public required IReadOnlyList<LineIssue> FirstWarnings { get; init; }

    /// <summary>How many lines were rejected for any reason.</summary>
    public long RejectedCount => Rejected.Sum(r => r.Count);

    /// <summary>The size of all files in bytes as they lie on disk.</summary>
    public long Bytes => Files.Sum(f => f.Bytes);
}

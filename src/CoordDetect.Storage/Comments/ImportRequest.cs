namespace CoordDetect.Storage.Comments;

/// <summary>An import that begins.</summary>
/// <param name="Source">The id of the source, from <see cref="Cases.ISourceStore.AddAsync"/>.</param>
/// <param name="InputName">The name of what is read, or null.</param>
public sealed record ImportRequest(long Source, string? InputName = null)
{
    /// <summary>How many comments go into one transaction; what is lost at most when the process dies. 1 to 200,000.</summary>
    public int BatchSize { get; init; } = 20_000;

    /// <summary>Hears what is committed, from a thread of the store: after each call, that much is safe on disk.</summary>
    public Action<ImportCounts>? Committed { get; init; }
}

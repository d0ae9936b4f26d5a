namespace CoordDetect.Storage.Cases;

/// <summary>Where the comments of a case come from.</summary>
public interface ISourceStore
{
    /// <summary>Every source, oldest first, with what came from it.</summary>
    Task<IReadOnlyList<Source>> ListAsync(CancellationToken cancellation = default);

    /// <summary>Adds a source, or finds the one of the same kind and address, and returns its id.</summary>
    Task<long> AddAsync(NewSource source, CancellationToken cancellation = default);

    /// <summary>Every import, newest first.</summary>
    Task<Page<ImportRecord>> ImportsAsync(PageRequest page, CancellationToken cancellation = default);

    /// <summary>Whether an import of what has this digest came to its end.</summary>
    Task<bool> HasImportedAsync(string inputSha256, CancellationToken cancellation = default);

    /// <summary>How many rows or records of the sources could not be used, each source as it was read last.</summary>
    Task<long> LeftOutAsync(CancellationToken cancellation = default);
}

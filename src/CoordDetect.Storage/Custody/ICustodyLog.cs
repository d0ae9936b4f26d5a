namespace CoordDetect.Storage.Custody;

/// <summary>What was done with the material of a case, as a chain of digests: a link that is changed or taken out of the middle breaks it. What is cut off the end shows beside a digest that was kept elsewhere.</summary>
public interface ICustodyLog
{
    /// <summary>Adds a link. Imports, runs, erasures and verdicts add theirs by themselves.</summary>
    Task<CustodyEntry> AddAsync(CustodyKind kind, string detailJson, string by, DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>The links, newest first.</summary>
    Task<Page<CustodyEntry>> ListAsync(PageRequest page, CancellationToken cancellation = default);

    /// <summary>Recomputes the chain.</summary>
    Task<CustodyCheck> CheckAsync(CancellationToken cancellation = default);
}

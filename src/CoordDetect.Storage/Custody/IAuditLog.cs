namespace CoordDetect.Storage.Custody;

/// <summary>Who saw and did what, in all cases.</summary>
public interface IAuditLog
{
    /// <summary>Adds an entry; its <see cref="AuditEntry.Id"/> is given by the store.</summary>
    Task AddAsync(AuditEntry entry, CancellationToken cancellation = default);

    /// <summary>The entries, newest first.</summary>
    Task<Page<AuditEntry>> ListAsync(AuditFilter filter, PageRequest page, CancellationToken cancellation = default);
}

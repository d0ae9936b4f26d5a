namespace CoordDetect.Storage.Custody;

/// <summary>Which entries of the audit log; an unset field does not filter.</summary>
/// <param name="User">Of this user.</param>
/// <param name="Case">In this case.</param>
/// <param name="Action">Of this kind.</param>
public sealed record AuditFilter(string? User = null, string? Case = null, string? Action = null);

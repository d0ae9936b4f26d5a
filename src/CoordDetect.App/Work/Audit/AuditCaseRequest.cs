namespace CoordDetect.App.Work.Audit;

/// <summary>Files that were uploaded to a case are to be audited.</summary>
internal sealed record AuditCaseRequest : WorkRequest
{
    /// <summary>The kind of the job.</summary>
    public const string KindName = "audit";

    /// <summary>The audit, by its name in the case.</summary>
    public required string Audit { get; init; }

    /// <summary>Follower lists, counts and events.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Exports of engagement.</summary>
    public IReadOnlyList<string> Engagement { get; init; } = [];

    /// <summary>What the agency reported.</summary>
    public IReadOnlyList<string> Reported { get; init; } = [];

    /// <summary>Followers of another page.</summary>
    public IReadOnlyList<string> Comparison { get; init; } = [];

    /// <summary>Accounts that others might borrow from.</summary>
    public IReadOnlyList<string> Protected { get; init; } = [];

    /// <summary>How many followers the page shows.</summary>
    public long? StatedFollowers { get; init; }

    /// <summary>Whether the comments of the case count as engagement.</summary>
    public bool WithComments { get; init; }

    /// <summary>Whether the page of the audit is in French.</summary>
    public bool IsFrench { get; init; }

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <inheritdoc/>
    public override string Queue => "detect";

    /// <inheritdoc/>
    public override string? Lane => $"audit:{Case}";
}

using CoordDetect.Core.Findings;

namespace CoordDetect.Storage.Findings;

/// <summary>Which findings of a run to list; an unset field does not filter.</summary>
public sealed record FindingFilter
{
    /// <summary>The run; null for the last one.</summary>
    public long? Run { get; init; }

    /// <summary>At least this confidence.</summary>
    public Confidence? MinimumConfidence { get; init; }

    /// <summary>With this signal in evidence.</summary>
    public string? Signal { get; init; }

    /// <summary>With this verdict now.</summary>
    public VerdictKind? Verdict { get; init; }

    /// <summary>Those with a verdict (true) or without any (false).</summary>
    public bool? Judged { get; init; }

    /// <summary>Only what changed in one of these ways.</summary>
    public IReadOnlyList<FindingChange> Changes { get; init; } = [];

    /// <summary>Whether to list findings that a verdict of <see cref="VerdictKind.LegitimateGroup"/> quiets. Default: yes.</summary>
    public bool IncludeQuiet { get; init; } = true;

    /// <summary>Those that hold this account.</summary>
    public long? Account { get; init; }
}

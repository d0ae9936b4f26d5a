using CoordDetect.Storage.Findings;

namespace CoordDetect.App.Tests.Web.Truth;

/// <summary>A verdict as a test gave it.</summary>
internal sealed record GivenVerdict(string By, VerdictKind Kind, string Reason, long Run)
{
    public bool IsBack { get; set; }

    public string BackReason { get; set; } = "";
}

/// <summary>A finding of the last run, with what reviewers said of it and in which runs its accounts changed.</summary>
internal sealed class JudgedFinding(long id)
{
    public long Id => id;

    public List<GivenVerdict> Given { get; } = [];

    /// <summary>The runs in which it changed, each with how many accounts came.</summary>
    public List<(long Run, int Joined)> Changes { get; } = [];

    /// <summary>Who says to be looking at it.</summary>
    public string? LookedAtBy { get; set; }

    /// <summary>What reviewers stand by: of each the last that was not taken back.</summary>
    public List<GivenVerdict> Standing => [.. Given.Where(v => !v.IsBack).GroupBy(v => v.By).Select(g => g.Last())];

    public GivenVerdict? InForce => Given.LastOrDefault(v => !v.IsBack);

    public bool IsContested => Standing.Select(v => v.Kind).Distinct().Count() > 1;

    public bool ChangedSince => InForce is { } verdict && Changes.Exists(c => c.Run > verdict.Run);

    public bool IsOpen => InForce is null || ChangedSince || IsContested;
}

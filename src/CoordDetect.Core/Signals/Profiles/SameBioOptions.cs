namespace CoordDetect.Core.Signals.Profiles;

/// <summary>The options of <see cref="SameBio"/>.</summary>
public sealed record SameBioOptions
{
    /// <summary>Descriptions of fewer words take no part. Default 3; from 1 to 50.</summary>
    public int MinimumWords { get; init; } = 3;
}

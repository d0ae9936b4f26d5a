namespace CoordDetect.Core.Signals.Profiles;

/// <summary>The options of <see cref="EmptyShell"/>.</summary>
public sealed record EmptyShellOptions
{
    /// <summary>An account with more comments than this in the corpus is no empty shell. Default 2; from 1 to 20.</summary>
    public int MostComments { get; init; } = 2;
}

namespace CoordDetect.Storage.Findings;

/// <summary>A lasting finding as it was last seen.</summary>
/// <param name="Id">Its lasting id.</param>
/// <param name="Accounts">Its accounts, ascending.</param>
/// <param name="IsCurrent">Whether it stood in the last run.</param>
internal sealed record KnownFinding(long Id, long[] Accounts, bool IsCurrent)
{
    /// <summary>Whether only runs of a part of the case had it.</summary>
    public bool OnlyInParts { get; init; }
}

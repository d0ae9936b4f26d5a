using CoordDetect.Core.Findings;
using CoordDetect.Storage.Findings;

namespace CoordDetect.Storage.Reviews;

/// <summary>Something of the last run of a case as it stands in the queue of reviewers.</summary>
/// <param name="Item">What it is.</param>
/// <param name="Run">The run.</param>
/// <param name="Number">Its place in the run.</param>
/// <param name="Confidence">How strong its support is; null for what was not concluded.</param>
/// <param name="Change">What became of it in this run.</param>
/// <param name="Joined">How many accounts came.</param>
/// <param name="Accounts">How many accounts it has.</param>
/// <param name="Verdict">The last verdict that stands, or null.</param>
/// <param name="ChangedSince">Whether it changed after that verdict.</param>
/// <param name="Contested">Whether reviewers differ.</param>
/// <param name="Claim">Who is looking at it, or null.</param>
/// <param name="Strength">What speaks for it, in bits.</param>
/// <param name="JudgedIn">The run in which that verdict was given, or null.</param>
public sealed record QueueEntry(
    ReviewItem Item, long Run, int Number, Confidence? Confidence, FindingChange Change, int Joined, int Accounts, VerdictKind? Verdict, bool ChangedSince, bool Contested,
    Claim? Claim, double Strength, long? JudgedIn)
{
    /// <summary>Whether somebody should look at it: nobody judged it, reviewers differ, or it changed since.</summary>
    public bool IsOpen => Verdict is null || ChangedSince || Contested;
}

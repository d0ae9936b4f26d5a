using CoordDetect.Core.Corpus;
using CoordDetect.Core.Network;

namespace CoordDetect.Core.Findings;

/// <summary>What was seen and not concluded: some accounts that share something, and why it was not enough. No accusation, and never hidden.</summary>
/// <param name="Kind">What kind of thing it would be.</param>
/// <param name="Accounts">The accounts, ascending.</param>
/// <param name="Bits">What speaks for them, all choices paid for; below 0 where chance explains it.</param>
/// <param name="Objects">How many different things they share.</param>
/// <param name="What">The most telling of these, in words for a person.</param>
/// <param name="Comments">The comments with it, by account.</param>
/// <param name="First">The first of these comments, where its time is known.</param>
/// <param name="Last">The last of them.</param>
/// <param name="Limits">Why it was not concluded: ids as those of <see cref="Finding.Limits"/>, and of explanations.</param>
public sealed record NearMiss(
    GroupKind Kind, IReadOnlyList<int> Accounts, double Bits, int Objects, string What, IReadOnlyList<int> Comments, PostedAt First, PostedAt Last, IReadOnlyList<string> Limits);

using CoordDetect.Core.Text.Repeats;

namespace CoordDetect.Storage.Repeats;

/// <summary>Something that several accounts posted, as it is kept; see <see cref="RepeatedThing"/>.</summary>
/// <param name="Id">Its id: the same as long as its first comment, or its address, is.</param>
/// <param name="Kind">What kind of thing.</param>
/// <param name="What">The words or the address; empty where an account that posted it was erased.</param>
/// <param name="Accounts">How many accounts posted it.</param>
/// <param name="Comments">In how many comments.</param>
/// <param name="OnlyThis">How many of the accounts posted nothing else.</param>
/// <param name="NewAccounts">How many of the accounts were new when they first posted it.</param>
/// <param name="Sites">The ids of the sites.</param>
/// <param name="Peak">The most accounts within one hour.</param>
/// <param name="First">When it was posted first, or null.</param>
/// <param name="Last">When it was posted last, or null.</param>
/// <param name="Volume">Comments in each of <see cref="RepeatedThing.Parts"/> equal parts of that time; empty where no time is known.</param>
public sealed record StoredRepeat(
    long Id, RepeatKind Kind, string What, int Accounts, int Comments, int OnlyThis, int NewAccounts, IReadOnlyList<long> Sites, int Peak,
    DateTimeOffset? First, DateTimeOffset? Last, IReadOnlyList<int> Volume)
{
    /// <summary>The share of the accounts that were new, from 0 to 1.</summary>
    public double NewShare => NewAccounts / (double)Accounts;
}

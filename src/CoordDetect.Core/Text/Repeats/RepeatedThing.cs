using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Text.Repeats;

/// <summary>Something that several accounts posted. That they did is seen, not concluded from: nothing here is tested against chance.</summary>
public sealed record RepeatedThing
{
    /// <summary>How many parts the time from the first to the last comment is cut into for <see cref="Volume"/>.</summary>
    public const int Parts = 24;

    /// <summary>What kind of thing.</summary>
    public required RepeatKind Kind { get; init; }

    /// <summary>The words or the address itself; of nearly equal texts the most typical.</summary>
    public required string What { get; init; }

    /// <summary>The comments with it, ascending.</summary>
    public required IReadOnlyList<int> Comments { get; init; }

    /// <summary>How many accounts posted it, at least two; authors that nobody knows are not among them.</summary>
    public required int Accounts { get; init; }

    /// <summary>How many of the accounts have no other comment in the corpus.</summary>
    public required int OnlyThis { get; init; }

    /// <summary>
    /// How many of the accounts were new when they first posted it: made within the 30 days before or, where it is not known when they were made,
    /// without an earlier comment in the corpus.
    /// </summary>
    public required int NewAccounts { get; init; }

    /// <summary>The sites where it was posted, ascending.</summary>
    public required IReadOnlyList<int> Sites { get; init; }

    /// <summary>The most accounts that posted it within one hour; 0 where no time is known to the hour.</summary>
    public required int Peak { get; init; }

    /// <summary>When it was posted first.</summary>
    public required PostedAt First { get; init; }

    /// <summary>When it was posted last.</summary>
    public required PostedAt Last { get; init; }

    /// <summary>How many comments fall into each of <see cref="Parts"/> equal parts of that time; empty where no time is known.</summary>
    public required IReadOnlyList<int> Volume { get; init; }
}

using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Custody;
using CoordDetect.Storage.Findings;
using CoordDetect.Storage.Misses;
using CoordDetect.Storage.Overview;
using CoordDetect.Storage.Privacy;
using CoordDetect.Storage.Repeats;
using CoordDetect.Storage.Reviews;
using CoordDetect.Storage.Runs;
using CoordDetect.Storage.Searches;

namespace CoordDetect.Storage;

/// <summary>
/// One case of the store. Cheap to hold; it takes a connection for each call. Safe to use from several threads: reads run side by side,
/// writes of one case one after the other.
/// </summary>
public interface ICase
{
    /// <summary>Its name, as in <c>--case NAME</c>.</summary>
    string Name { get; }

    /// <summary>What it is about, for how long it may be kept, which accounts are official.</summary>
    ICaseSettings Settings { get; }

    /// <summary>Where its comments came from.</summary>
    ISourceStore Sources { get; }

    /// <summary>Comments, accounts and threads.</summary>
    ICommentStore Comments { get; }

    /// <summary>Runs of the detection with all that they found.</summary>
    IRunStore Runs { get; }

    /// <summary>Findings with the identity that lasts across runs, their verdicts and their notes.</summary>
    IFindingStore Findings { get; }

    /// <summary>What runs saw and did not conclude.</summary>
    IMissStore Misses { get; }

    /// <summary>What several accounts posted.</summary>
    IRepeatStore Repeats { get; }

    /// <summary>What reviewers say, and who is looking at what.</summary>
    IReviewStore Reviews { get; }

    /// <summary>The searches that people keep.</summary>
    ISearchStore Searches { get; }

    /// <summary>Figures for the pages.</summary>
    ICaseOverview Overview { get; }

    /// <summary>What was collected, imported, exported and erased, as a chain of digests.</summary>
    ICustodyLog Custody { get; }

    /// <summary>Erasure and pseudonyms.</summary>
    ICasePrivacy Privacy { get; }
}

using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Network.Windowed;

/// <summary>Finds in a comment what it shares with others, as dense ids.</summary>
internal abstract class KeySource
{
    /// <summary>How many distinct keys there are so far.</summary>
    public abstract int Count { get; }

    /// <summary>Adds the keys of a comment to <paramref name="keys"/>; none where it takes no part.</summary>
    public abstract void Collect(in CommentRow row, List<int> keys);

    /// <summary>Which keys count as one although they differ, once all are known; null where only equal keys do.</summary>
    /// <param name="shares">All shares, keyed by this source.</param>
    public virtual NeighbourKeys? Neighbours(ShareColumns shares) => null;

    public static KeySource For(WindowedOptions options) => options.Kind switch
    {
        NetworkKind.CoTweet => new TextKeys(emptyTies: options.Like == PeerRules.Toolkit),
        NetworkKind.CoSimilar => new WordSetKeys(options.Threshold, options.WindowSeconds),
        NetworkKind.CoLink => new LinkKeys(asWritten: options.Like != PeerRules.None),
        NetworkKind.CoHashtag => new HashtagKeys(),
        _ => new FieldKeys(options.Kind, options.Like),
    };
}

namespace CoordDetect.Core.Network.Windowed;

/// <summary>What two comments must have in common to tie their accounts.</summary>
public enum NetworkKind
{
    /// <summary>The shared object that the source names apart from the text.</summary>
    CoShare,

    /// <summary>The same text, but for case, white space and mentions.</summary>
    CoTweet,

    /// <summary>Sets of words with a Jaccard similarity at or above the threshold.</summary>
    CoSimilar,

    /// <summary>A link.</summary>
    CoLink,

    /// <summary>A hashtag.</summary>
    CoHashtag,

    /// <summary>The comment that they answer.</summary>
    CoReply,

    /// <summary>The message that they re-post.</summary>
    CoRetweet,

    /// <summary>Nothing but the thread (with the rules of coordination-network-toolkit: nothing but the time).</summary>
    CoPost,
}

using CoordDetect.Collect.Extraction.Linking;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Fetching;

/// <summary>Which way a thread grows older: what lies beyond a page that is old already need not be asked for.</summary>
internal static class PageAge
{
    /// <summary>Whether a page shows only comments from before a date; those without a time say nothing.</summary>
    public static bool IsBefore(IReadOnlyList<Comment> comments, DateTimeOffset since) =>
        comments.Count > 0 && comments.All(comment => comment.PostedAt.IsKnown && comment.PostedAt.UnixSeconds + comment.PostedAt.SpanSeconds <= since.ToUnixTimeSeconds());

    /// <summary>True where the comments of a page go from new to old, false where they go from old to new, null where they do neither.</summary>
    public static bool? IsNewestFirst(IReadOnlyList<Comment> comments)
    {
        int up = 0, down = 0;
        for (int i = 1; i < comments.Count; i++)
        {
            if (!comments[i].PostedAt.IsKnown || !comments[i - 1].PostedAt.IsKnown) continue;
            if (comments[i].PostedAt.UnixSeconds > comments[i - 1].PostedAt.UnixSeconds) up++;
            else if (comments[i].PostedAt.UnixSeconds < comments[i - 1].PostedAt.UnixSeconds) down++;
        }
        return down > 2 * up ? true : up > 2 * down ? false : null;
    }

    /// <summary>Whether a page of the same thread lies on the older side of another.</summary>
    public static bool IsOlder(Uri page, Uri self, bool newestFirst)
    {
        int? number = PageNumbers.Of(page), own = PageNumbers.Of(self);
        if (number is null && own is null) return false;
        return newestFirst ? (number ?? 1) > (own ?? 1) : (number ?? 1) < (own ?? 1);
    }
}

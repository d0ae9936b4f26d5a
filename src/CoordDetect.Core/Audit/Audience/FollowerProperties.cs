using CoordDetect.Core.Audit.Records;

namespace CoordDetect.Core.Audit.Audience;

/// <summary>The properties whose share is told, each with whom it can be told of.</summary>
internal sealed class FollowerProperties
{
    private const long Day = 86_400;
    private const long Dormant = 365 * Day;

    /// <summary>All of them, in the order in which they are told.</summary>
    public static IReadOnlyList<FollowerProperty> All { get; } =
    [
        new("empty-shell", t => HasCounts(t), (t, a) => IsShell(t, a), (t, a) => t.List.Posts[a] >= 0 || t.List.Followers[a] >= 0),
        new("no-post", t => t.List.Posts.Any(p => p >= 0), (t, a) => t.List.Posts[a] == 0, (t, a) => t.List.Posts[a] >= 0),
        new("no-follower", t => t.List.Followers.Any(p => p >= 0), (t, a) => t.List.Followers[a] == 0, (t, a) => t.List.Followers[a] >= 0),
        new("default-avatar", t => Knows(t, FollowerMarks.AvatarKnown), (t, a) => Is(t, a, FollowerMarks.DefaultAvatar), (t, a) => Is(t, a, FollowerMarks.AvatarKnown)),
        new("no-bio", t => t.HasBios, (t, a) => t.Bio[a] < 0, (_, _) => true),
        new("shared-bio", t => t.HasBios, (t, a) => t.SharedBio[a] == 1, (t, a) => t.Bio[a] >= 0),
        new("follows-ten-times", HasRatio, (t, a) => t.List.Following[a] >= 100 && t.List.Following[a] >= 10L * t.List.Followers[a], HasRatioOf),
        new("dormant", t => t.List.LastPost.Any(p => p != FollowerList.NoTime),
            (t, a) => t.List.AsOf - t.List.LastPost[a] > Dormant, (t, a) => t.List.LastPost[a] != FollowerList.NoTime),
        new("numbered-handle", _ => true, (t, a) => DigitsAtEnd(t.List.Handles[a]) >= 4, (_, _) => true),
        new("new-when-following", t => t.List.FollowedAt.Any(f => f != FollowerList.NoTime),
            (t, a) => t.List.FollowedAt[a] - t.List.Created[a] < 30 * Day, (t, a) => t.List.FollowedAt[a] != FollowerList.NoTime && t.List.Created[a] != FollowerList.NoTime),
        new("private", t => Knows(t, FollowerMarks.PrivateKnown), (t, a) => Is(t, a, FollowerMarks.Private), (t, a) => Is(t, a, FollowerMarks.PrivateKnown)),
        new("verified", t => Knows(t, FollowerMarks.VerifiedKnown), (t, a) => Is(t, a, FollowerMarks.Verified), (t, a) => Is(t, a, FollowerMarks.VerifiedKnown)),
    ];

    // Every sign that the list can show must be there: hardly a post, hardly a follower, no bio, the default avatar; two signs at least.
    private static bool IsShell(FollowerTraits t, int a)
    {
        FollowerList list = t.List;
        if (list.Posts[a] > EmptyProfile.MostPosts || list.Followers[a] > EmptyProfile.MostFollowers || (t.HasBios && t.Bio[a] >= 0)) return false;
        if (Is(t, a, FollowerMarks.AvatarKnown) && !Is(t, a, FollowerMarks.DefaultAvatar)) return false;
        return t.Empty[a] >= 2;
    }

    private static bool HasCounts(FollowerTraits t)
    {
        int columns = (t.List.Posts.Any(p => p >= 0) ? 1 : 0) + (t.List.Followers.Any(p => p >= 0) ? 1 : 0);
        return columns >= 1 && columns + (t.HasBios ? 1 : 0) + (Knows(t, FollowerMarks.AvatarKnown) ? 1 : 0) >= 2;
    }

    private static bool HasRatio(FollowerTraits t) => t.List.Following.Any(p => p >= 0) && t.List.Followers.Any(p => p >= 0);

    private static bool HasRatioOf(FollowerTraits t, int a) => t.List.Following[a] >= 0 && t.List.Followers[a] >= 0;

    private static bool Knows(FollowerTraits t, FollowerMarks mark) => Array.Exists(t.List.Marks, m => (m & mark) != 0);

    private static bool Is(FollowerTraits t, int a, FollowerMarks mark) => (t.List.Marks[a] & mark) != 0;

    private static int DigitsAtEnd(ReadOnlySpan<byte> handle)
    {
        int digits = 0;
        while (digits < handle.Length && char.IsAsciiDigit((char)handle[^(digits + 1)])) digits++;
        return digits;
    }
}

/// <summary>A property that followers have or have not.</summary>
/// <param name="Key">Its name.</param>
/// <param name="IsThere">Whether the list can show it at all.</param>
/// <param name="Has">Whether an account has it.</param>
/// <param name="Knows">Whether it can be told of an account.</param>
internal sealed record FollowerProperty(
    string Key, Func<FollowerTraits, bool> IsThere, Func<FollowerTraits, int, bool> Has, Func<FollowerTraits, int, bool> Knows)
{
    /// <summary>How many have it, of how many of whom it can be told.</summary>
    public (long Hits, long Of) Count(FollowerTraits traits)
    {
        (long hits, long of) = (0, 0);
        for (int a = 0; a < traits.List.Count; a++)
        {
            if (!Knows(traits, a)) continue;
            of++;
            if (Has(traits, a)) hits++;
        }
        return (hits, of);
    }
}

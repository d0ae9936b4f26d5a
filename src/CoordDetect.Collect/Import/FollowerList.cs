namespace CoordDetect.Collect.Import;

/// <summary>Recognises lists of followers, which hold people and no comments: they are for the audit.</summary>
internal static class FollowerList
{
    private static readonly string[] Following =
        ["follower", "followerid", "followername", "followerusername", "followerhandle", "followed", "followedat", "followeddate", "followdate", "followersince", "abonne", "abonneid", "abonnedepuis", "seguidor", "seguace", "anhanger"];

    private static readonly string[] People = ["account", "handle", "username", "user", "login", "screenname", "userid", "name", "fullname", "pseudo", "id"];

    private static readonly string[] Reach = ["followers", "followerscount", "followercount", "abonnes", "nbabonnes", "seguidores", "followedby"];

    private static readonly string[] Others = ["following", "followingcount", "friends", "friendscount", "follows", "followscount", "abonnements", "posts", "postscount", "mediacount", "statusescount", "tweetcount"];

    /// <summary>Whether the columns are those of a list of followers or profiles.</summary>
    public static bool IsOne(IEnumerable<string> columns)
    {
        HashSet<string> names = [.. columns.Select(FieldNames.Normalise)];
        return names.Overlaps(Following) || (names.Overlaps(People) && names.Overlaps(Reach) && names.Overlaps(Others));
    }

    /// <summary>What to do with one.</summary>
    public static string Advice(string name) =>
        $"{name} is a list of followers, not of comments: look at it with coorddetect audit {(name == "stdin" ? "-" : name)} --out DIR.";
}

using System.Collections.Frozen;
using System.Text;

namespace CoordDetect.Collect.Import;

/// <summary>
/// Which names sources give to the fields of a comment: ours first, then CooRTweet's, coordination-network-toolkit's,
/// and what exports of sites and research data sets commonly say. What people write themselves is understood by <see cref="ColumnWords"/>.
/// </summary>
internal static class FieldNames
{
    // The first name of each list is the contract's; a name further left wins.
    private static readonly (CommentField Field, string[] Names)[] Known =
    [
        (CommentField.CommentId, ["comment_id", "content_id", "message_id", "id", "id_str", "tweet_id", "status_id", "cid"]),
        (CommentField.Account,
        [
            "account", "account_id", "user_id", "uid", "user_id_str", "author_id", "author_channel_id", "user", "author", "username", "user_name",
            "screen_name", "handle", "login", "commenter", "poster",
        ]),
        (CommentField.AccountName,
            ["account_name", "display_name", "username", "user_name", "screen_name", "author_name", "author_display_name", "user", "author", "name"]),
        (CommentField.AccountCreated,
            ["account_created", "account_created_at", "account_created_utc", "user_created_at", "author_created_utc"]),
        (CommentField.Avatar, ["avatar", "avatar_url", "profile_image_url", "author_profile_image_url"]),
        (CommentField.Bio, ["bio", "user_description", "about"]),
        (CommentField.Text, ["text", "comment", "message", "body", "content", "comment_text", "full_text", "text_original", "comment_content", "hit_sentence", "opening_text"]),
        (CommentField.Tokens, ["tokens"]),
        (CommentField.Object, ["object", "object_id"]),
        (CommentField.Repost, ["repost", "repost_id", "retweet_id", "retweeted_status_id"]),
        (CommentField.Links, ["links", "urls"]),
        (CommentField.Created,
        [
            "created_utc", "timestamp_share", "timestamp", "created_at", "created", "published_at", "published", "posted_at", "datetime",
            "date_time", "date", "time", "comment_date_gmt", "comment_date",
        ]),
        (CommentField.Clock, ["clock"]),
        (CommentField.Precision, ["precision"]),
        (CommentField.Platform, ["platform"]),
        (CommentField.Site, ["site", "domain", "host", "subreddit", "forum"]),
        (CommentField.Thread, ["thread", "thread_id", "topic_id", "topic", "article_id", "article", "video_id", "video", "link_id"]),
        (CommentField.Parent, ["parent", "parent_id", "reply_id", "reply_to", "in_reply_to", "in_reply_to_id", "in_reply_to_status_id"]),
        (CommentField.Url, ["url", "permalink", "link"]),
        (CommentField.Language, ["lang", "language"]),
        (CommentField.Label, ["label", "y", "spam", "is_coordinated"]),
        (CommentField.Cluster, ["cluster", "label_cluster"]),
        (CommentField.Zone, ["time_zone", "timezone", "zone"]),
    ];

    private static readonly FrozenDictionary<string, CommentField> ByContractName =
        Known.ToFrozenDictionary(k => Normalise(k.Names[0]), k => k.Field, StringComparer.Ordinal);

    /// <summary>The names of each field, normalised, best first.</summary>
    public static IReadOnlyList<(CommentField Field, string[] Names)> Ranked { get; } =
        [.. Known.Select(k => (k.Field, k.Names.Select(Normalise).Distinct(StringComparer.Ordinal).ToArray()))];

    /// <summary>The field that the contract gives this name, or <see cref="CommentField.None"/>.</summary>
    public static CommentField FieldOf(string contractName) => ByContractName.GetValueOrDefault(Normalise(contractName));

    /// <summary>All contract names, for a message.</summary>
    public static string List() => string.Join(", ", Known.Select(k => k.Names[0]));

    /// <summary>Letters and digits in lower case without accents: <c>Created At</c>, <c>createdAt</c> and <c>created_at</c> are one name.</summary>
    public static string Normalise(string name)
    {
        StringBuilder normal = new(name.Length);
        foreach (char c in Decomposed(name))
            if (char.IsLetterOrDigit(c)) normal.Append(char.ToLowerInvariant(c));
        return normal.ToString();
    }

    /// <summary>A name with its accents as characters of their own; one that holds half a character stays as it is.</summary>
    public static string Decomposed(string name)
    {
        try
        {
            return name.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            return name;
        }
    }
}

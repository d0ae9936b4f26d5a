using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Layouts.Makers;

/// <summary>Tools that fetch posts of X: twarc, the interface itself, twscrape, Apify, Zeeschuimer; and the archives that X has published.</summary>
internal static class XTools
{
    private const string Links = "entities.urls.expanded_url|entities.urls.unwound_url";

    /// <summary>The layouts.</summary>
    public static IReadOnlyList<ExportLayout> All { get; } =
    [
        // The interface's second version, page by page or flattened: the pages name the authors apart from the posts.
        new("twarc2", "x")
        {
            Records = "data|",
            Needs = ["id", "text", "author_id", "conversation_id|edit_history_tweet_ids|public_metrics|referenced_tweets|$.includes.users|$.meta.result_count"],
            Thread = "conversation_id",
            CommentId = "id",
            Account = "author_id|author.id",
            Name = "author.name|author.username|author_username|username",
            Joined = "author.created_at",
            Avatar = "author.profile_image_url",
            Bio = "author.description",
            Text = "note_tweet.text|text",
            Links = Links,
            Time = "created_at",
            Language = "lang",
            Repost = "referenced_tweets.retweeted.id|retweeted_id",
            Parent = "referenced_tweets.replied_to.id|replied_to_id",
            Kept = [("likes", "public_metrics.like_count"), ("handle", "author.username"), ("client", "source")],
            Finish = Joined,
        },
        new("twitter", "x")
        {
            Records = "statuses|",
            Needs = ["id_str|id", "full_text|text|extended_tweet.full_text", "user.screen_name", "created_at"],
            CommentId = "id_str|id",
            Parent = "in_reply_to_status_id_str|in_reply_to_status_id",
            Account = "user.id_str|user.id|user.screen_name",
            Name = "user.name|user.screen_name",
            Joined = "user.created_at",
            Avatar = "user.profile_image_url_https|user.profile_image_url",
            Bio = "user.description",
            Text = "extended_tweet.full_text|full_text|text",
            Links = Links + "|extended_tweet.entities.urls.expanded_url",
            Repost = "retweeted_status.id_str|retweeted_status.id",
            Time = "created_at",
            Language = "lang",
            Kept = [("likes", "favorite_count"), ("handle", "user.screen_name"), ("followers", "user.followers_count"), ("client", "source")],
            Finish = (comment, record) => comment with { Url = Address(record.All("user.screen_name").FirstOrDefault(), comment.CommentId) },
        },
        new("apify-twitter", "x")
        {
            Needs = ["id", "text|fullText", "createdAt", "author.userName|author.id", "twitterUrl|url|conversationId|isReply"],
            Thread = "conversationId",
            CommentId = "id",
            Parent = "inReplyToId|inReplyToStatusId",
            Account = "author.id|author.userName",
            Name = "author.name|author.userName",
            Joined = "author.createdAt",
            Avatar = "author.profilePicture",
            Bio = "author.description",
            Text = "fullText|text",
            Links = Links,
            Repost = "retweet.id|retweetedTweet.id",
            Time = "createdAt",
            Url = "url|twitterUrl",
            Language = "lang",
            Kept = [("likes", "likeCount"), ("handle", "author.userName"), ("followers", "author.followers")],
        },
        new("zeeschuimer-twitter", "x")
        {
            Needs = ["source_platform", "data.legacy.full_text", "data.legacy.created_at|data.core.user_results.result.rest_id"],
            Thread = "data.legacy.conversation_id_str",
            CommentId = "data.rest_id|data.legacy.id_str|data.id|item_id",
            Parent = "data.legacy.in_reply_to_status_id_str",
            Account = "data.core.user_results.result.rest_id|data.legacy.user_id_str",
            Name = "data.core.user_results.result.core.name|data.core.user_results.result.legacy.name|data.core.user_results.result.legacy.screen_name",
            Joined = "data.core.user_results.result.core.created_at|data.core.user_results.result.legacy.created_at",
            Avatar = "data.core.user_results.result.avatar.image_url|data.core.user_results.result.legacy.profile_image_url_https",
            Bio = "data.core.user_results.result.legacy.description",
            Text = "data.note_tweet.note_tweet_results.result.text|data.legacy.full_text",
            Links = "data.legacy.entities.urls.expanded_url",
            Repost = "data.legacy.retweeted_status_result.result.rest_id",
            Time = "data.legacy.created_at",
            Language = "data.legacy.lang",
            Kept = [("likes", "data.legacy.favorite_count"), ("handle", "data.core.user_results.result.core.screen_name|data.core.user_results.result.legacy.screen_name")],
        },
        // The operations that X took down and published.
        new("x-takedowns", "x")
        {
            Needs = ["tweetid", "userid", "tweet_text"],
            CommentId = "tweetid",
            Parent = "in_reply_to_tweetid",
            Account = "userid",
            Name = "user_display_name|user_screen_name",
            Joined = "account_creation_date",
            Bio = "user_profile_description",
            Text = "tweet_text",
            Links = "urls",
            Repost = "retweet_tweetid",
            Time = "tweet_time",
            IsUtc = true,
            Language = "tweet_language",
            Kept = [("likes", "like_count"), ("handle", "user_screen_name"), ("followers", "follower_count"), ("client", "tweet_client_name")],
            Finish = (comment, _) => comment with { Links = WithoutBrackets(comment.Links) },
        },
    ];

    // A post names its author and what it refers to by number; the page says who and what these are.
    private static Comment Joined(Comment comment, IExportRecord record)
    {
        foreach (IExportRecord reference in record.Inside("referenced_tweets"))
        {
            if (reference.All("id").FirstOrDefault() is not { } id) continue;
            if (reference.All("type").Contains("retweeted")) comment = comment with { Repost = id };
            else if (reference.All("type").Contains("replied_to")) comment = comment with { Parent = id };
        }
        JsonRecord? author = (record as JsonRecord)?.Root.Find("includes.users", "id", comment.Account);
        string? Of(string field) => author?.All(field).FirstOrDefault() ?? record.All("author." + field).FirstOrDefault();
        string? handle = Of("username");
        return comment with
        {
            AccountName = Of("name") ?? handle ?? comment.AccountName,
            AccountCreated = comment.AccountCreated.IsKnown ? comment.AccountCreated : Exports.ExportFields.Time(Of("created_at")),
            Avatar = comment.Avatar ?? Of("profile_image_url"),
            Bio = comment.Bio ?? Of("description"),
            Url = Address(handle, comment.CommentId),
        };
    }

    private static string Address(string? handle, string id) => $"https://x.com/{handle ?? "i"}/status/{id}";

    // "[https://a.example, https://b.example]"
    private static string? WithoutBrackets(string? links) =>
        links?.Trim('[', ']').Replace(',', ' ').Replace("'", "", StringComparison.Ordinal).Trim() is { Length: > 0 } bare ? bare : null;
}

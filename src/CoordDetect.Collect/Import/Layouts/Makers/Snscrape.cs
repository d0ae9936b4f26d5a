using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Layouts.Makers;

/// <summary>snscrape and twscrape, which writes the same records: posts of X, and of the other services that snscrape reads.</summary>
internal static class Snscrape
{
    /// <summary>The layouts.</summary>
    public static IReadOnlyList<ExportLayout> All { get; } = [Tweets("twscrape", ["id_str", "user.id_str"]), Tweets("snscrape", []), Others];

    private static ExportLayout Others => new("snscrape-other", "snscrape")
    {
        Needs = ["_type", "url", "date", "content|body|selftext|title|rawContent"],
        Site = "subreddit|channel.username|channel.title",
        CommentId = "id|url",
        Parent = "parentId",
        Account = "user.id|author|username|account.username|channel.username",
        Name = "user.displayname|user.username|author|username|channel.title",
        Title = "title",
        Text = "content|body|selftext|rawContent",
        Links = "outlinks",
        Time = "date",
        Url = "url",
        Kept = [("likes", "likes|likeCount")],
        Finish = (comment, record) => OfService(comment, record.All("_type").First()),
    };

    private static ExportLayout Tweets(string id, IReadOnlyList<string> more) => new(id, "x")
    {
        Needs = ["id", "date", "content|rawContent|renderedContent", "user.username", "url|conversationId|_type", .. more],
        Thread = "conversationIdStr|conversationId",
        CommentId = "id_str|id",
        Parent = "inReplyToTweetIdStr|inReplyToTweetId",
        Account = "user.id_str|user.id|user.username",
        Name = "user.displayname|user.username",
        Joined = "user.created",
        Avatar = "user.profileImageUrl",
        Bio = "user.rawDescription|user.description",
        Text = "rawContent|content|renderedContent",
        Links = "links.url|outlinks|entities.urls.expanded_url",
        Repost = "retweetedTweet.id_str|retweetedTweet.id",
        Time = "date",
        Url = "url",
        Language = "lang",
        Kept = [("likes", "likeCount"), ("handle", "user.username"), ("followers", "user.followersCount"), ("client", "sourceLabel")],
    };

    // "snscrape.modules.reddit.Comment"
    private static Comment OfService(Comment comment, string type)
    {
        string[] parts = type.Split('.');
        string service = parts.Length > 2 ? parts[^2] : "snscrape";
        return comment with { Platform = service == "vkontakte" ? "vk" : service == "twitter" ? "x" : service, Account = comment.Account.Length > 0 ? comment.Account : OwnerIn(comment.Url) };
    }

    // Modules for Telegram and Facebook name the channel in the address alone.
    private static string OwnerIn(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address)) return "";
        string[] path = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return path switch { ["s", var name, ..] => name, [var name, _, ..] => name, _ => "" };
    }
}

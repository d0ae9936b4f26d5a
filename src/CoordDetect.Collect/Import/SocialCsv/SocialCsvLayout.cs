namespace CoordDetect.Collect.Import.SocialCsv;

/// <summary>Which columns of a service's table hold which fields, in order of preference.</summary>
internal sealed record SocialCsvLayout(string Service)
{
    private static readonly SocialCsvLayout CrowdTangle = new("facebook")
    {
        Needs = ["Message", "URL", "Post Created"],
        CommentId = ["Facebook Id", "Post Id", "URL"],
        Account = ["Facebook Id", "Page Id", "User Name", "Page Name", "Group Name", "Account"],
        Name = ["Page Name", "Group Name", "Account"],
        Joined = ["Page Created"],
        Text = ["Message", "Description", "Image Text"],
        Object = ["Final Link", "Link"],
        Time = ["Post Created", "Created"],
        Url = ["URL"],
    };

    private static readonly SocialCsvLayout FourCat = new("4cat")
    {
        Needs = ["thread_id", "timestamp", "body"],
        CommentId = ["id"],
        Thread = ["thread_id"],
        Parent = ["parent_id", "reply_to"],
        Account = ["author_id", "author", "author_name"],
        Name = ["author", "author_name", "author_fullname"],
        Text = ["body", "subject"],
        Time = ["unix_timestamp", "timestamp"],
        Url = ["url", "post_url"],
        Site = ["subreddit", "board", "channel", "chat"],
        Language = ["language_guess", "language"],
    };

    private static readonly SocialCsvLayout XArchive = new("x")
    {
        Needs = ["tweetid", "userid", "tweet_text"],
        CommentId = ["tweetid"],
        Parent = ["in_reply_to_tweetid"],
        Account = ["userid"],
        Name = ["user_screen_name", "user_display_name"],
        Joined = ["account_creation_date"],
        Text = ["tweet_text"],
        Repost = ["retweet_tweetid"],
        Time = ["tweet_time"],
        Language = ["tweet_language"],
    };

    private static readonly SocialCsvLayout XInterface = new("x")
    {
        Needs = ["author_id", "created_at", "text", "conversation_id"],
        CommentId = ["id", "tweet_id"],
        Thread = ["conversation_id"],
        Account = ["author_id", "author.id"],
        Name = ["author.username", "username", "author_username"],
        Joined = ["author.created_at"],
        Text = ["text"],
        Repost = ["referenced_tweets.retweeted.id", "retweeted_id"],
        Parent = ["referenced_tweets.replied_to.id", "replied_to_id"],
        Time = ["created_at"],
        Language = ["lang"],
    };

    /// <summary>Columns that must all be there.</summary>
    public IReadOnlyList<string> Needs { get; private init; } = [];

    /// <summary>The identifier.</summary>
    public IReadOnlyList<string> CommentId { get; private init; } = [];

    /// <summary>What was answered.</summary>
    public IReadOnlyList<string> Parent { get; private init; } = [];

    /// <summary>The thread.</summary>
    public IReadOnlyList<string> Thread { get; private init; } = [];

    /// <summary>The account.</summary>
    public IReadOnlyList<string> Account { get; private init; } = [];

    /// <summary>The account's name.</summary>
    public IReadOnlyList<string> Name { get; private init; } = [];

    /// <summary>When the account was created.</summary>
    public IReadOnlyList<string> Joined { get; private init; } = [];

    /// <summary>The text.</summary>
    public IReadOnlyList<string> Text { get; private init; } = [];

    /// <summary>What was shared.</summary>
    public IReadOnlyList<string> Object { get; private init; } = [];

    /// <summary>What was re-posted.</summary>
    public IReadOnlyList<string> Repost { get; private init; } = [];

    /// <summary>When it was posted.</summary>
    public IReadOnlyList<string> Time { get; private init; } = [];

    /// <summary>Where it can be read.</summary>
    public IReadOnlyList<string> Url { get; private init; } = [];

    /// <summary>The page or community.</summary>
    public IReadOnlyList<string> Site { get; private init; } = [];

    /// <summary>The service, where the table mixes several.</summary>
    public IReadOnlyList<string> Platform { get; } = ["Platform"];

    /// <summary>The language.</summary>
    public IReadOnlyList<string> Language { get; private init; } = [];

    /// <summary>The layout of a table with this header; null where none is known.</summary>
    public static SocialCsvLayout? Of(IReadOnlyList<string> header) =>
        Array.Find([XArchive, XInterface, CrowdTangle, FourCat], layout => layout.Needs.All(header.Contains));
}

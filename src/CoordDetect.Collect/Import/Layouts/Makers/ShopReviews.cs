namespace CoordDetect.Collect.Import.Layouts.Makers;

/// <summary>Reviews of programs and games, as the shops themselves answer them.</summary>
internal static class ShopReviews
{
    /// <summary>The layouts.</summary>
    public static IReadOnlyList<ExportLayout> All { get; } =
    [
        // The feed of an app's reviews; its first entry may be the app itself, which has no rating.
        new("app-store", "app-store")
        {
            Records = "feed.entry",
            Needs = ["im:rating.label", "author.name.label", "content.label"],
            CommentId = "id.label",
            Account = "author.uri.label|author.name.label",
            Name = "author.name.label",
            Title = "title.label",
            Text = "content.label",
            Time = "updated.label",
            Url = "author.uri.label",
            Kept = [("stars", "im:rating.label"), ("version", "im:version.label")],
        },
        new("steam", "steam")
        {
            Records = "reviews|",
            Needs = ["recommendationid", "review", "author.steamid"],
            CommentId = "recommendationid",
            Account = "author.steamid",
            Name = "author.personaname",
            Text = "review",
            Time = "timestamp_created",
            Kept = [("likes", "votes_up"), ("recommended", "voted_up")],
        },
    ];
}

using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.Reviews;

/// <summary>Reviews in the markup of shops and guides that mark up nothing for machines, as browsers save them.</summary>
internal static class ReviewMarkup
{
    /// <summary>Amazon: <c>data-hook</c> names the parts.</summary>
    public static EngineProfile Amazon { get; } = new()
    {
        Id = "amazon-reviews",
        Version = 1,
        Marks = ["a-profile-name", "review-date", "review-text", "a-section review"],
        Post = Selector.Parse("[data-hook=review], [data-hook=cmps-review]"),
        Author = Pick.Parse(".a-profile-name"),
        AuthorLink = Pick.Parse("a.a-profile@href"),
        Avatar = Pick.Parse(".a-profile-avatar img@data-src || .a-profile-avatar img@src"),
        Time = Pick.Parse("[data-hook=review-date]"),
        CommentId = Pick.Parse(":self@id"),
        HasOpaqueIds = true,
        Permalink = Pick.Parse("a[data-hook=review-title]@href"),
        Content = Pick.Parse("[data-hook=review-body]"),
        Drop = Selector.Parse(".review-image-tile-section, [data-hook=review-image-tile], .a-expander-header, .a-expander-prompt, .cr-translate-this-review-section"),
        IsReview = true,
    };

    /// <summary>Google Maps: the review's number in <c>data-review-id</c>.</summary>
    public static EngineProfile GoogleMaps { get; } = new()
    {
        Id = "google-reviews",
        Version = 1,
        Marks = ["d4r55", "wiI7pd", "rsqaWe"],
        Post = Selector.Parse("div.jftiEf[data-review-id]"),
        Author = Pick.Parse(".d4r55 || :self@aria-label"),
        AuthorLink = Pick.Parse("button[data-href*=/contrib/]@data-href || a[href*=/contrib/]@href"),
        Avatar = Pick.Parse("img.NBa7we@src"),
        Time = Pick.Parse(".rsqaWe || .xRkPPb"),
        CommentId = Pick.Parse(":self@data-review-id"),
        HasOpaqueIds = true,
        Content = Pick.Parse(".MyEned .wiI7pd || .wiI7pd"),
        IsReview = true,
    };

    /// <summary>Google Play: a header with the review's number before its words.</summary>
    public static EngineProfile GooglePlay { get; } = new()
    {
        Id = "google-play-reviews",
        Version = 1,
        Marks = ["RHo1pe", "h3YV2d"],
        Post = Selector.Parse("div.RHo1pe, div.EGFGHd"),
        Author = Pick.Parse(".X5PpBb"),
        Avatar = Pick.Parse(".gSGphe img@src || header img@src"),
        Time = Pick.Parse(".bp9Aid"),
        CommentId = Pick.Parse("header[data-review-id]@data-review-id"),
        HasOpaqueIds = true,
        Content = Pick.Parse(".h3YV2d"),
        Drop = Selector.Parse(".ocpBU"),
        IsReview = true,
    };
}

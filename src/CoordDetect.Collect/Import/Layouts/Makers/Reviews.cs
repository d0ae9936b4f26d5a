using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Layouts.Makers;

/// <summary>Reviews of Google Maps, Trustpilot, Amazon, Tripadvisor and the shops of programs, as their owners and the usual tools export them.</summary>
internal static class Reviews
{
    /// <summary>The layouts.</summary>
    public static IReadOnlyList<ExportLayout> All { get; } =
    [
        new("google-maps", "google-maps")
        {
            Records = "|reviews",
            Needs = ["reviewId|reviewUrl|reviewerId", "stars|rating", "name", "text|textTranslated", "publishedAtDate|publishAt", "reviewerId|reviewerUrl|reviewerNumberOfReviews|isLocalGuide|placeId"],
            Site = "title|$.title|placeId",
            Thread = "placeId|$.placeId|url",
            CommentId = "reviewId|reviewUrl",
            Account = "reviewerId|reviewerUrl|name",
            Name = "name",
            Avatar = "reviewerPhotoUrl",
            Text = "text|textTranslated",
            Time = "publishedAtDate|publishAt",
            Url = "reviewUrl",
            Language = "originalLanguage|language",
            Kept = [("stars", "stars|rating"), ("likes", "likesCount"), ("reviews", "reviewerNumberOfReviews"), ("answer", "responseFromOwnerText")],
        },
        new("google-business", "google-maps")
        {
            Records = "reviews|locationReviews.review|",
            Needs = ["reviewId|name", "reviewer.displayName|reviewer.isAnonymous", "starRating", "createTime"],
            Thread = "$.name|name",
            CommentId = "reviewId|name",
            Account = "reviewer.profileUrl|reviewer.displayName",
            Name = "reviewer.displayName",
            Avatar = "reviewer.profilePhotoUrl",
            Text = "comment",
            Time = "createTime",
            Kept = [("stars", "starRating"), ("answer", "reviewReply.comment")],
            Finish = (comment, record) => Guests.Of(comment with { Thread = PlaceOf(comment.Thread) }, record.All("reviewer.profilePhotoUrl").FirstOrDefault()),
        },
        new("google-places", "google-maps")
        {
            Records = "result.reviews|reviews|",
            Needs = ["author_name|authorAttribution.displayName", "rating", "time|publishTime", "text|originalText.text"],
            Site = "$.result.name|$.displayName.text",
            Thread = "$.result.place_id|$.id|$.place_id",
            CommentId = "name",
            Account = "author_url|authorAttribution.uri",
            Name = "author_name|authorAttribution.displayName",
            Avatar = "profile_photo_url|authorAttribution.photoUri",
            Text = "originalText.text|text.text|text",
            Time = "time|publishTime",
            Language = "original_language|language|originalText.languageCode",
            Kept = [("stars", "rating")],
        },
        new("outscraper-google", "google-maps")
        {
            Records = "data.reviews_data|reviews_data|",
            Needs = ["review_id|review_link", "author_title|author_id", "review_text", "review_rating"],
            Site = "name|$.name",
            Thread = "place_id|google_id|$.place_id",
            CommentId = "review_id|review_link",
            Account = "author_id|author_link|author_title",
            Name = "author_title",
            Avatar = "author_image",
            Text = "review_text",
            Time = "review_timestamp|review_datetime_utc",
            IsUtc = true,
            Url = "review_link",
            Kept = [("stars", "review_rating"), ("likes", "review_likes"), ("reviews", "author_reviews_count"), ("answer", "owner_answer")],
        },
        new("serpapi-google", "google-maps")
        {
            Records = "reviews|",
            Needs = ["review_id|link", "user.name|user.contributor_id", "rating", "snippet|extracted_snippet.original", "iso_date|date"],
            Site = "$.place_info.title",
            Thread = "$.search_parameters.place_id|$.search_parameters.data_id|$.place_info.title",
            CommentId = "review_id|link",
            Account = "user.contributor_id|user.link",
            Name = "user.name",
            Avatar = "user.thumbnail",
            Text = "extracted_snippet.original|snippet",
            Time = "iso_date|date",
            Url = "link",
            Kept = [("stars", "rating"), ("likes", "likes"), ("reviews", "user.reviews")],
        },
        new("trustpilot", "trustpilot")
        {
            Records = "|reviews|pageProps.reviews|props.pageProps.reviews",
            Needs = ["consumer.displayName|consumer.id", "text|title", "stars|rating", "createdAt|dates.publishedDate"],
            Site = "businessUnit.identifyingName|businessUnit.displayName|$.businessUnit.identifyingName|$.pageProps.businessUnit.identifyingName",
            CommentId = "id",
            Account = "consumer.id|consumer.displayName",
            Name = "consumer.displayName",
            Avatar = "consumer.imageUrl",
            Title = "title",
            Text = "text",
            Time = "dates.publishedDate|createdAt",
            Language = "language",
            Kept = [("stars", "stars|rating"), ("likes", "likes|numberOfLikes"), ("reviews", "consumer.numberOfReviews"), ("country", "consumer.countryCode"), ("answer", "companyReply.text|reply.message")],
            Finish = (comment, _) => comment with { Thread = comment.Site, Url = $"https://www.trustpilot.com/reviews/{comment.CommentId}" },
        },
        new("apify-trustpilot", "trustpilot")
        {
            Needs = ["authorName|consumerName|reviewer", "reviewBody|reviewText|reviewDescription", "ratingValue|reviewRatingScore|ratingScore|rating|stars", "datePublished|reviewDate|publishedDate|date",
                "reviewHeadline|reviewUrl|reviewLanguage|consumerCountryCode|verificationLevel|experienceDate"],
            Site = "companyName|businessName|website|companyDomain",
            CommentId = "reviewId|id|reviewUrl",
            Account = "authorId|consumerId|reviewerId|authorUrl|userProfileLink",
            Name = "authorName|consumerName|reviewer",
            Avatar = "authorImage|consumerImage|reviewerImage",
            Title = "reviewHeadline|reviewTitle|title",
            Text = "reviewBody|reviewText|reviewDescription",
            Time = "datePublished|reviewDate|publishedDate|date",
            Url = "reviewUrl",
            Language = "reviewLanguage|language",
            Kept = [("stars", "ratingValue|reviewRatingScore|ratingScore|rating|stars"), ("reviews", "numberOfReviews"), ("country", "consumerCountryCode|country"), ("answer", "replyMessage")],
            // A name alone is one person of one company's reviews.
            Finish = (comment, _) => Guests.Of(comment with { Thread = comment.Site }, comment.Site),
        },
        new("trustpilot-business", "trustpilot")
        {
            Needs = ["Review Id", "Review Username|Review Consumer User Id", "Review Content", "Review Created (UTC)|Review Created|Review Stars"],
            Site = "Domain Url|Domain URL|Webshop Name",
            CommentId = "Review Id",
            Account = "Review Consumer User Id|Review User Id|Review Username",
            Name = "Review Username",
            Title = "Review Title",
            Text = "Review Content",
            Time = "Review Created (UTC)|Review Created",
            IsUtc = true,
            Language = "Review Language",
            Kept = [("stars", "Review Stars"), ("answer", "Company Reply Content|Company Reply Text")],
            Finish = (comment, _) => comment with { Thread = comment.Site },
        },
        new("apify-amazon", "amazon")
        {
            Needs = ["reviewDescription", "ratingScore|stars", "reviewTitle", "productAsin|variantAsin|reviewedIn"],
            Thread = "productAsin|variantAsin",
            CommentId = "reviewId|reviewUrl",
            Account = "userId|userProfileLink",
            Name = "username|userName",
            Title = "reviewTitle",
            Text = "reviewDescription",
            Time = "date",
            Url = "reviewUrl",
            Kept = [("stars", "ratingScore|stars")],
        },
        new("google-play", "google-play")
        {
            Records = "data|reviews|",
            Needs = ["reviewId|id", "userName", "content|text", "score", "at|date"],
            Thread = "appId",
            CommentId = "reviewId|id",
            Name = "userName",
            Avatar = "userImage",
            Text = "content|text",
            Time = "at|date",
            Url = "url",
            Kept = [("stars", "score"), ("likes", "thumbsUpCount|thumbsUp"), ("answer", "replyContent|replyText")],
            Finish = (comment, record) => Guests.Of(comment, record.All("userImage").FirstOrDefault()),
        },
    ];

    // "accounts/1/locations/2/reviews/3"
    private static string? PlaceOf(string? name)
    {
        int at = name?.IndexOf("/reviews", StringComparison.Ordinal) ?? -1;
        return at > 0 ? name![..at] : name;
    }
}

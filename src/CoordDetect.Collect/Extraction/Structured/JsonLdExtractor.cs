using System.Text.Json;
using CoordDetect.Collect.Dates;
using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Collect.Extraction.Reading;

namespace CoordDetect.Collect.Extraction.Structured;

/// <summary>Extracts comments from schema.org JSON-LD: forum postings, questions, answers, nested comments, reviews.</summary>
internal sealed class JsonLdExtractor : IPageExtractor
{
    private const int MaxDepth = 64;
    private static readonly string[] Containers = ["comment", "suggestedAnswer", "acceptedAnswer", "review", "reviews", "mainEntity", "hasPart", "@graph", "itemListElement", "item", "mainEntityOfPage", "commentText", "comments"];

    /// <inheritdoc/>
    public string Id => "json-ld";

    /// <inheritdoc/>
    public int Version => 2;

    /// <inheritdoc/>
    public double Trust => 0.9;

    /// <inheritdoc/>
    public IReadOnlyList<ExtractedComment> Extract(PageView page, CancellationToken cancellation)
    {
        List<ExtractedComment> comments = [];
        for (int node = 0; node < page.Tree.Count; node++)
        {
            if (page.Tree.Name(node) != "script" || page.Tree.Attribute(node, "type") is not { } type || !type.Contains("ld+json", StringComparison.OrdinalIgnoreCase)) continue;
            cancellation.ThrowIfCancellationRequested();
            string json = string.Concat(page.Tree.Children(node).Where(page.Tree.IsText).Select(page.Tree.Data));
            if (JsonValues.TryParse(json) is { } root) Visit(page, root, null, comments, 0);
        }
        return comments;
    }

    private static void Visit(PageView page, JsonElement element, string? parent, List<ExtractedComment> comments, int depth)
    {
        if (depth > MaxDepth) return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray()) Visit(page, item, parent, comments, depth + 1);
            return;
        }
        if (element.ValueKind != JsonValueKind.Object) return;
        string? own = parent;
        if (Kind(element) is { } kind && Read(page, element, kind, parent) is { } comment)
        {
            comments.Add(comment);
            own = kind == CommentKind.Post ? parent : comment.CommentId ?? parent;
        }
        foreach (string name in Containers)
            if (element.TryGetProperty(name, out JsonElement inner)) Visit(page, inner, own, comments, depth + 1);
    }

    private static CommentKind? Kind(JsonElement element)
    {
        string? type = JsonValues.Text(element, "@type");
        if (type is null && element.TryGetProperty("@type", out JsonElement types) && types.ValueKind == JsonValueKind.Array && types.GetArrayLength() > 0) type = types[0].GetString();
        return type switch
        {
            "Comment" or "Answer" or "UserComments" => CommentKind.Comment,
            "DiscussionForumPosting" or "Question" or "SocialMediaPosting" => CommentKind.Post,
            "Review" or "UserReview" => CommentKind.Review,
            _ => null,
        };
    }

    private static ExtractedComment? Read(PageView page, JsonElement element, CommentKind kind, string? parent)
    {
        string? raw = JsonValues.Text(element, "text") ?? JsonValues.Text(element, "articleBody") ?? JsonValues.Text(element, "reviewBody")
            ?? JsonValues.Text(element, "commentText") ?? JsonValues.Text(element, "description");
        if (string.IsNullOrWhiteSpace(raw)) return null;
        CommentBody body = MarkupText.Read(page, raw);
        ParsedDate date = page.Times.ReadValue(JsonValues.Text(element, "datePublished") ?? JsonValues.Text(element, "dateCreated") ?? JsonValues.Text(element, "commentTime"));
        (string? name, string? link) = Author(element);
        string? url = JsonValues.Text(element, "url") ?? JsonValues.Text(element, "@id");
        return new ExtractedComment
        {
            CommentId = JsonValues.Text(element, "identifier") ?? QuoteReader.IdInLink(url) ?? url,
            Parent = parent,
            Account = name,
            AccountName = name,
            AccountUrl = page.Resolve(link)?.AbsoluteUri,
            PostedAt = date.PostedAt,
            ZoneKnown = date.ZoneKnown,
            Text = body.Text,
            HtmlDigest = body.HtmlDigest,
            Url = page.Resolve(url)?.AbsoluteUri,
            Kind = kind,
            Quotes = body.Quotes,
            Links = body.Links,
        };
    }

    private static (string? Name, string? Link) Author(JsonElement element)
    {
        if (!element.TryGetProperty("author", out JsonElement author) && !element.TryGetProperty("creator", out author)) return (null, null);
        if (author.ValueKind == JsonValueKind.Array && author.GetArrayLength() > 0) author = author[0];
        return author.ValueKind switch
        {
            JsonValueKind.String => (author.GetString(), null),
            JsonValueKind.Object => (JsonValues.Text(author, "name") ?? JsonValues.Text(author, "alternateName"), JsonValues.Text(author, "url") ?? JsonValues.Text(author, "@id")),
            _ => (null, null),
        };
    }
}

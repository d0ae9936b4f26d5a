using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CoordDetect.App.DemoSites.WordPress;

/// <summary>The part of WordPress' REST interface that comments can be read through.</summary>
internal sealed partial class WordPressApi(DemoSite site, IReadOnlyDictionary<string, WordPressArticle> articles)
{
    private const int MaxPerPage = 100;

    private readonly List<(WordPressArticle Article, DemoPost Post)> _comments =
        [.. articles.Values.SelectMany(article => article.Thread.Posts.Select(post => (article, post))).OrderByDescending(c => c.post.PostedAt.UnixSeconds).ThenByDescending(c => c.post.Id)];

    /// <summary>Answers, or null where there is no such route.</summary>
    public DemoAnswer? Answer(DemoRequest request)
    {
        string path = request.Path["/wp-json".Length..].TrimEnd('/');
        if (path.Length == 0) return DemoAnswer.Json(Root(request.Origin));
        if (path == "/wp/v2/comments") return List(request, Comments(request), c => Comment(request.Origin, c.Article, c.Post));
        if (path == "/wp/v2/posts") return List(request, [.. site.Latest.Select(thread => articles[thread.Slug])], article => Post(request.Origin, article));
        if (path == "/oembed/1.0/embed") return Embed(request);
        Match one = One().Match(path);
        if (!one.Success) return null;
        long id = long.Parse(one.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
        if (one.Groups[1].Value == "posts") return site.Thread((int)id) is { } thread ? DemoAnswer.Json(Post(request.Origin, articles[thread.Slug])) : Missing("rest_post_invalid_id");
        return site.Post(id) is { } found ? DemoAnswer.Json(Comment(request.Origin, articles[found.Thread.Slug], found.Post)) : Missing("rest_comment_invalid_id");
    }

    private List<(WordPressArticle Article, DemoPost Post)> Comments(DemoRequest request)
    {
        int post = request.Number("post", 0);
        List<(WordPressArticle, DemoPost)> chosen = post == 0 ? _comments : [.. _comments.Where(c => c.Article.Thread.Id == post)];
        if (request.Query["order"] == "asc") chosen = [.. Enumerable.Reverse(chosen)];
        return chosen;
    }

    private static DemoAnswer List<T>(DemoRequest request, List<T> items, Func<T, JsonNode> one)
    {
        int size = Math.Clamp(request.Number("per_page", 10), 1, MaxPerPage), page = request.Number("page", 1);
        int pages = (items.Count + size - 1) / size;
        if (page > Math.Max(1, pages)) return DemoAnswer.Json(new JsonObject { ["code"] = "rest_comment_invalid_page_number", ["message"] = "Le numéro de page demandé est plus grand que le nombre de pages disponibles.", ["data"] = new JsonObject { ["status"] = 400 } }, 400);
        JsonArray answer = [.. items.Skip((page - 1) * size).Take(size).Select(one)];
        return DemoAnswer.Json(answer) with
        {
            Headers = [new("X-WP-Total", items.Count.ToString(CultureInfo.InvariantCulture)), new("X-WP-TotalPages", pages.ToString(CultureInfo.InvariantCulture))],
        };
    }

    private static JsonObject Comment(string origin, WordPressArticle article, DemoPost post)
    {
        string avatar = origin + WordPressAvatar.Of(post.Member);
        return new JsonObject
        {
            ["id"] = post.Id,
            ["post"] = article.Thread.Id,
            ["parent"] = post.Parent?.Id ?? 0,
            ["author"] = post.Member.Id,
            ["author_name"] = post.Member.Handle,
            ["author_url"] = "",
            ["date"] = FrenchTime.Paris(post.Utc).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
            ["date_gmt"] = post.Utc.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
            ["content"] = new JsonObject { ["rendered"] = BodyMarkup.Paragraphs(post.Body.Raw, "rel=\"nofollow ugc\"").Value },
            ["link"] = origin + article.PathOf(post),
            ["status"] = "approved",
            ["type"] = "comment",
            ["author_avatar_urls"] = new JsonObject { ["24"] = avatar, ["48"] = avatar, ["96"] = avatar },
            ["meta"] = new JsonArray(),
            ["_links"] = new JsonObject
            {
                ["self"] = Link($"{origin}/wp-json/wp/v2/comments/{post.Id}"),
                ["collection"] = Link($"{origin}/wp-json/wp/v2/comments"),
                ["up"] = new JsonArray(new JsonObject { ["embeddable"] = true, ["post_type"] = "post", ["href"] = $"{origin}/wp-json/wp/v2/posts/{article.Thread.Id}" }),
            },
        };
    }

    private static JsonObject Post(string origin, WordPressArticle article) => new()
    {
        ["id"] = article.Thread.Id,
        ["date"] = article.Published.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        ["slug"] = article.Thread.Slug,
        ["status"] = "publish",
        ["type"] = "post",
        ["link"] = $"{origin}/{article.Thread.Slug}/",
        ["title"] = new JsonObject { ["rendered"] = article.Thread.Title },
        ["content"] = new JsonObject { ["rendered"] = string.Concat(article.Paragraphs.Select(text => BodyMarkup.Paragraphs(text, "").Value)), ["protected"] = false },
        ["author"] = 1,
        ["comment_status"] = "open",
        ["_links"] = new JsonObject { ["replies"] = new JsonArray(new JsonObject { ["embeddable"] = true, ["href"] = $"{origin}/wp-json/wp/v2/comments?post={article.Thread.Id}" }) },
    };

    private JsonObject Root(string origin) => new()
    {
        ["name"] = site.Title,
        ["description"] = site.Tagline,
        ["url"] = origin,
        ["home"] = origin,
        ["timezone_string"] = "Europe/Paris",
        ["namespaces"] = new JsonArray("oembed/1.0", "wp/v2"),
        ["routes"] = new JsonObject { ["/wp/v2/posts"] = new JsonObject { ["methods"] = new JsonArray("GET") }, ["/wp/v2/comments"] = new JsonObject { ["methods"] = new JsonArray("GET") } },
    };

    private DemoAnswer Embed(DemoRequest request)
    {
        string slug = Uri.TryCreate(request.Query["url"], UriKind.Absolute, out Uri? url) ? url.AbsolutePath.Trim('/') : "";
        return articles.TryGetValue(slug, out WordPressArticle? article)
            ? DemoAnswer.Json(new JsonObject { ["version"] = "1.0", ["provider_name"] = site.Title, ["provider_url"] = request.Origin, ["title"] = article.Thread.Title, ["type"] = "rich" })
            : Missing("oembed_invalid_url");
    }

    private static JsonArray Link(string address) => new(new JsonObject { ["href"] = address });

    private static DemoAnswer Missing(string code) => DemoAnswer.Json(new JsonObject { ["code"] = code, ["data"] = new JsonObject { ["status"] = 404 } }, 404);

    [GeneratedRegex(@"^/wp/v2/(posts|comments)/(\d{1,9})$", RegexOptions.CultureInvariant)]
    private static partial Regex One();
}

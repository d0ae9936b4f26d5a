using System.Globalization;
using System.Text.Json.Nodes;

namespace CoordDetect.App.DemoSites.Discourse;

/// <summary>The JSON of Discourse: the listing, a topic with its first posts and the identifiers of all, and chunks of further posts.</summary>
internal sealed class DiscourseApi(DemoSite site)
{
    private const int MaxChunk = 200;

    /// <summary>A topic.</summary>
    public static DemoAnswer Topic(DemoThread topic)
    {
        JsonObject json = Summary(topic);
        json["post_stream"] = new JsonObject
        {
            ["posts"] = new JsonArray([.. topic.Posts.Take(DiscourseSite.PostsPerPage).Select(post => Post(topic, post))]),
            ["stream"] = new JsonArray([.. topic.Posts.Select(post => (JsonNode)post.Id)]),
        };
        json["chunk_size"] = DiscourseSite.PostsPerPage;
        return DemoAnswer.Json(json);
    }

    /// <summary>The posts of a topic that <c>post_ids[]</c> names.</summary>
    public static DemoAnswer Chunk(DemoRequest request, DemoThread topic)
    {
        HashSet<string?> named = [.. request.Query["post_ids[]"].Take(MaxChunk)];
        JsonArray posts = new([.. topic.Posts.Where(post => named.Contains(post.Id.ToString(CultureInfo.InvariantCulture))).Select(post => Post(topic, post))]);
        return DemoAnswer.Json(new JsonObject { ["post_stream"] = new JsonObject { ["posts"] = posts }, ["id"] = topic.Id });
    }

    /// <summary>A page of the topics with the latest activity.</summary>
    public DemoAnswer? Latest(DemoRequest request)
    {
        int page = request.Number("page", 0);
        if (PageStrip.Of(page + 1, site.Latest.Count, DiscourseSite.TopicsPerPage) is not { } strip) return null;
        JsonObject list = new() { ["topics"] = new JsonArray([.. strip.Slice(site.Latest, DiscourseSite.TopicsPerPage).Select(Summary)]) };
        if (strip.Next is not null) list["more_topics_url"] = string.Create(CultureInfo.InvariantCulture, $"/latest?no_definitions=true&page={page + 1}");
        return DemoAnswer.Json(new JsonObject { ["topic_list"] = list });
    }

    private static JsonObject Summary(DemoThread topic) => new()
    {
        ["id"] = topic.Id,
        ["title"] = topic.Title,
        ["fancy_title"] = topic.Title,
        ["slug"] = DiscourseSite.Slug(topic),
        ["posts_count"] = topic.Posts.Count,
        ["reply_count"] = topic.Posts.Count(post => post.Parent is not null),
        ["highest_post_number"] = topic.Posts.Count,
        ["created_at"] = Time(topic.First),
        ["last_posted_at"] = Time(topic.Last),
        ["archetype"] = "regular",
    };

    private static JsonObject Post(DemoThread topic, DemoPost post) => new()
    {
        ["id"] = post.Id,
        ["name"] = post.Member.Name,
        ["username"] = post.Member.Handle,
        ["avatar_template"] = post.Member.AvatarPath ?? $"/avatar/{Uri.EscapeDataString(post.Member.Handle)}/{{size}}",
        ["created_at"] = Time(post),
        ["cooked"] = DiscourseMarkup.Cooked(topic, post),
        ["post_number"] = post.Number,
        ["post_type"] = 1,
        ["updated_at"] = Time(post),
        ["reply_count"] = topic.Posts.Count(other => other.Parent == post),
        ["reply_to_post_number"] = post.Parent?.Number,
        ["topic_id"] = topic.Id,
        ["topic_slug"] = DiscourseSite.Slug(topic),
        ["display_username"] = post.Member.Name,
        ["user_id"] = post.Member.Id,
        ["trust_level"] = 1,
    };

    private static string Time(DemoPost post) => post.Utc.ToString("yyyy-MM-dd'T'HH:mm:ss.000'Z'", CultureInfo.InvariantCulture);
}

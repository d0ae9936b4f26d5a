using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Collect.Extraction.Reading;
using CoordDetect.Collect.Extraction.Twikoo;
using CoordDetect.Collect.Extraction.WordPress;

namespace CoordDetect.Collect.Extraction.Linking;

/// <summary>Finds the next page in the answers of sites' own interfaces: cursors, page numbers, chunks of a stream.</summary>
internal static class JsonLinkFinder
{
    private const int ChunkSize = 20;
    private const int MaxPages = 10_000;
    private const int WordPressPageSize = 10;

    /// <summary>Where the answer leads on.</summary>
    public static PageLinks Find(PageView page, JsonElement json)
    {
        Uri? next = Cursor(page, json) ?? page.Page.HeaderNext ?? WordPress(page, json) ?? Waline(page, json) ?? TwikooService.Next(page, json);
        return new PageLinks { Next = next, Pages = [.. Counted(page), .. DiscourseChunks(page, json)], Feeds = WordPressComments(page, json) };
    }

    private static Uri? Cursor(PageView page, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array)
            return json.EnumerateArray().Select(item => Cursor(page, item)).FirstOrDefault(next => next is not null);
        if (JsonValues.Text(json, "nextPageToken") is { } token) return With(page.Page.Address, "pageToken", token);
        if (JsonValues.Text(JsonValues.At(json, "data", "after")) is { Length: > 0 } after && JsonValues.Text(json, "kind") == "Listing") return With(page.Page.Address, "after", after);
        if (JsonValues.Text(JsonValues.At(json, "cursor", "hasNext")) == "true" && JsonValues.Text(JsonValues.At(json, "cursor", "next")) is { } cursor) return With(page.Page.Address, "cursor", cursor);
        if (JsonValues.Text(JsonValues.At(json, "pagination", "next", "active")) == "true" && JsonValues.Text(JsonValues.At(json, "pagination", "next", "page")) is { } number) return With(page.Page.Address, "page", number);
        return page.Resolve(JsonValues.Text(JsonValues.At(json, "links", "next")) ?? JsonValues.Text(JsonValues.At(json, "paging", "next")));
    }

    // All pages of a list, where a header says how many there are: one that fails does not end the list.
    private static IEnumerable<Uri> Counted(PageView page)
    {
        int current = Number(page.Page.Address, "page") ?? 1;
        return Enumerable.Range(1, Math.Min(page.Page.HeaderPages ?? 0, MaxPages)).Where(number => number != current)
            .Select(number => With(page.Page.Address, "page", number.ToString(CultureInfo.InvariantCulture)));
    }

    // The interface's own index, and lists of articles, lead to the comments.
    private static List<Uri> WordPressComments(PageView page, JsonElement json)
    {
        if (JsonValues.Items(JsonValues.At(json, "namespaces")).Any(name => JsonValues.Text(name) == "wp/v2"))
            return WordPressInterface.Comments(page.Page.Address) is { } site ? [site] : [];
        IEnumerable<JsonElement> items = json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : [json];
        return [.. items.SelectMany(item => JsonValues.Items(JsonValues.At(item, "_links", "replies")))
            .Select(reply => page.Resolve(JsonValues.Text(reply, "href"))).OfType<Uri>().Distinct()];
    }

    // Where no header says how many pages there are (in saved answers), a full page means that there may be another.
    private static Uri? WordPress(PageView page, JsonElement json)
    {
        if (page.Page.HeaderPages is not null || json.ValueKind != JsonValueKind.Array || !page.Page.Address.AbsoluteUri.Contains("/wp/v2/", StringComparison.Ordinal)) return null;
        int size = Number(page.Page.Address, "per_page") ?? WordPressPageSize;
        return json.GetArrayLength() < size ? null : With(page.Page.Address, "page", ((Number(page.Page.Address, "page") ?? 1) + 1).ToString(CultureInfo.InvariantCulture));
    }

    private static Uri? Waline(PageView page, JsonElement json) =>
        int.TryParse(JsonValues.Text(JsonValues.At(json, "data", "totalPages")), out int last) && int.TryParse(JsonValues.Text(JsonValues.At(json, "data", "page")), out int current) && current < last
            ? With(page.Page.Address, "page", (current + 1).ToString(CultureInfo.InvariantCulture)) : null;

    private static List<Uri> DiscourseChunks(PageView page, JsonElement json)
    {
        List<Uri> chunks = [];
        JsonElement stream = JsonValues.At(json, "post_stream", "stream");
        if (stream.ValueKind != JsonValueKind.Array || JsonValues.Text(json, "id") is not { } topic) return chunks;
        HashSet<string?> loaded = [.. JsonValues.Items(JsonValues.At(json, "post_stream", "posts")).Select(post => JsonValues.Text(post, "id"))];
        foreach (string?[] chunk in stream.EnumerateArray().Select(JsonValues.Text).Where(id => id is not null && !loaded.Contains(id)).Chunk(ChunkSize))
            if (page.Resolve($"/t/{topic}/posts.json?{string.Join('&', chunk.Select(id => "post_ids[]=" + id))}") is { } address) chunks.Add(address);
        return chunks;
    }

    private static int? Number(Uri address, string name)
    {
        Match match = Regex.Match(address.Query, $"[?&]{name}=(\\d{{1,6}})(?:&|$)", RegexOptions.CultureInvariant);
        return match.Success ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    private static Uri With(Uri address, string name, string value)
    {
        string bare = AnchorSurvey.WithoutFragment(address).AbsoluteUri;
        string pair = $"{name}={Uri.EscapeDataString(value)}";
        string pattern = $"(?<=[?&]){Regex.Escape(name)}=[^&]*";
        if (Regex.IsMatch(bare, pattern)) return new Uri(Regex.Replace(bare, pattern, pair.Replace("$", "$$", StringComparison.Ordinal)));
        return new Uri(bare + (address.Query.Length > 0 ? "&" : "?") + pair);
    }
}

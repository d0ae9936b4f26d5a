using System.Globalization;
using System.Net;
using System.Text.Json;
using CoordDetect.Collect.Dates;
using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Collect.Extraction.Reading;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Extraction.Json;

/// <summary>Extracts comments from the JSON that a site's own interface answers with, or that a page carries for its scripts.</summary>
internal sealed class JsonApiExtractor(JsonProfile profile) : IPageExtractor
{
    private const int MaxDepth = 400;
    private static readonly JsonPath UserName = JsonPath.Parse("attributes.username || attributes.displayName || attributes.name");
    private static readonly JsonPath UserLink = JsonPath.Parse("relationships.user.data.id");

    /// <inheritdoc/>
    public string Id => profile.Id;

    /// <inheritdoc/>
    public int Version => profile.Version;

    /// <inheritdoc/>
    public double Trust => 1;

    /// <inheritdoc/>
    public IReadOnlyList<ExtractedComment> Extract(PageView page, CancellationToken cancellation)
    {
        List<ExtractedComment> comments = [];
        if (page.Json is { } json) Read(page, json, comments);
        else if (profile.CarriedBy is { } find)
            foreach (JsonElement carried in find(page)) Read(page, carried, comments);
        return comments;
    }

    private void Read(PageView page, JsonElement root, List<ExtractedComment> comments)
    {
        Dictionary<string, JsonElement> users = new(StringComparer.Ordinal);
        if (profile.HasIncluded) CollectUsers(root, users, 0);
        Visit(page, root, null, users, comments, 0);
    }

    private void Visit(PageView page, JsonElement element, string? outer, Dictionary<string, JsonElement> users, List<ExtractedComment> comments, int depth)
    {
        if (depth > MaxDepth) return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray()) Visit(page, item, outer, users, comments, depth + 1);
            return;
        }
        if (element.ValueKind != JsonValueKind.Object) return;
        string? own = outer;
        if (profile.Requires.All(path => path.Exists(element)))
        {
            ExtractedComment comment = One(page, element, outer, users);
            if (profile.IsVoid?.Invoke(element) != true && (comment.Text.Length > 0 || comment.Links.Count > 0 || comment.Quotes.Count > 0)) comments.Add(comment);
            if (comment.Kind != CommentKind.Post) own = comment.CommentId ?? outer;
        }
        foreach (JsonProperty property in element.EnumerateObject())
            if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array) Visit(page, property.Value, own, users, comments, depth + 1);
    }

    private ExtractedComment One(PageView page, JsonElement element, string? outer, Dictionary<string, JsonElement> users)
    {
        string content = profile.Content.Text(element) ?? "";
        CommentBody body = profile.IsPlain ? MarkupText.Plain(content) : MarkupText.Read(page, content);
        string? written = profile.Time.Text(element);
        ParsedDate time = page.Times.ReadValue(profile.TimesAreUtc && written is { Length: > 0 } && !written.EndsWith('Z') ? written + "Z" : written);
        string? account = Name(profile.Account.Text(element));
        if (profile.HasIncluded && UserLink.Text(element) is { } user && users.TryGetValue(user, out JsonElement known)) account = UserName.Text(known) ?? account;
        string? parent = profile.ParentOf is { } read ? read(element) : profile.Parent?.Text(element);
        return new ExtractedComment
        {
            CommentId = profile.CommentId.Text(element),
            Parent = parent is null or "0" or "" ? outer : parent,
            Account = account is null ? null : profile.AccountSpelling?.Invoke(account) ?? account,
            AccountName = Name(profile.Name?.Text(element)) ?? account,
            AccountUrl = page.Resolve(profile.AccountUrl?.Text(element))?.AbsoluteUri,
            AccountCreated = profile.Joined is { } joined ? page.Times.ReadValue(joined.Text(element)).PostedAt : PostedAt.Unknown,
            Posts = int.TryParse(profile.Posts?.Text(element), NumberStyles.None, CultureInfo.InvariantCulture, out int posts) ? posts : null,
            Avatar = page.Resolve(profile.Avatar?.Text(element)?.Replace("{size}", "96", StringComparison.Ordinal))?.AbsoluteUri,
            PostedAt = time.PostedAt,
            // Interfaces answer in UTC where they write no offset.
            ZoneKnown = time.IsKnown && (time.ZoneKnown || !profile.HasLocalTimes),
            AuthorDigest = profile.AuthorDigest?.Text(element),
            Text = body.Text,
            HtmlDigest = body.HtmlDigest,
            Url = page.Resolve(profile.Url?.Text(element))?.AbsoluteUri,
            Anchor = profile.AnchorPrefix is { } prefix && profile.CommentId.Text(element) is { } id ? prefix + id : null,
            Thread = page.Resolve(profile.ThreadOf?.Invoke(element) ?? profile.Thread?.Text(element)),
            Kind = profile.IsTrackback?.Invoke(element) == true ? CommentKind.Trackback : profile.IsOpener?.Invoke(element) == true ? CommentKind.Post : CommentKind.Comment,
            Quotes = body.Quotes,
            Links = body.Links,
        };
    }

    private string? Name(string? name) => name is not null && profile.NamesAreMarkup ? WebUtility.HtmlDecode(name) : name;

    private static void CollectUsers(JsonElement element, Dictionary<string, JsonElement> users, int depth)
    {
        if (depth > MaxDepth) return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray()) CollectUsers(item, users, depth + 1);
            return;
        }
        if (element.ValueKind != JsonValueKind.Object) return;
        if (JsonValues.Text(element, "type") is "users" && JsonValues.Text(element, "id") is { } id) users[id] = element;
        foreach (JsonProperty property in element.EnumerateObject()) CollectUsers(property.Value, users, depth + 1);
    }
}

using System.Text.Json;
using CoordDetect.Collect.Import.Exports;
using CoordDetect.Collect.Import.Layouts;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.XArchive;

/// <summary>
/// Reads the archive that X gives to the owner of an account (<c>tweets.js</c>). The posts do not name their author, who is one person: known
/// by the addresses of their own pictures, else by their first post.
/// </summary>
internal sealed class XArchiveReader : IExportReader
{
    private const int HeadBytes = 1 << 18;

    private static readonly ExportLayout Layout = new("x-archive", "x")
    {
        Records = "tweet|",
        Needs = ["full_text|text", "created_at"],
        CommentId = "id_str|id",
        Parent = "in_reply_to_status_id_str|in_reply_to_status_id",
        Text = "full_text|text",
        Links = "entities.urls.expanded_url",
        Time = "created_at",
        Language = "lang",
        Kept = [("likes", "favorite_count"), ("client", "source"), ("own_picture", "entities.media.expanded_url|extended_entities.media.expanded_url")],
    };

    /// <inheritdoc/>
    public string Id => "x-archive";

    /// <inheritdoc/>
    public bool Recognises(ExportHead head) => head.Text.AsSpan().TrimStart().StartsWith("window.YTD.tweet", StringComparison.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<Comment> Read(Stream stream, ExportLog log, CancellationToken cancellation)
    {
        LayoutComments comments = new(Layout, new LayoutTimes(Layout, log.Times), log);
        List<Comment> posts = [];
        using HeadStream text = new(new LentStream(stream), HeadBytes);
        foreach ((JsonElement item, string where) in JsonObjects.Of(text, log, cancellation))
        {
            JsonRecord whole = new(item, new JsonRoot(item));
            posts.AddRange(whole.Inside("tweet").DefaultIfEmpty(whole).SelectMany(record => comments.Of(record, where)));
        }
        string? owner = posts.Select(OwnerIn).FirstOrDefault(name => name is not null);
        string account = owner ?? $"owner of {posts.Select(post => post.CommentId).OrderBy(id => id.Length).ThenBy(id => id, StringComparer.Ordinal).FirstOrDefault()}";
        return posts.Select(post => post with { Account = account, AccountName = owner, Url = $"https://x.com/{owner ?? "i"}/status/{post.CommentId}" });
    }

    // "https://twitter.com/lea/status/16/photo/1" below post 16 is Léa's own picture; below another it is somebody else's.
    private static string? OwnerIn(Comment post)
    {
        if (post.Extra is null) return null;
        using JsonDocument kept = JsonDocument.Parse(post.Extra);
        if (!kept.RootElement.TryGetProperty("own_picture", out JsonElement picture)) return null;
        string[] parts = (picture.GetString() ?? "").Split('/');
        int status = Array.IndexOf(parts, "status");
        return status > 0 && status + 1 < parts.Length && parts[status + 1] == post.CommentId ? parts[status - 1] : null;
    }
}

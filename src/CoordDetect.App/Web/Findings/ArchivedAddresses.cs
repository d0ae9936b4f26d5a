using System.Text.Json;
using CoordDetect.Collect.Archive;
using CoordDetect.Core.Corpus;

namespace CoordDetect.App.Web.Findings;

/// <summary>Under which addresses the page of a comment may lie in the archive.</summary>
internal static class ArchivedAddresses
{
    /// <summary>The archived page of each comment that has one: the very page that it was read from, else that of its address, else its thread's. One pass over the index.</summary>
    public static IReadOnlyList<ShelvedResponse?> Find(ArchiveShelf shelf, IReadOnlyList<Comment> comments, CancellationToken cancellation)
    {
        string[][] addresses = [.. comments.Select(c => Of(PageOf(c), null).Concat(Of(c.Url, c.Thread)).ToArray())];
        IReadOnlyDictionary<string, ShelvedResponse> found = shelf.Find(addresses.SelectMany(a => a).ToHashSet(StringComparer.Ordinal), cancellation);
        return [.. addresses.Select(own => own.Select(a => found.GetValueOrDefault(a)).FirstOrDefault(r => r is not null))];
    }

    /// <summary>The comment's own address without its place in the page, and the thread's.</summary>
    public static IEnumerable<string> Of(string? url, string? thread)
    {
        foreach (string? address in new[] { url, thread })
        {
            if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)) continue;
            yield return uri.GetLeftPart(UriPartial.Query);
            // The name of a thread may have the slash that its page was asked for without, and the other way round.
            if (uri.Query.Length == 0 && uri.AbsolutePath.Length > 1) yield return uri.AbsolutePath.EndsWith('/') ? uri.GetLeftPart(UriPartial.Path).TrimEnd('/') : uri.GetLeftPart(UriPartial.Path) + "/";
        }
    }

    // Extraction notes the very page that a comment stood on.
    private static string? PageOf(Comment comment)
    {
        if (comment.Extra is not { } extra) return null;
        using JsonDocument json = JsonDocument.Parse(extra);
        return json.RootElement.TryGetProperty("page", out JsonElement page) ? page.GetString() : null;
    }
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using CoordDetect.Collect.Archive;
using CoordDetect.Collect.Extraction;
using CoordDetect.Collect.Fetching.Addresses;
using CoordDetect.Collect.Fetching.Lanes;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Fetching;

/// <summary>Reads pages with the extractors, and makes their findings comments of the contract.</summary>
public sealed class ExtractingPageReader : IPageReader
{
    private readonly CommentExtractor _extractor = new();

    /// <inheritdoc/>
    public async Task<PageReading> ReadAsync(FetchedPage page, string thread, CancellationToken cancellation)
    {
        if (SitemapReader.Looks(page)) return PageReading.Nothing;
        ExtractionResult result = await _extractor.ExtractAsync(page, cancellation);
        thread = ThreadAddress.Canonical(page) ?? thread;
        List<Comment> comments = new(result.Comments.Count);
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (ExtractedComment found in result.Comments)
            // Trackbacks are notices of other sites, not comments.
            if (found.Kind != CommentKind.Trackback) comments.Add(Comment(page, thread, result, found, taken));
        return new PageReading(comments, result.Links, result.Warnings.Count > 0 ? string.Join("; ", result.Warnings.Take(3)) : null);
    }

    private static Comment Comment(FetchedPage page, string pageThread, ExtractionResult result, ExtractedComment found, HashSet<string> taken)
    {
        string thread = found.Thread is { } own && UrlNormalizer.TryNormalize(own, out Uri? normal) ? ThreadAddress.Of(normal) : pageThread;
        string id = found.CommentId ?? ContentId(thread, found, taken);
        return new Comment
        {
            // The same person read from a page and from the interface of one site is one account.
            Platform = CommentRecords.PlatformOf(found.Extractor),
            Site = HostName.Of(page.Address),
            Thread = thread,
            CommentId = id,
            Parent = found.Parent,
            // Who is not named is nobody else either: each such comment stands alone.
            Account = found.Account ?? found.AccountName ?? $"unnamed:{id}",
            AccountName = found.AccountName,
            AccountCreated = found.AccountCreated,
            Avatar = found.Avatar,
            Text = found.Text,
            Links = found.Links.Count > 0 ? string.Join(' ', found.Links.Where(l => !l.Contains(' ', StringComparison.Ordinal))) : null,
            PostedAt = found.PostedAt,
            Url = found.Url,
            Language = result.Language,
            Extra = Extra(page, found),
        };
    }

    // A site that gives no identifiers: who said what in which thread stands for it, so that the same comment met again is the same.
    private static string ContentId(string thread, ExtractedComment found, HashSet<string> taken)
    {
        for (int repeat = 0; ; repeat++)
        {
            string id = "c" + AddressKey.Of($"{thread}\n{found.Account ?? found.AccountName}\n{found.Text}\n{repeat}").ToString("x32", CultureInfo.InvariantCulture)[..16];
            if (taken.Add(id)) return id;
        }
    }

    private static string Extra(FetchedPage page, ExtractedComment found)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes))
        {
            json.WriteStartObject();
            if (found.AccountUrl is not null) json.WriteString("account_url", found.AccountUrl);
            if (found.Posts is { } posts) json.WriteNumber("posts", posts);
            if (found.HtmlDigest is not null) json.WriteString("html_digest", found.HtmlDigest);
            json.WriteNumber("position", found.Position);
            json.WriteString("extractor", found.Extractor);
            json.WriteNumber("extractor_version", found.ExtractorVersion);
            json.WriteString("kind", found.Kind.ToString().ToLowerInvariant());
            json.WriteString("page", page.Address.AbsoluteUri);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }
}

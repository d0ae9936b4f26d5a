using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CoordDetect.Collect.Fetching;
using CoordDetect.Collect.Fetching.Addresses;
using CoordDetect.Collect.Fetching.Lanes;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Extraction;

/// <summary>Turns extracted comments into the comments that the rest of the house works on: the one way for crawls, archives and saved pages.</summary>
public static partial class CommentRecords
{
    private const string Unnamed = "anonymous";

    /// <summary>
    /// The comments of one page or export, ready to be stored. Trackbacks and comments without words and links are left out.
    /// A comment without an identifier gets one from its author and words, so that it is the same however often it is met;
    /// one that names nobody is by a person unknown.
    /// </summary>
    /// <param name="extracted">What was extracted.</param>
    /// <param name="site">The site, such as a host name.</param>
    /// <param name="thread">The thread, article or post, for comments that do not name their own.</param>
    /// <param name="language">The page's language, or null.</param>
    /// <param name="page">The page that shows them, or null.</param>
    /// <param name="title">The title of the thread that the page shows, or null.</param>
    public static IEnumerable<Comment> ToComments(IEnumerable<ExtractedComment> extracted, string? site, string? thread, string? language = null, Uri? page = null, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(extracted);
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (ExtractedComment comment in extracted)
        {
            if (comment.Kind == CommentKind.Trackback || (comment.Text.Length == 0 && comment.Links.Count == 0)) continue;
            string id = comment.CommentId ?? Derived(comment, taken);
            string account = Named(comment, page) ?? Unnamed;
            yield return new Comment
            {
                Platform = PlatformOf(comment.Extractor),
                Site = site,
                Thread = ThreadOf(comment, page) ?? thread,
                CommentId = id,
                Parent = comment.Parent,
                Account = account,
                AccountName = comment.AccountName == account ? null : comment.AccountName,
                AccountCreated = comment.AccountCreated,
                Avatar = comment.Avatar,
                Text = comment.Text,
                Links = comment.Links.Count == 0 ? null : string.Join(' ', comment.Links),
                PostedAt = comment.PostedAt,
                Url = InThread(comment, thread, page) ?? (comment.Url is { } url && !url.StartsWith(FetchedPage.NoAddress.AbsoluteUri, StringComparison.Ordinal) ? url : null),
                Language = language,
                Extra = ExtractionFacts.Of(comment, page, comment.Thread is null ? title : null),
            };
        }
    }

    // Somebody may truly be called "Guest": an address of their own says so.
    private static string? Named(ExtractedComment comment, Uri? page) =>
        (comment.Account ?? comment.AccountName) is { } name && Nobody.IsNamed(name) && comment.AccountUrl is { } own && IsSomebodys(own, page)
            ? GuestMark.Handle(name, own) : comment.Account ?? comment.AccountName;

    // A site of their own, or a member's number; one address for all who are deleted has neither.
    private static bool IsSomebodys(string address, Uri? page) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https"
        && ((page is not null && HostName.Of(uri) != HostName.Of(page)) || Numbers().Matches(uri.PathAndQuery).Any(n => n.Value.Length > 1 || n.Value[0] > '1'));

    /// <summary>
    /// The hosted service behind an extractor (<c>reddit-old</c> is <c>reddit</c>), whose accounts are the same on every page of it.
    /// Null for software that each site runs by itself: a site is read by several extractors, and stays one site.
    /// </summary>
    public static string? PlatformOf(string extractor)
    {
        ArgumentNullException.ThrowIfNull(extractor);
        int end = extractor.IndexOf('-', StringComparison.Ordinal);
        string service = end < 0 ? extractor : extractor[..end];
        return AccountScope.IsPlatformWide(service) ? service : null;
    }

    // Where the list of a service was read for the page that embeds it, a person finds the comment in that page.
    private static string? InThread(ExtractedComment comment, string? thread, Uri? page) =>
        comment.Anchor is { } anchor && page is not null && thread is not null && thread.StartsWith("http", StringComparison.Ordinal) && thread != ThreadAddress.Of(page)
            ? $"{thread}#{anchor}" : null;

    // Interfaces may go on naming the scheme of before a move: on one host, that of the page holds for all.
    private static string? ThreadOf(ExtractedComment comment, Uri? page)
    {
        if (comment.Thread is not { } own || !UrlNormalizer.TryNormalize(own, out Uri? normal)) return null;
        bool moved = page is not null && HostName.Of(page) == HostName.Of(normal);
        return ThreadAddress.Of(moved ? new Uri(page!.GetLeftPart(UriPartial.Authority) + normal.PathAndQuery) : normal);
    }

    // Who said what: the time is left out, for "3 hours ago" is another one at each visit.
    private static string Derived(ExtractedComment comment, HashSet<string> taken)
    {
        for (int repeat = 0; ; repeat++)
        {
            string words = string.Create(CultureInfo.InvariantCulture, $"{comment.Account ?? comment.AccountName}\n{comment.Text}\n{repeat}");
            string id = "~" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, 8));
            if (taken.Add(id)) return id;
        }
    }

    [GeneratedRegex(@"(?<=[=/.-])\d+(?=$|[/&.-])")]
    private static partial Regex Numbers();
}

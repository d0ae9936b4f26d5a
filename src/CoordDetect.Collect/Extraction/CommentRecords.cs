using System.Security.Cryptography;
using System.Text;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Extraction;

/// <summary>Turns extracted comments into the comments that the rest of the house works on.</summary>
public static class CommentRecords
{
    /// <summary>
    /// The comments of one page or export, ready to be stored. Trackbacks and comments without an author are left out.
    /// A comment without an identifier gets one from its author, time and words, so that it is the same however often it is met.
    /// </summary>
    /// <param name="extracted">What was extracted.</param>
    /// <param name="site">The site, such as a host name.</param>
    /// <param name="thread">The thread, article or post.</param>
    /// <param name="language">The page's language, or null.</param>
    public static IEnumerable<Comment> ToComments(IEnumerable<ExtractedComment> extracted, string? site, string? thread, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(extracted);
        foreach (ExtractedComment comment in extracted)
        {
            if (comment.Kind == CommentKind.Trackback || comment.Account is not { Length: > 0 } account) continue;
            if (comment.Text.Length == 0 && comment.Links.Count == 0) continue;
            yield return new Comment
            {
                Platform = PlatformOf(comment.Extractor),
                Site = site,
                Thread = thread,
                CommentId = comment.CommentId ?? Derived(comment),
                Parent = comment.Parent,
                Account = account,
                AccountName = comment.AccountName == account ? null : comment.AccountName,
                AccountCreated = comment.AccountCreated,
                Avatar = comment.Avatar,
                Text = comment.Text,
                Links = comment.Links.Count == 0 ? null : string.Join(' ', comment.Links),
                PostedAt = comment.PostedAt,
                Url = comment.Url,
                Language = language,
            };
        }
    }

    /// <summary>The software or service behind an extractor: <c>xenforo2</c> is <c>xenforo</c>; null for those that fit any site.</summary>
    public static string? PlatformOf(string extractor)
    {
        ArgumentNullException.ThrowIfNull(extractor);
        if (extractor is "" or "generic" or "json-ld" or "microdata" or "microformats" or "feed") return null;
        int end = extractor.IndexOf('-', StringComparison.Ordinal);
        return (end < 0 ? extractor : extractor[..end]).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
    }

    private static string Derived(ExtractedComment comment)
    {
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{comment.Account}\n{comment.PostedAt.UnixSeconds}\n{comment.Text}"));
        return "~" + Convert.ToHexStringLower(digest.AsSpan(0, 8));
    }
}

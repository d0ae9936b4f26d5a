using CoordDetect.Core.Corpus;

namespace CoordDetect.App.Report.Model;

/// <summary>Where a comment can be read.</summary>
internal static class CommentAddress
{
    private const int LongestUrl = 2_000;

    /// <summary>An address that may become a link, or null. Only two schemes may: an address from a page may just as well start with "javascript:".</summary>
    public static string? Of(CommentCorpus corpus, int comment) =>
        corpus.UrlOf(comment) is { Length: <= LongestUrl } url && Uri.TryCreate(url, UriKind.Absolute, out Uri? address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address.AbsoluteUri : null;
}

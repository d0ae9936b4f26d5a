namespace CoordDetect.App.Web.Findings;

/// <summary>Under which addresses the page of a comment may lie in the archive.</summary>
internal static class ArchivedAddresses
{
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
}

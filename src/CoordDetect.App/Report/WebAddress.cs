namespace CoordDetect.App.Report;

/// <summary>Addresses of strangers that may become links.</summary>
public static class WebAddress
{
    private const int Longest = 2_000;

    /// <summary>The address where it leads to the web, else null. Only two schemes may: an address from a page may just as well start with "javascript:".</summary>
    public static string? Of(string? url) =>
        url is { Length: <= Longest } && Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address.AbsoluteUri
            : null;
}

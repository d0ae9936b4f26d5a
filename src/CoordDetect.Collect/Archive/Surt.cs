namespace CoordDetect.Collect.Archive;

/// <summary>Sort-friendly addresses as CDX indexes use them: the host's labels reversed, <c>com,example)/path</c>.</summary>
internal static class Surt
{
    public static string Of(string url)
    {
        if (url.Length == 0) return "-";
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) || uri.Host.Length == 0) return url.Replace(' ', '+');
        string host = uri.HostNameType == UriHostNameType.Dns
            ? string.Join(',', uri.IdnHost.ToLowerInvariant().Split('.').Reverse())
            : uri.Host;
        string port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        return $"{host}{port}){uri.PathAndQuery.ToLowerInvariant()}".Replace(' ', '+');
    }
}

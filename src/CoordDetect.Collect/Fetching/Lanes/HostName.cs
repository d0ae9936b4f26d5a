namespace CoordDetect.Collect.Fetching.Lanes;

/// <summary>What counts as one host: the name without <c>www.</c>, with the port where it is no default one; http and https together.</summary>
internal static class HostName
{
    public static string Of(Uri uri)
    {
        string host = uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
        return uri.IsDefaultPort ? host : $"{host}:{uri.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
    }
}

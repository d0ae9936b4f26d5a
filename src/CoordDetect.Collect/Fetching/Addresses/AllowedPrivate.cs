using System.Globalization;
using System.Net;
using CoordDetect.Core;

namespace CoordDetect.Collect.Fetching.Addresses;

/// <summary>One thing that <c>--allow-private</c> names: a host or a network, with or without a port.</summary>
internal sealed record AllowedPrivate(string? Host, IPNetwork? Network, int? Port)
{
    public static AllowedPrivate Parse(string text)
    {
        string value = Bare(text.Trim());
        if (value.Contains('/', StringComparison.Ordinal))
            return IPNetwork.TryParse(value, out IPNetwork network) ? new AllowedPrivate(null, network, null) : throw Unreadable(text);
        if (IPAddress.TryParse(value.Trim('[', ']'), out IPAddress? address) && (value.Count(':') != 1)) return new AllowedPrivate(null, Single(address), null);
        int colon = value.LastIndexOf(':');
        int? port = null;
        if (colon >= 0)
        {
            if (!ushort.TryParse(value.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out ushort number)) throw Unreadable(text);
            port = number;
            value = value[..colon];
        }
        if (IPAddress.TryParse(value.Trim('[', ']'), out address)) return new AllowedPrivate(null, Single(address), port);
        return Uri.CheckHostName(value) == UriHostNameType.Dns ? new AllowedPrivate(value, null, port) : throw Unreadable(text);
    }

    public bool Covers(string host, IPAddress address, int port)
    {
        if (Port is { } only && only != port) return false;
        return Network?.Contains(address) ?? host.Equals(Host, StringComparison.OrdinalIgnoreCase);
    }

    // People copy addresses: http://127.0.0.1:8080/ names 127.0.0.1:8080.
    private static string Bare(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" ? uri.IsDefaultPort ? uri.Host : uri.Authority
        : text.EndsWith('/') ? text[..^1] : text;

    private static IPNetwork Single(IPAddress address) => new(address, address.GetAddressBytes().Length * 8);

    private static UserFacingException Unreadable(string text) =>
        new($"--allow-private {text}: not a host, an address or a network. Write localhost, 127.0.0.1:8080, [::1]:80 or 10.0.0.0/8.");
}

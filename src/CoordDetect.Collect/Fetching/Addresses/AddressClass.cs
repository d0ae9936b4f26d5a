using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace CoordDetect.Collect.Fetching.Addresses;

/// <summary>
/// Tells public internet addresses from all others, after the IANA special-purpose registries (RFC 6890 and its updates)
/// and the addresses at which clouds hand out credentials. Forms that carry an IPv4 address inside are judged by it too.
/// </summary>
internal static class AddressClass
{
    private static readonly (IPNetwork Network, string Reason)[] Refused =
    [
        (IPNetwork.Parse("0.0.0.0/8"), "this host on this network"),
        (IPNetwork.Parse("10.0.0.0/8"), "private"),
        (IPNetwork.Parse("100.64.0.0/10"), "shared by a carrier (CGNAT)"),
        (IPNetwork.Parse("127.0.0.0/8"), "loopback"),
        (IPNetwork.Parse("169.254.0.0/16"), "link-local or cloud metadata"),
        (IPNetwork.Parse("168.63.129.16/32"), "cloud metadata"),
        (IPNetwork.Parse("172.16.0.0/12"), "private"),
        (IPNetwork.Parse("192.0.0.0/24"), "reserved"),
        (IPNetwork.Parse("192.0.2.0/24"), "for documentation"),
        (IPNetwork.Parse("192.88.99.0/24"), "a 6to4 relay"),
        (IPNetwork.Parse("192.168.0.0/16"), "private"),
        (IPNetwork.Parse("198.18.0.0/15"), "for benchmarks"),
        (IPNetwork.Parse("198.51.100.0/24"), "for documentation"),
        (IPNetwork.Parse("203.0.113.0/24"), "for documentation"),
        (IPNetwork.Parse("224.0.0.0/4"), "multicast"),
        (IPNetwork.Parse("240.0.0.0/4"), "reserved or broadcast"),
        (IPNetwork.Parse("::/128"), "unspecified"),
        (IPNetwork.Parse("::1/128"), "loopback"),
        (IPNetwork.Parse("64:ff9b:1::/48"), "local translation"),
        (IPNetwork.Parse("100::/64"), "discard-only"),
        (IPNetwork.Parse("2001::/23"), "reserved for protocols (Teredo and others)"),
        (IPNetwork.Parse("2001:db8::/32"), "for documentation"),
        (IPNetwork.Parse("3fff::/20"), "for documentation"),
        (IPNetwork.Parse("5f00::/16"), "for segment routing"),
        (IPNetwork.Parse("fc00::/7"), "private"),
        (IPNetwork.Parse("fe80::/10"), "link-local"),
        (IPNetwork.Parse("fec0::/10"), "site-local"),
        (IPNetwork.Parse("ff00::/8"), "multicast"),
    ];

    /// <summary>What kind of address it is, or null where it is a public one.</summary>
    public static string? NotPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        foreach ((IPNetwork network, string reason) in Refused)
            if (network.BaseAddress.AddressFamily == address.AddressFamily && network.Contains(address)) return reason;
        return address.AddressFamily == AddressFamily.InterNetworkV6 && Inside(address) is { } inner ? NotPublic(inner) : null;
    }

    // The IPv4 address that a translated or tunnelled IPv6 address leads to.
    private static IPAddress? Inside(IPAddress address)
    {
        Span<byte> b = stackalloc byte[16];
        if (!address.TryWriteBytes(b, out _)) return null;
        ulong high = BinaryPrimitives.ReadUInt64BigEndian(b);
        uint third = BinaryPrimitives.ReadUInt32BigEndian(b[8..]);
        if (high == 0x0064_ff9b_0000_0000 && third == 0) return new IPAddress(b[12..]); // NAT64, RFC 6052
        if (b[0] == 0x20 && b[1] == 0x02) return new IPAddress(b[2..6]); // 6to4, RFC 3056
        if (high == 0 && third is 0 or 0xffff_0000) return new IPAddress(b[12..]); // IPv4-compatible; SIIT, RFC 2765
        if ((third & 0xfcff_ffff) == 0x0000_5efe) return new IPAddress(b[12..]); // ISATAP, RFC 5214
        return null;
    }
}

using System.Net;
using System.Net.Sockets;

namespace CoordDetect.Collect.Fetching.Addresses;

/// <summary>
/// Decides which network addresses may be connected to. It judges the address of the connection itself, not a name,
/// so neither a redirect nor a name that resolves differently the second time gets past it.
/// </summary>
public sealed class AddressGuard
{
    private readonly AllowedPrivate[] _allowed;

    /// <summary>Makes a guard that refuses everything that is not the public internet, save what is named.</summary>
    /// <param name="allowPrivate">Hosts, addresses or networks (<c>localhost</c>, <c>127.0.0.1:8080</c>, <c>[::1]:80</c>, <c>10.0.0.0/8</c>).</param>
    /// <exception cref="Core.UserFacingException">One of them cannot be read.</exception>
    public AddressGuard(IEnumerable<string>? allowPrivate = null) =>
        _allowed = [.. (allowPrivate ?? []).Select(AllowedPrivate.Parse)];

    /// <summary>Why a connection to <paramref name="address"/> for <paramref name="host"/> is refused, or null where it may be made.</summary>
    public string? Refuses(string host, IPAddress address, int port)
    {
        string? reason = AddressClass.NotPublic(address);
        if (reason is null) return null;
        IPAddress plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Array.Exists(_allowed, a => a.Covers(host, plain, port)) ? null : reason;
    }

    /// <summary>
    /// Resolves a name, refuses what must be refused and connects to one of the addresses that were judged
    /// (never to the name again).
    /// </summary>
    /// <exception cref="AddressRefusedException">Every address of the name is refused.</exception>
    internal async Task<Socket> ConnectAsync(DnsEndPoint target, Func<string, CancellationToken, Task<IPAddress[]>> resolve, CancellationToken cancellation)
    {
        string host = target.Host.Trim('[', ']');
        IPAddress[] addresses = IPAddress.TryParse(host, out IPAddress? literal) ? [literal] : await resolve(host, cancellation);
        AddressRefusedException? refused = null;
        SocketException? failed = null;
        foreach (IPAddress address in addresses)
        {
            if (Refuses(host, address, target.Port) is { } reason)
            {
                refused ??= new AddressRefusedException(address, reason);
                continue;
            }
            Socket socket = new(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, target.Port), cancellation);
                return socket;
            }
            catch (Exception problem)
            {
                socket.Dispose();
                if (problem is not SocketException one) throw;
                failed = one;
            }
        }
        throw failed ?? (Exception?)refused ?? new SocketException((int)SocketError.HostNotFound);
    }
}

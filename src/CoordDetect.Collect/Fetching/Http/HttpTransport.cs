using System.Net;
using System.Net.Sockets;
using CoordDetect.Collect.Fetching.Addresses;

namespace CoordDetect.Collect.Fetching.Http;

/// <summary>The one way to the network: every connection passes the address guard, nothing is followed or decoded behind our back.</summary>
public static class HttpTransport
{
    /// <summary>Makes the transport that the options of a crawl ask for.</summary>
    /// <exception cref="Core.UserFacingException">An address among the options is none.</exception>
    public static HttpMessageInvoker Create(CrawlOptions options) =>
        Create(new AddressGuard(options.AllowPrivate), options.Limits, connectTo: new ConnectTo(options.ConnectTo));

    /// <summary>Makes the transport of a crawl.</summary>
    /// <param name="guard">Judges the address of each connection.</param>
    /// <param name="limits">Bounds time and headers.</param>
    /// <param name="resolve">Resolves names; the system's resolver where it is null.</param>
    /// <param name="connectTo">Names that are connected to somewhere else; none where it is null.</param>
    public static HttpMessageInvoker Create(
        AddressGuard guard, FetchLimits limits, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null, ConnectTo? connectTo = null)
    {
        resolve ??= Dns.GetHostAddressesAsync;
        SocketsHttpHandler handler = new()
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            // A proxy would connect in our stead, past the guard.
            UseProxy = false,
            ActivityHeadersPropagator = null,
            MaxResponseHeadersLength = limits.HeaderKiB,
            MaxResponseDrainSize = 64 * 1024,
            ConnectTimeout = limits.Connect,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(90),
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            ConnectCallback = async (context, cancellation) =>
            {
                Socket socket = await guard.ConnectAsync(connectTo?.Target(context.DnsEndPoint) ?? context.DnsEndPoint, resolve, cancellation);
                context.InitialRequestMessage.Options.Set(Server, (socket.RemoteEndPoint as IPEndPoint)?.Address);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        return new HttpMessageInvoker(handler);
    }

    /// <summary>The address that a request's new connection led to; absent where a connection was used again.</summary>
    internal static readonly HttpRequestOptionsKey<IPAddress?> Server = new("coorddetect.server");
}

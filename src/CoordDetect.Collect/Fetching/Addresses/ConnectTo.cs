using System.Net;
using CoordDetect.Core;

namespace CoordDetect.Collect.Fetching.Addresses;

/// <summary>
/// Names that are connected to somewhere else than where they resolve: a copy of a site on a test machine is crawled under the site's own
/// name. The address guard judges where the connection really leads.
/// </summary>
public sealed class ConnectTo
{
    private readonly Dictionary<string, IPEndPoint> _targets = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads entries such as <c>www.site.example=127.0.0.1:8080</c>.</summary>
    /// <exception cref="UserFacingException">One of them cannot be read.</exception>
    public ConnectTo(IEnumerable<string> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        foreach (string entry in entries)
        {
            string[] parts = entry.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length != 2 || Uri.CheckHostName(parts[0]) == UriHostNameType.Unknown || !IPEndPoint.TryParse(parts[1], out IPEndPoint? target) || target.Port == 0)
                throw new UserFacingException($"--connect-to {entry}: write HOST=ADDRESS:PORT, such as www.site.example=127.0.0.1:8080.");
            _targets[parts[0]] = target;
        }
    }

    /// <summary>Where a connection for <paramref name="asked"/> goes.</summary>
    public DnsEndPoint Target(DnsEndPoint asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return _targets.TryGetValue(asked.Host, out IPEndPoint? target) ? new DnsEndPoint(target.Address.ToString(), target.Port) : asked;
    }
}

using System.Security.Cryptography;
using System.Text;

namespace CoordDetect.App.Web.Access;

/// <summary>
/// The link that is printed at start on a loopback address. Its token works once; what it gives is a session that ends with the process.
/// Another browser needs another start, so that a link found later in a scroll-back or a log opens nothing.
/// </summary>
internal sealed class OneTimeLink
{
    private string? _session = Secret();
    private string? _token = Secret();

    /// <summary>The path of the link; it works once.</summary>
    public string Path => $"/link?token={_token}";

    /// <summary>The session for a token; null where it is wrong or was used.</summary>
    public string? Redeem(string? given)
    {
        string? token = _token;
        if (token is null || !Same(token, given)) return null;
        return Interlocked.CompareExchange(ref _token, null, token) == token ? _session : null;
    }

    /// <summary>Whether a cookie holds this process' session.</summary>
    public bool Admits(string? cookie) => _session is { } session && Same(session, cookie);

    /// <summary>Ends the session, where the cookie holds it: another start prints another link.</summary>
    public void End(string? cookie)
    {
        if (Admits(cookie)) _session = null;
    }

    private static bool Same(string secret, string? given) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(given));

    private static string Secret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
}

using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using Microsoft.AspNetCore.Http;

namespace CoordDetect.App.Web.Access;

/// <summary>Finds out who asks.</summary>
internal sealed class Gate(ICaseStore store, OneTimeLink? link, TimeProvider clock)
{
    /// <summary>How long a sign-in lasts.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>Who a request comes from, by its cookie.</summary>
    public async Task<Visitor> WhoAsync(HttpContext http)
    {
        if (SessionCookie.Read(http) is not { Length: > 0 and < 200 } cookie) return Visitor.Nobody;
        if (link?.Admits(cookie) == true) return Visitor.Local;
        Session? session = await store.Sessions.FindAsync(cookie, clock.GetUtcNow(), http.RequestAborted);
        return session is null ? Visitor.Nobody : new Visitor(session.User.Name, session.User.Role, session.User.Id);
    }

    /// <summary>Follows the one-time link: true where the browser is signed in now.</summary>
    public bool Follow(HttpContext http)
    {
        if (link?.Redeem(http.Request.Query["token"]) is not { } session) return false;
        SessionCookie.Write(http, session, lifetime: null);
        return true;
    }

    /// <summary>Checks a name and a password, and signs the browser in where they are right.</summary>
    public async Task<SignInOutcome> SignInAsync(HttpContext http, string name, string password)
    {
        DateTimeOffset now = clock.GetUtcNow();
        SignInOutcome outcome = await store.Users.SignInAsync(name, password, Address(http), now, http.RequestAborted);
        if (outcome.User is { } user) SessionCookie.Write(http, await store.Sessions.BeginAsync(user.Id, now, Lifetime, http.RequestAborted), Lifetime);
        return outcome;
    }

    /// <summary>Signs the browser out.</summary>
    public async Task SignOutAsync(HttpContext http)
    {
        if (SessionCookie.Read(http) is { Length: > 0 and < 200 } cookie)
        {
            link?.End(cookie);
            await store.Sessions.EndAsync(cookie, http.RequestAborted);
        }
        SessionCookie.Clear(http);
    }

    /// <summary>The address that a request came from; behind a proxy that was named, the one that it was sent on for.</summary>
    public static string Address(HttpContext http) => http.Connection.RemoteIpAddress is { } address
        ? (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString()
        : "";
}

using Microsoft.AspNetCore.Http;

namespace CoordDetect.App.Web.Access;

/// <summary>The cookie that holds a session.</summary>
internal static class SessionCookie
{
    private const string Name = "coorddetect_session";

    public static string? Read(HttpContext http) => http.Request.Cookies[Name];

    public static void Write(HttpContext http, string session, TimeSpan? lifetime) => http.Response.Cookies.Append(Name, session, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        MaxAge = lifetime,
        IsEssential = true,
    });

    public static void Clear(HttpContext http) => http.Response.Cookies.Delete(Name);
}

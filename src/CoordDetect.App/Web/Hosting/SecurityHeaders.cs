using Microsoft.AspNetCore.Http;

namespace CoordDetect.App.Web.Hosting;

/// <summary>Headers that every answer carries: no inline script or style, no frame, no request elsewhere.</summary>
internal static class SecurityHeaders
{
    /// <summary>What a page may load, run and be framed by.</summary>
    public const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static Task Add(HttpContext http, RequestDelegate next)
    {
        IHeaderDictionary headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        // Pages hold personal data: no cache between the reader and here may keep them.
        headers.CacheControl = "no-cache, no-store";
        headers.Pragma = "no-cache";
        if (http.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
        return next(http);
    }
}

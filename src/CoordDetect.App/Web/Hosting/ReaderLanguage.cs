using CoordDetect.App.Report;
using Microsoft.AspNetCore.Http;

namespace CoordDetect.App.Web.Hosting;

/// <summary>Which language a reader wants: the one chosen on the page, else the first of the browser's that there is.</summary>
internal static class ReaderLanguage
{
    private const string Cookie = "coorddetect_language";

    public static ReportLanguage Of(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is "fr" or "en") return http.Request.Cookies[Cookie] == "fr" ? ReportLanguage.French : ReportLanguage.English;
        foreach (string accepted in http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).Select(l => l.Value.ToString()))
        {
            if (accepted.StartsWith("fr", StringComparison.OrdinalIgnoreCase)) return ReportLanguage.French;
            if (accepted.StartsWith("en", StringComparison.OrdinalIgnoreCase)) return ReportLanguage.English;
        }
        return ReportLanguage.English;
    }

    public static void Choose(HttpContext http, string language) => http.Response.Cookies.Append(
        Cookie, language == "fr" ? "fr" : "en", new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
}

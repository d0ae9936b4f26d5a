using System.Net;
using CoordDetect.App.Report.Texts;
using Microsoft.AspNetCore.Http;

namespace CoordDetect.App.Web.Hosting;

/// <summary>
/// Refuses requests for names that are not ours: a page elsewhere may have its own name lead to this machine and would then be read as ours
/// (DNS rebinding). Addresses cannot be taken over so, and stay open, as does <c>localhost</c>.
/// </summary>
internal sealed class HostNames(IReadOnlyList<string> names)
{
    public Task CheckAsync(HttpContext http, RequestDelegate next)
    {
        string asked = http.Request.Host.Host;
        if (IsOurs(asked)) return next(http);
        TextTable texts = TextTable.Of(ReaderLanguage.Of(http));
        http.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(texts["web.problem.host"], http.RequestAborted);
    }

    private bool IsOurs(string asked) =>
        asked.Equals("localhost", StringComparison.OrdinalIgnoreCase) || IPAddress.TryParse(asked.Trim('[', ']'), out _) || names.Contains(asked, StringComparer.OrdinalIgnoreCase);
}

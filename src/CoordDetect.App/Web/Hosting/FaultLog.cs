using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace CoordDetect.App.Web.Hosting;

/// <summary>Tells whoever runs the app why an answer could not be given: a reader gets a page, and not the reason.</summary>
internal static partial class FaultLog
{
    /// <summary>Writes down what is not the reader's doing.</summary>
    public static void Write(ILogger log, PageFault fault, Exception problem, HttpContext http)
    {
        if (fault.Status == StatusCodes.Status503ServiceUnavailable) LogFault(log, problem.Message, fault.Kind);
        else if (fault.Status == StatusCodes.Status500InternalServerError) LogBroken(log, problem, http.Request.Method, (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "");
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} broke off.")]
    private static partial void LogBroken(ILogger log, Exception problem, string method, string path);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store could not work ({Kind}). {Reason}")]
    private static partial void LogFault(ILogger log, string reason, string kind);
}

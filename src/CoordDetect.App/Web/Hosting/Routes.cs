using CoordDetect.App.Messages;
using CoordDetect.App.Web.Access;
using CoordDetect.App.Web.Layout;
using CoordDetect.Storage.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace CoordDetect.App.Web.Hosting;

/// <summary>Maps addresses to pages. Each one names the role that it needs; nothing can be mapped without.</summary>
internal sealed class Routes(IEndpointRouteBuilder endpoints, WebServices web, ILogger<Routes> log)
{
    /// <summary>The largest file that is taken, in bytes.</summary>
    public const long LargestUpload = 8L << 30;

    private const long LargestForm = 1 << 20;

    /// <summary>Maps a page that is read.</summary>
    public void Get(string pattern, UserRole role, Func<Visit, Task> page) => endpoints.MapGet(pattern, http => AnswerAsync(http, role, page));

    /// <summary>Maps a page that needs no sign-in.</summary>
    public void GetOpen(string pattern, Func<Visit, Task> page) => endpoints.MapGet(pattern, http => AnswerAsync(http, null, page));

    /// <summary>Maps a form.</summary>
    public void Post(string pattern, UserRole role, Func<Visit, Task> page) => endpoints.MapPost(pattern, http => AnswerAsync(http, role, page));

    /// <summary>Maps a form with a file.</summary>
    public void Upload(string pattern, UserRole role, Func<Visit, Task> page) => endpoints.MapPost(pattern, http => AnswerAsync(http, role, page, LargestUpload));

    /// <summary>Maps a form that needs no sign-in.</summary>
    public void PostOpen(string pattern, Func<Visit, Task> page) => endpoints.MapPost(pattern, http => AnswerAsync(http, null, page));

    /// <summary>Answers what nothing is mapped to.</summary>
    public Task MissingAsync(HttpContext http) => AnswerAsync(http, null, _ => throw new PageMissingException());

    private async Task AnswerAsync(HttpContext http, UserRole? role, Func<Visit, Task> page, long mostBytes = LargestForm)
    {
        // Nobody fills the disk by sending a form; who may upload has signed in before the first byte of a file is read.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = mostBytes;
        Visit visit = new(http, web, Visitor.Nobody);
        try
        {
            Visitor visitor = await web.Gate.WhoAsync(http);
            visit = new Visit(http, web, visitor);
            if (role is { } needed && visitor.Role is null) await SignInFirstAsync(visit);
            else if (role is { } wanted && !visitor.Can(wanted)) await ProblemAsync(visit, 403, "forbidden");
            else if (HttpMethods.IsPost(http.Request.Method) && !await IsOwnFormAsync(http)) await ProblemAsync(visit, 400, "stale");
            else await page(visit);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            PageFault fault = PageFault.Of(problem);
            FaultLog.Write(log, fault, problem, http);
            await ProblemAsync(visit, fault.Status, fault.Kind, fault.Message is null ? null : WebMessage.Say(fault.Message, visit.T));
        }
    }

    // A page is asked for again after signing in; a form that was sent is not, for its session is gone.
    private static Task SignInFirstAsync(Visit visit) => HttpMethods.IsGet(visit.Http.Request.Method)
        ? visit.GoAsync(QueryText.With("/signin", "next", visit.Http.Request.Path + visit.Http.Request.QueryString))
        : visit.GoAsync("/signin");

    private async Task<bool> IsOwnFormAsync(HttpContext http)
    {
        try
        {
            await web.Forms.ValidateRequestAsync(http);
            return true;
        }
        catch (AntiforgeryValidationException problem)
        {
            // Its reader of forms wraps what was wrong with the form itself.
            if (problem.InnerException is BadHttpRequestException or InvalidDataException) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(problem.InnerException);
            return false;
        }
    }

    private static async Task ProblemAsync(Visit visit, int status, string kind, string? message = null)
    {
        if (visit.Http.Response.HasStarted)
        {
            // Half an answer must not pass for a whole one.
            visit.Http.Abort();
            return;
        }
        visit.Http.Response.Headers.ContentDisposition = default;
        await visit.PageAsync<ProblemPage>(visit.T[$"web.problem.{kind}"], "", status, null, ("Kind", kind), ("Message", message));
    }
}

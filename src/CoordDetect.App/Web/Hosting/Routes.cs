using CoordDetect.App.Messages;
using CoordDetect.App.Web.Access;
using CoordDetect.App.Web.Layout;
using CoordDetect.Core;
using CoordDetect.Storage.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace CoordDetect.App.Web.Hosting;

/// <summary>Maps addresses to pages. Each one names the role that it needs; nothing can be mapped without.</summary>
internal sealed partial class Routes(IEndpointRouteBuilder endpoints, WebServices web, ILogger<Routes> log)
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
        Visitor visitor = await web.Gate.WhoAsync(http);
        Visit visit = new(http, web, visitor);
        try
        {
            if (role is { } needed && visitor.Role is null) await SignInFirstAsync(visit);
            else if (role is { } wanted && !visitor.Can(wanted)) await ProblemAsync(visit, 403, "forbidden");
            else if (HttpMethods.IsPost(http.Request.Method) && !await IsOwnFormAsync(http)) await ProblemAsync(visit, 400, "stale");
            else await page(visit);
        }
        catch (PageMissingException)
        {
            await ProblemAsync(visit, 404, "missing");
        }
        catch (UserFacingException problem)
        {
            await ProblemAsync(visit, 400, "refused", WebMessage.Say(problem.Message, visit.T));
        }
        catch (BadHttpRequestException problem)
        {
            await ProblemAsync(visit, problem.StatusCode, "refused", problem.Message);
        }
        catch (InvalidDataException)
        {
            await ProblemAsync(visit, 400, "refused");
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            // The edge of a page: a reader gets a page, whoever runs the app the reason.
            LogBroken(broken, http.Request.Method, http.Request.Path);
            await ProblemAsync(visit, 500, "failed");
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
        catch (AntiforgeryValidationException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} broke off.")]
    private partial void LogBroken(Exception problem, string method, string path);

    private static async Task ProblemAsync(Visit visit, int status, string kind, string? message = null)
    {
        if (visit.Http.Response.HasStarted) return;
        await visit.PageAsync<ProblemPage>(visit.T[$"web.problem.{kind}"], "", status, null, ("Kind", kind), ("Message", message));
    }
}

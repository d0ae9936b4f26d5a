using CoordDetect.Storage;
using Microsoft.AspNetCore.Http;

namespace CoordDetect.App.Web.Hosting;

/// <summary>Answers whoever watches over the process: <c>ok</c> where the store can be read and written within the time, else 503 with the kind of fault.</summary>
internal static class Health
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static async Task AnswerAsync(HttpContext http, ICaseStore store)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        string problem = "";
        try
        {
            // What asks the database may not listen to the token: the time is limited here as well.
            limit.CancelAfter(Patience);
            await Task.Run(() => store.CheckAsync(limit.Token), limit.Token).WaitAsync(Patience, http.RequestAborted);
        }
        catch (StoreFaultException fault)
        {
            problem = fault.Kind.ToString().ToLowerInvariant();
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException && !http.RequestAborted.IsCancellationRequested)
        {
            problem = "late";
        }
        http.Response.StatusCode = problem.Length == 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync(problem.Length == 0 ? "ok" : $"store: {problem}", http.RequestAborted);
    }
}

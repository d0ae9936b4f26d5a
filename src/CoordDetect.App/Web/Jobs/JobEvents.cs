using System.Text;
using System.Text.Json;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Storage.Jobs;

namespace CoordDetect.App.Web.Jobs;

/// <summary>Tells a browser how a job goes, on whatever machine it works, as server-sent events: one a change, the last when it has ended.</summary>
internal static class JobEvents
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500);

    public static async Task StreamAsync(Visit visit, long id)
    {
        visit.Http.Response.ContentType = "text/event-stream";
        string? told = null;
        while (true)
        {
            // A job that is gone was deleted with its case: the page is to be asked for again.
            JobRecord? job = await visit.Web.Jobs.FindAsync(id, visit.Cancellation);
            string json = JsonSerializer.Serialize(new { open = job?.IsOpen ?? false, text = job is null ? "" : JobWords.Of(visit.T, job), share = job is null ? null : JobWords.Share(job) });
            if (json != told) await SendAsync(visit, json);
            told = json;
            if (job is not { IsOpen: true }) return;
            await Task.Delay(Pace, visit.Cancellation);
        }
    }

    private static async Task SendAsync(Visit visit, string json)
    {
        await visit.Http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"data: {json}\n\n"), visit.Cancellation);
        await visit.Http.Response.Body.FlushAsync(visit.Cancellation);
    }
}

using System.Text;
using System.Text.Json;
using CoordDetect.App.Web.Hosting;

namespace CoordDetect.App.Web.Jobs;

/// <summary>Tells a browser how a job goes, as server-sent events: one a change, the last when it has ended.</summary>
internal static class JobEvents
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(400);

    public static async Task StreamAsync(Visit visit, string id)
    {
        visit.Http.Response.ContentType = "text/event-stream";
        JobState? told = null;
        while (true)
        {
            JobState state = visit.Web.Jobs.Find(id) ?? throw new PageMissingException();
            if (state != told) await SendAsync(visit, state);
            told = state;
            if (!state.IsOpen) return;
            await Task.Delay(Pace, visit.Cancellation);
        }
    }

    private static async Task SendAsync(Visit visit, JobState state)
    {
        string json = JsonSerializer.Serialize(new { open = state.IsOpen, text = JobWords.Of(visit.T, state), share = JobWords.Share(state) });
        await visit.Http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"data: {json}\n\n"), visit.Cancellation);
        await visit.Http.Response.Body.FlushAsync(visit.Cancellation);
    }
}

using System.Text.Json;
using CoordDetect.Core;
using CoordDetect.Storage.Jobs;

namespace CoordDetect.App.Work;

/// <summary>Every kind of work that this version knows, by its name.</summary>
internal sealed class WorkCatalog
{
    private readonly Dictionary<string, Func<JobRecord, WorkContext, Task<WorkOutcome>>> _works = new(StringComparer.Ordinal);

    /// <summary>Adds a kind.</summary>
    public WorkCatalog Add<TRequest>(string kind, IWork<TRequest> work)
        where TRequest : WorkRequest
    {
        _works.Add(kind, (job, context) => work.RunAsync(Read<TRequest>(job), context));
        return this;
    }

    /// <summary>Does what a job asks for.</summary>
    /// <exception cref="UserFacingException">It is of a kind that this version does not know, or cannot be read.</exception>
    public Task<WorkOutcome> RunAsync(JobRecord job, WorkContext context) => _works.TryGetValue(job.Kind, out Func<JobRecord, WorkContext, Task<WorkOutcome>>? work)
        ? work(job, context)
        : throw new UserFacingException($"This version of CoordDetect knows no work of the kind '{job.Kind}'. Update the worker that runs here, then try the job again.");

    private static TRequest Read<TRequest>(JobRecord job)
        where TRequest : WorkRequest
    {
        try
        {
            return JsonSerializer.Deserialize<TRequest>(job.Arguments) ?? throw new JsonException("null");
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException)
        {
            throw new UserFacingException($"What this job was asked to do cannot be read ({unreadable.Message}). Ask for it anew.", unreadable);
        }
    }
}

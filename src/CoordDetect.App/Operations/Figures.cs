using System.Diagnostics.Metrics;
using CoordDetect.Storage.Jobs;

namespace CoordDetect.App.Operations;

/// <summary>
/// The figures of a process for whoever runs it, as a meter of .NET: what OpenTelemetry exports. None of them names a person, a case or an address.
/// </summary>
internal static class Figures
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "CoordDetect";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Jobs = Meter.CreateCounter<long>("coorddetect.jobs.ended", description: "Attempts at jobs that ended, by kind and by how.");
    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>("coorddetect.job.duration", "s", "How long attempts at jobs took, by kind.");
    private static readonly Counter<long> Works = Meter.CreateCounter<long>("coorddetect.work", description: "What work brought: pages, comments, findings, alerts.");
    private static IReadOnlyList<QueueFigure> _queues = [];
    private static DateTimeOffset _queuesAt;

    static Figures()
    {
        Meter.CreateObservableGauge("coorddetect.queue.jobs", () => _queues.Select(q => new Measurement<long>(q.Count, Tags(q))), description: "Jobs that are due or at work in all of the store, by queue.");
        Meter.CreateObservableGauge(
            "coorddetect.queue.age", () => _queues.Where(q => q.Status == JobStatus.Waiting).Select(q => new Measurement<double>(Math.Max(0, (_queuesAt - q.Oldest).TotalSeconds), Tags(q))),
            "s", "Since when the oldest job that is due waits, by queue.");
    }

    /// <summary>Notes how the queues stand.</summary>
    public static void Queues(IReadOnlyList<QueueFigure> queues, DateTimeOffset now) => (_queues, _queuesAt) = (queues, now);

    /// <summary>Notes the end of an attempt.</summary>
    public static void Ended(string kind, string how, TimeSpan took)
    {
        Jobs.Add(1, new("kind", kind), new("how", how));
        Durations.Record(took.TotalSeconds, new KeyValuePair<string, object?>("kind", kind));
    }

    /// <summary>Notes what a piece of work brought.</summary>
    public static void Brought(IEnumerable<KeyValuePair<string, long>> counts)
    {
        foreach ((string what, long count) in counts)
            if (count > 0) Works.Add(count, new KeyValuePair<string, object?>("what", what));
    }

    private static KeyValuePair<string, object?>[] Tags(QueueFigure figure) => [new("queue", figure.Queue), new("state", figure.Status.ToString().ToLowerInvariant())];
}

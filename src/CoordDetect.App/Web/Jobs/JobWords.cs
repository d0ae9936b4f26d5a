using CoordDetect.App.Messages;
using CoordDetect.App.Report.Texts;
using CoordDetect.App.Work;
using CoordDetect.Storage.Jobs;

namespace CoordDetect.App.Web.Jobs;

/// <summary>Says how a job stands.</summary>
internal static class JobWords
{
    /// <summary>In one line.</summary>
    public static string Of(TextTable texts, JobRecord job) => job.Status switch
    {
        JobStatus.Running when job.CancelAsked => texts["web.job.stopping"],
        JobStatus.Running when job.Progress.Stage is { Length: > 0 } stage => Share(job) is { } share
            ? $"{texts.Named("web.stage", stage)} · {texts.Format.Percent(share)}"
            : texts.Named("web.stage", stage),
        JobStatus.Waiting when job.Failures > 0 => texts["web.job.retrying"],
        JobStatus.SetAside => texts.Say("web.job.setaside.why", ("n", job.Deaths)),
        _ => texts[Key(job.Status)],
    };

    /// <summary>The key of the text for a status.</summary>
    public static string Key(JobStatus status) => $"web.job.{status.ToString().ToLowerInvariant()}";

    /// <summary>How far its present stage is, 0 to 1; null where nobody knows.</summary>
    public static double? Share(JobRecord job) =>
        job.Progress.Total > 1 ? Math.Clamp((double)job.Progress.Done / job.Progress.Total, 0, 1) : null;

    /// <summary>What came of it, a line each.</summary>
    public static IReadOnlyList<string> Outcome(TextTable texts, JobRecord job)
    {
        WorkOutcome outcome = WorkOutcome.Read(job.Outcome);
        return [.. outcome.Said.Where(s => texts.Has(s.Key)).Select(s => texts.Say(s.Key, [.. s.Counts.Select(c => (c.Key, (object)c.Value))])), .. outcome.Lines.Select(line => WebMessage.Say(line, texts))];
    }
}

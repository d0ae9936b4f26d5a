using CoordDetect.App.Report.Texts;

namespace CoordDetect.App.Web.Jobs;

/// <summary>Says how a job stands.</summary>
internal static class JobWords
{
    /// <summary>In one line.</summary>
    public static string Of(TextTable texts, JobState state) => state.Status switch
    {
        JobStatus.Running when state.Progress.Stage is { Length: > 0 } stage => Share(state) is { } share
            ? $"{texts.Named("web.stage", stage)} · {texts.Format.Percent(share)}"
            : texts.Named("web.stage", stage),
        _ => texts[$"web.job.{state.Status.ToString().ToLowerInvariant()}"],
    };

    /// <summary>How far its present stage is, 0 to 1; null where nobody knows.</summary>
    public static double? Share(JobState state) =>
        state.Progress.Total > 1 ? Math.Clamp((double)state.Progress.Done / state.Progress.Total, 0, 1) : null;
}

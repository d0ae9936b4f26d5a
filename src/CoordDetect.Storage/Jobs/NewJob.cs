namespace CoordDetect.Storage.Jobs;

/// <summary>Work that is asked for.</summary>
/// <param name="Kind">What is to be done: <c>import</c>, <c>crawl</c>, <c>detect</c>, …</param>
/// <param name="Case">The case, or null where it is of none.</param>
/// <param name="Queue">Who may do it: <c>crawl</c>, <c>import</c>, <c>detect</c> or <c>watch</c>.</param>
/// <param name="By">Who asked.</param>
/// <param name="Arguments">What the work needs to know, as JSON.</param>
/// <param name="Lane">Of the jobs of one lane one works at a time; null where any number may.</param>
/// <param name="Once">While a job with this mark waits or works, a second is not made; null where any number may be.</param>
/// <param name="NotBefore">When it may begin at the earliest; null for at once.</param>
/// <param name="Host">The host that it asks, or null: of the jobs that ask one host one works at a time, on whatever machine.</param>
public sealed record NewJob(
    string Kind, string? Case, string Queue, string By, string Arguments, string? Lane = null, string? Once = null, DateTimeOffset? NotBefore = null, string? Host = null);

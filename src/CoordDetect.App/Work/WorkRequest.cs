using System.Text.Json.Serialization;

namespace CoordDetect.App.Work;

/// <summary>Something to be done, with all that it takes to do it: the command line, a page and a job ask for the same thing in the same words.</summary>
internal abstract record WorkRequest
{
    /// <summary>The case that it is done in, or null.</summary>
    public string? Case { get; init; }

    /// <summary>What is to be done; it never changes, for it is kept with the job.</summary>
    [JsonIgnore]
    public abstract string Kind { get; }

    /// <summary>Who may do it: <c>crawl</c>, <c>import</c>, <c>detect</c> or <c>watch</c>.</summary>
    [JsonIgnore]
    public abstract string Queue { get; }

    /// <summary>Of the jobs of one lane one works at a time; null where any number may.</summary>
    [JsonIgnore]
    public virtual string? Lane => null;

    /// <summary>The host that it asks, or null: of the jobs that ask one host one works at a time, on whatever machine, so that no host is asked faster than it bears.</summary>
    [JsonIgnore]
    public virtual string? Host => null;

    /// <summary>While a job with this mark is open, a second is not made; null where any number may be.</summary>
    [JsonIgnore]
    public virtual string? Once => null;
}

using CoordDetect.Collect.Import.Exports;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Sources;

/// <summary>Counts what comes of one source on its way into the store.</summary>
internal sealed class SourceTally(string name, string? site, Func<Comment, bool> add)
{
    private const int FirstFew = 10;
    private readonly List<string> _warnings = [];
    private readonly List<string> _first = [];
    private readonly SortedDictionary<string, ReasonCount> _leftOut = new(StringComparer.Ordinal);

    public long Added { get; private set; }

    public long Repeated { get; private set; }

    public long WithoutTime { get; private set; }

    /// <summary>Whether anything at all came of it.</summary>
    public bool IsEmpty => Added + Repeated == 0 && _leftOut.Count == 0;

    public void Take(Comment comment)
    {
        if (comment.Site is null && site is not null) comment = comment with { Site = site };
        if (!add(comment))
        {
            Repeated++;
            return;
        }
        Added++;
        if (!comment.PostedAt.IsKnown) WithoutTime++;
    }

    public void Warn(string what)
    {
        if (_warnings.Count < FirstFew) _warnings.Add($"{name}: {what}");
    }

    /// <summary>Takes over what a reader of lines or rows has counted.</summary>
    public void Add(ImportSummary summary)
    {
        foreach (ReasonCount reason in summary.Rejected) _leftOut[reason.Code] = reason;
        _first.AddRange(summary.FirstRejections.Take(FirstFew).Select(issue => issue.ToString()));
        _warnings.AddRange(summary.FirstWarnings.Take(FirstFew).Select(issue => issue.ToString()));
    }

    /// <summary>Takes over what a reader of an export has counted.</summary>
    public void Add(ExportLog log)
    {
        foreach ((string reason, long count) in log.LeftOut) _leftOut[reason] = new ReasonCount(reason.Replace(' ', '-'), reason, count);
        _first.AddRange(log.FirstLeftOut.Select(one => $"{name}: {one.Where}: {one.Reason}; {LeftOutAdvice.For(one.Reason)}."));
    }

    public ImportedSource Finish(ImportedSource source) => source with
    {
        Added = Added,
        Repeated = Repeated,
        WithoutTime = WithoutTime,
        LeftOut = [.. _leftOut.Values],
        FirstLeftOut = _first,
        Warnings = _warnings,
    };
}

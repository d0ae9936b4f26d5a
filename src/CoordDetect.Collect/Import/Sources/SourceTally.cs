using System.Globalization;
using CoordDetect.Collect.Import.Exports;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Sources;

/// <summary>Counts what comes of one source on its way into the store.</summary>
/// <param name="name">The name of the source, for messages.</param>
/// <param name="site">The site of comments that name none.</param>
/// <param name="add">Takes a comment; false where it is there already.</param>
/// <param name="renamed">The identifier that the comment taken last got because its own belongs to another one, too; null where it kept its own.</param>
internal sealed class SourceTally(string name, string? site, Func<Comment, bool> add, Func<string?>? renamed = null)
{
    private const int FirstFew = 10;
    private const string Unnamed = "anonymous";
    private readonly List<string> _warnings = [];
    private readonly List<string> _first = [];
    private readonly Dictionary<(string?, string), string> _renamed = [];
    private string? _firstConflict;
    private readonly SortedDictionary<string, ReasonCount> _leftOut = new(StringComparer.Ordinal);

    public long Added { get; private set; }

    public long Repeated { get; private set; }

    public long WithoutTime { get; private set; }

    public long LocalTimes { get; private set; }

    public long UnknownAuthors { get; private set; }

    /// <summary>Whether anything at all came of it.</summary>
    public bool IsEmpty => Added + Repeated == 0 && _leftOut.Count == 0;

    public void Take(Comment comment)
    {
        // Lines and tables without a name are refused: who is not named has the name that stands for nobody.
        if (string.IsNullOrWhiteSpace(comment.Account)) comment = comment with { Account = Unnamed };
        if ((comment.Site ?? site) is { } named) comment = comment with { Site = SiteName.Canonical(named) };
        // Where identifiers restart with each source, an answer means the comment of its own source.
        if (comment.Parent is { } parent && _renamed.TryGetValue((comment.Thread, parent), out string? own)) comment = comment with { Parent = own };
        if (!add(comment))
        {
            Repeated++;
            return;
        }
        Added++;
        if (renamed?.Invoke() is { } other)
        {
            _renamed[(comment.Thread, comment.CommentId)] = other;
            _firstConflict ??= comment.CommentId;
        }
        if (!comment.PostedAt.IsKnown) WithoutTime++;
        else if (comment.PostedAt.IsLocal) LocalTimes++;
        if (Nobody.IsNamed(comment.Account)) UnknownAuthors++;
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
        // One line a reason: the first case, and how many more there are.
        foreach (ReasonCount reason in summary.Warnings)
        {
            if (summary.FirstWarnings.FirstOrDefault(w => w.Code == reason.Code) is not { } first) continue;
            _warnings.Add(reason.Count == 1 ? first.ToString() : string.Create(CultureInfo.InvariantCulture, $"{first} ({reason.Count - 1:N0} more such lines)"));
        }
    }

    /// <summary>Takes over what a reader of an export has counted.</summary>
    public void Add(ExportLog log)
    {
        foreach ((string reason, long count) in log.LeftOut) _leftOut[reason] = new ReasonCount(reason.Replace(' ', '-'), reason, count);
        _first.AddRange(log.FirstLeftOut.Select(one => $"{name}: {one.Where}: {one.Reason}; {LeftOutAdvice.For(one.Reason)}."));
    }

    public ImportedSource Finish(ImportedSource source)
    {
        if (_firstConflict is not null)
            _warnings.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: {_renamed.Count:N0} identifiers, such as \"{_firstConflict}\", belong to other comments, too; all of them are kept."));
        return Counted(source);
    }

    private ImportedSource Counted(ImportedSource source) => source with
    {
        Added = Added,
        Repeated = Repeated,
        WithoutTime = WithoutTime,
        LocalTimes = LocalTimes,
        UnknownAuthors = UnknownAuthors,
        LeftOut = [.. _leftOut.Values],
        FirstLeftOut = _first,
        Warnings = _warnings,
    };
}

using CoordDetect.Core;

namespace CoordDetect.Collect.Import;

/// <summary>Collects what happens while files are read, and ends as an <see cref="ImportSummary"/>.</summary>
internal sealed class ImportLog(bool strict)
{
    private readonly long[] _rejected = new long[Enum.GetValues<RejectReason>().Length];
    private readonly long[] _warned = new long[Enum.GetValues<WarningReason>().Length];
    private readonly List<LineIssue> _firstRejections = [];
    private readonly List<LineIssue> _firstWarnings = [];
    private readonly List<SourceSummary> _files = [];
    private readonly SortedDictionary<string, ReasonCount> _others = new(StringComparer.Ordinal);
    private readonly List<LineIssue> _otherWarnings = [];
    private long[] _rejectedBefore = new long[Enum.GetValues<RejectReason>().Length];
    private string _file = "";

    public long AcceptedInFile { get; private set; }

    public long WithoutTime { get; set; }

    public long LocalTimes { get; set; }

    public long UnknownAuthors { get; set; }

    public long RejectedInFile => _rejected.Sum() - _rejectedBefore.Sum();

    /// <summary>Whether the file at hand had lines, and not one of them could be used (repeated comments aside).</summary>
    public bool FileWasUnusable =>
        AcceptedInFile == 0 && RejectedInFile > _rejected[(int)RejectReason.DuplicateId] - _rejectedBefore[(int)RejectReason.DuplicateId];

    public void OpenFile(string name)
    {
        _file = name;
        AcceptedInFile = 0;
        _rejectedBefore = [.. _rejected];
    }

    public void CloseFile(SourceSummary file) => _files.Add(file);

    public void Accept() => AcceptedInFile++;

    /// <summary>Counts a rejected line; <paramref name="what"/> says more than the reason alone where that helps.</summary>
    public void Reject(RejectReason reason, long line, string? what = null)
    {
        _rejected[(int)reason]++;
        if (_firstRejections.Count >= ImportSummary.FirstIssues && !strict) return;
        LineIssue issue = new(_file, line, ReasonText.Code(reason), what ?? ReasonText.What(reason), ReasonText.Advice(reason));
        if (strict) throw new UserFacingException($"{issue} Nothing may be rejected with --strict.");
        _firstRejections.Add(issue);
    }

    public void Warn(WarningReason reason, long line, string? what = null)
    {
        _warned[(int)reason]++;
        if (_firstWarnings.Count < ImportSummary.FirstIssues)
            _firstWarnings.Add(new(_file, line, ReasonText.Code(reason), what ?? ReasonText.What(reason), ReasonText.Advice(reason)));
    }

    /// <summary>The reasons for which lines of the file at hand were rejected, most frequent first, for a message.</summary>
    public string RejectionsOfFile() => string.Join(", ", Enum.GetValues<RejectReason>()
        .Select(r => (Reason: r, Count: _rejected[(int)r] - _rejectedBefore[(int)r]))
        .Where(r => r.Count > 0)
        .OrderByDescending(r => r.Count)
        .Select(r => $"{ReasonText.What(r.Reason)}: {r.Count}"));

    /// <summary>Takes over what was counted elsewhere.</summary>
    public void Add(IReadOnlyList<ReasonCount> leftOut, IReadOnlyList<LineIssue> first, IReadOnlyList<LineIssue> warnings)
    {
        foreach (ReasonCount reason in leftOut)
            _others[reason.Code] = reason with { Count = reason.Count + (_others.TryGetValue(reason.Code, out ReasonCount? before) ? before.Count : 0) };
        _firstRejections.AddRange(first.Take(ImportSummary.FirstIssues - Math.Min(ImportSummary.FirstIssues, _firstRejections.Count)));
        _otherWarnings.AddRange(warnings);
    }

    public ImportSummary Summarise() => new()
    {
        Files = _files,
        Accepted = _files.Sum(f => f.Accepted),
        WithoutTime = WithoutTime,
        LocalTimes = LocalTimes,
        UnknownAuthors = UnknownAuthors,
        Rejected = [.. Enum.GetValues<RejectReason>()
            .Where(r => _rejected[(int)r] > 0)
            .Select(r => new ReasonCount(ReasonText.Code(r), ReasonText.What(r), _rejected[(int)r])), .. _others.Values],
        Warnings = [.. Enum.GetValues<WarningReason>()
            .Where(r => _warned[(int)r] > 0)
            .Select(r => new ReasonCount(ReasonText.Code(r), ReasonText.What(r), _warned[(int)r])),
            .. _otherWarnings.GroupBy(w => w.Code, StringComparer.Ordinal).Select(g => new ReasonCount(g.Key, g.First().What, g.Count()))],
        FirstRejections = _firstRejections,
        FirstWarnings = [.. _firstWarnings.Concat(_otherWarnings).Take(ImportSummary.FirstIssues)],
    };
}

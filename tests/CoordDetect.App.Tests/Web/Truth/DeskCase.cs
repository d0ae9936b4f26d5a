using CoordDetect.App.Web.Findings;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Findings;
using CoordDetect.Tests.Samples;

namespace CoordDetect.App.Tests.Web.Truth;

/// <summary>A case that is put together through its store, with all that was put into it: what its pages may say is worked out from that alone.</summary>
internal sealed class DeskCase
{
    private readonly HashSet<string> _added = [], _changed = [];

    private DeskCase(ICase made, DateOnly until) => (Made, Until) = (made, until);

    public ICase Made { get; }

    public string Name => Made.Name;

    public DateOnly Until { get; }

    /// <summary>The comments as they read now, in the order in which they came.</summary>
    public List<Comment> Comments { get; } = [];

    /// <summary>The last run; null before the first.</summary>
    public DetectionResult? Run { get; private set; }

    public RunRecord? Record { get; private set; }

    public List<long> Runs { get; } = [];

    /// <summary>Comments that came after the last run.</summary>
    public int Added => _added.Count;

    /// <summary>Comments that the last run read, and that changed after it.</summary>
    public int Changed => _changed.Count;

    /// <summary>The findings of the last run that reviewers called legitimate.</summary>
    public HashSet<long> Legitimate { get; } = [];

    public int Found => Run?.Findings.Count ?? 0;

    /// <summary>How many comments the last run read.</summary>
    public int CommentsRead => Comments.Count - Added;

    public int TimelessRead => Comments.Take(CommentsRead).Count(c => !c.PostedAt.IsKnown);

    public int Authors => Comments.Take(CommentsRead).Select(c => c.Account).Distinct().Count();

    public IReadOnlyList<NearMiss> Misses => Run is { Findings.Count: 0 } ? Run.NearMisses : [];

    public long LeftOut => Record?.Inputs.Sum(i => i.Rejected.Sum(r => (long)r.Value)) ?? 0;

    public static async Task<DeskCase> BeginAsync(CaseStore store, string name, DateOnly? until = null)
    {
        DateOnly last = until ?? new DateOnly(2099, 1, 1);
        return new DeskCase(await store.CreateAsync(new NewCase { Name = name, Title = name, Purpose = "to test", Languages = ["en"], RetainUntil = last }), last);
    }

    /// <summary>A case with a result that was put together by hand.</summary>
    public static async Task<DeskCase> OfAsync(CaseStore store, string name, DetectionResult result, int leftOut = 0)
    {
        DeskCase made = await BeginAsync(store, name);
        await made.AddAsync([.. Enumerable.Range(0, result.Corpus.CommentCount).Select(i => CorpusComments.At(result.Corpus, i))]);
        await made.RunAsync(result, leftOut);
        return made;
    }

    /// <summary>Imports comments: new ones, and known ones with other words.</summary>
    public async Task AddAsync(params Comment[] comments)
    {
        long source = await Made.Sources.AddAsync(new NewSource("file", "made.jsonl"));
        await using (ICommentImport import = await Made.Comments.BeginImportAsync(new ImportRequest(source, "made.jsonl")))
        {
            foreach (Comment comment in comments) import.Add(comment);
            await import.CompleteAsync("00ff");
        }
        foreach (Comment comment in comments) Note(comment);
    }

    public Task AddAsync(params string[] texts) => AddAsync([.. texts.Select((text, i) => Said($"more{Comments.Count + i}", text, 1_709_640_000 + (i * 60)))]);

    /// <summary>A comment of a person of its own.</summary>
    public static Comment Said(string id, string text, long? seconds, string thread = "pier", string? by = null, string site = "forum.example") => new()
    {
        Site = site,
        Thread = thread,
        CommentId = id,
        Account = by ?? "by-" + id,
        Text = text,
        PostedAt = seconds is { } known ? PostedAt.FromUnixSeconds(known) : PostedAt.Unknown,
    };

    /// <summary>Keeps a result as that of a run of the whole case.</summary>
    public async Task<long> RunAsync(DetectionResult? result = null, int leftOut = 0, CommentScope? scope = null, Func<RunRecord, RunRecord>? change = null)
    {
        StoredCorpus corpus = scope is null ? await Made.Comments.ReadCorpusAsync() : await Made.Comments.ReadCorpusAsync(scope, scope.Search is null ? null : new HashSet<long> { 1, 2, 3 });
        result = (result ?? new SampleRun().Build()) with { Corpus = corpus.Corpus, PairsTested = corpus.Corpus.AccountCount * (corpus.Corpus.AccountCount - 1L) / 2 };
        RunRecord record = SampleRun.Record(result);
        record = record with { Inputs = [.. record.Inputs.Select(i => i with { Rejected = leftOut == 0 ? [] : [new("no-account", leftOut)] })] };
        record = change?.Invoke(record) ?? record;
        DateTimeOffset at = DateTimeOffset.UnixEpoch.AddDays(Runs.Count);
        Runs.Add(await Made.Runs.SaveAsync(corpus, result, record, at, at.AddMinutes(1)));
        if (scope is not null) return Runs[^1];
        (Run, Record) = (result, record);
        _added.Clear();
        _changed.Clear();
        return Runs[^1];
    }

    public async Task JudgeAsync(long finding, VerdictKind kind, string by = "ben", string reason = "seen before")
    {
        await Made.Findings.JudgeAsync(finding, Runs[^1], kind, reason, by, DateTimeOffset.UtcNow);
        if (kind == VerdictKind.LegitimateGroup) Legitimate.Add(finding);
    }

    private void Note(Comment comment)
    {
        int at = Comments.FindIndex(c => (c.Site, c.Thread, c.CommentId) == (comment.Site, comment.Thread, comment.CommentId));
        if (at >= 0) Comments[at] = comment;
        else Comments.Add(comment);
        if (Run is null) return;
        string key = $"{comment.Site} {comment.Thread} {comment.CommentId}";
        if (at < 0) _added.Add(key);
        else if (!_added.Contains(key)) _changed.Add(key);
    }
}

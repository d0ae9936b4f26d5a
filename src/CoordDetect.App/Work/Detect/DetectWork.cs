using System.Globalization;
using CoordDetect.App.Indexing;
using CoordDetect.App.Runs;
using CoordDetect.App.Work.Alert;
using CoordDetect.App.Work.Repeats;
using CoordDetect.Collect.Cases;
using CoordDetect.Core;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Text.Families;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;

namespace CoordDetect.App.Work.Detect;

/// <summary>Runs the method on a case and saves what it found.</summary>
internal sealed class DetectWork(ICaseStore store, string dataFolder, CaseAlerts alerts, TimeProvider clock) : IWork<DetectRequest>
{
    /// <inheritdoc/>
    public async Task<WorkOutcome> RunAsync(DetectRequest request, WorkContext context)
    {
        CancellationToken cancellation = context.Cancellation;
        ICase found = await WorkCase.OpenAsync(store, request, cancellation);
        DateTimeOffset started = clock.GetUtcNow();
        RunMemory.Require((await found.Overview.TotalsAsync(cancellation)).Comments);
        StageClock stages = new(context.Progress);
        stages.Report(new StageProgress("reading comments", 0, 1));
        StoredCorpus corpus = await ReadAsync(found, request.Scope ?? new CommentScope(), cancellation);
        if (corpus.Corpus.CommentCount == 0)
            throw new UserFacingException(corpus.Scope is null ? "The case holds no comment yet: import or crawl some first." : "No comment of the case fits what was chosen: take a wider period, more sites or another search.");
        IReadOnlyList<OfficialAccount> official = await found.Settings.OfficialAsync(cancellation);
        // One core stays free for those who read meanwhile; the result does not depend on it.
        int threads = Math.Max(1, Environment.ProcessorCount - 1);
        DetectionOptions options = (request.Terms ?? new RunTerms()).Options() with { Threads = threads, OfficialAccounts = official.Select(o => o.Handle).ToHashSet(StringComparer.Ordinal) };
        WordingMemory earlier = corpus.Scope is null ? await RepeatsWork.SettledAsync(found, dataFolder, stages, cancellation) : WordingMemory.Empty;
        DetectionResult result = Detection.Run(corpus.Corpus, options, stages, cancellation, earlier);
        stages.Report(new StageProgress("saving findings", 0, 1));
        RunRecord record = RunRecords.Of(result, options, StoredRead.Of(found.Name, corpus, corpus.Scope is null ? await found.Sources.LeftOutAsync(cancellation) : 0), stages.Finish());
        long run = await found.Runs.SaveAsync(corpus, result, record, started, clock.GetUtcNow(), JobOf(context), cancellation);
        await NetworkPlaces.EnsureAsync(found, run, cancellation);
        if (corpus.Scope is null) await RepeatsWork.ListAsync(found, corpus, result.Wording ?? earlier, clock, stages, cancellation);
        // Who watches the case is told of the case, not of what somebody tried on a part of it.
        if (corpus.Scope is null) await alerts.FindingsAsync(found, run, cancellation);
        return new WorkOutcome([], []) { Run = run };
    }

    private async Task<StoredCorpus> ReadAsync(ICase found, CommentScope scope, CancellationToken cancellation)
    {
        IReadOnlySet<long>? hits = string.IsNullOrWhiteSpace(scope.Search)
            ? null
            : await CaseSearch.IdsAsync(found, CaseFolder.Of(dataFolder, found.Name).Path, scope.Search, cancellation);
        return (await found.Comments.ReadCorpusAsync(scope, hits, cancellation: cancellation)).InOneOrder();
    }

    // A job that is done again after a crash finds the run that it had saved.
    private static string? JobOf(WorkContext context) => context.Job?.ToString(CultureInfo.InvariantCulture);
}

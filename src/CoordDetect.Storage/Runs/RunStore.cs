using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CoordDetect.Core;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Text.Families;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Custody;
using CoordDetect.Storage.Databases;
using CoordDetect.Storage.Misses;

namespace CoordDetect.Storage.Runs;

/// <summary>Runs in the tables of a case.</summary>
internal sealed class RunStore(Database database) : IRunStore
{
    public Task<long> SaveAsync(
        StoredCorpus corpus, DetectionResult result, RunRecord record, DateTimeOffset started, DateTimeOffset finished, string? job = null,
        CancellationToken cancellation = default) =>
        database.GuardAsync(() => WriteAsync(corpus, result, record, started, finished, job, cancellation));

    private async Task<long> WriteAsync(
        StoredCorpus corpus, DetectionResult result, RunRecord record, DateTimeOffset started, DateTimeOffset finished, string? job,
        CancellationToken cancellation)
    {
        if (!ReferenceEquals(corpus.Corpus, result.Corpus)) throw new ArgumentException("The result is of another corpus.", nameof(result));
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        if (job is not null && await session.NumberAsync("runs.of-job", cancellation, ("job", job)).ConfigureAwait(false) is { } made) return made;
        // Words of an account that was erased while the run went on must not come back with what it found.
        if (await session.NumberAsync("erasure.count", cancellation).ConfigureAwait(false) != corpus.Erased)
            throw new UserFacingException("An account was erased while the run went on, so nothing of the run was kept. Run the detection again.");
        long run = await RunWriter.BeginAsync(session, corpus, result, record, started, finished, cancellation).ConfigureAwait(false);
        RunWriter writer = new(session, corpus, result, run);
        await writer.WriteFindingsAsync(cancellation).ConfigureAwait(false);
        await writer.WriteEvidenceAsync().ConfigureAwait(false);
        await new MissWriter(session, corpus, run).WriteAsync(result.NearMisses, cancellation).ConfigureAwait(false);
        if (corpus.Scope is null && result.Wording is { } wording)
            await session.ExecuteAsync("wording.remember", cancellation, ("run", run), ("content", wording.ToBytes())).ConfigureAwait(false);
        if (job is not null) await session.ExecuteAsync("runs.made-by", cancellation, ("job", job), ("run", run)).ConfigureAwait(false);
        // What was searched for may be a person's name or words, and a link of the chain cannot be emptied: the digest of the corpus says what was looked at.
        CommentScope? part = corpus.Scope is { } scope ? scope with { Search = null } : null;
        string detail = JsonSerializer.Serialize(new RunDetail(run, record.Version, corpus.Sha256, result.Findings.Count, part), RunDetailJson.Default.RunDetail);
        await CustodyChain.AddAsync(session, CustodyKind.Detected, detail, "", finished, cancellation).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
        return run;
    }

    public async Task<WordingMemory> WordingAsync(CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.FirstAsync("wording.recall", r => WordingMemory.FromBytes(r.Bytes(0)), cancellation).ConfigureAwait(false) ?? WordingMemory.Empty;
    }

    public async Task<IReadOnlyList<RunEntry>> ListAsync(CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync("runs.list", Read, cancellation).ConfigureAwait(false);
    }

    public async Task<RunEntry?> FindAsync(long run, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.FirstAsync("runs.find", Read, cancellation, ("id", run)).ConfigureAwait(false);
    }

    public async Task<RunEntry?> LastAsync(CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.FirstAsync("runs.last", Read, cancellation).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<FindingComparison>> CompareAsync(long before, long after, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync(
            "runs.compare",
            r => new FindingComparison(r.Number(0), r.Int(1), r.Int(2), r.Int(3), (Confidence?)r.NumberOrNull(4), (Confidence?)r.NumberOrNull(5)),
            cancellation, ("before", before), ("after", after)).ConfigureAwait(false);
    }

    public async IAsyncEnumerable<StoredEdge> EdgesAsync(long run, double minimumWeight = 0, int limit = int.MaxValue, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        await foreach (StoredEdge edge in session.StreamAsync("edges.of-run", EdgeRows.Read, cancellation, ("run", run), ("weight", minimumWeight), ("limit", limit)).ConfigureAwait(false))
            yield return edge;
    }

    public async IAsyncEnumerable<EdgeDays> DaysOfEdgesAsync(long run, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        await foreach (EdgeDays days in session.StreamAsync("edges.days", r => new EdgeDays(r.Number(0), r.Number(1), r.Number(2)), cancellation, ("run", run)).ConfigureAwait(false))
            yield return days;
    }

    public async Task<IReadOnlyList<PlacedAccount>> PlacesAsync(long run, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync(
            "places.of-run", r => new PlacedAccount(new AccountPlace(r.Number(0), r.Real(1), r.Real(2)), r.Text(3), r.Text(4)), cancellation, ("run", run)).ConfigureAwait(false);
    }

    public async Task SavePlacesAsync(long run, IReadOnlyList<AccountPlace> places, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        if (await session.NumberAsync("places.exist", cancellation, ("run", run)).ConfigureAwait(false) is > 0) return;
        await using (RowWriter rows = await RowWriter.OpenAsync(session, "run_places", "run_id", "account_id", "x", "y").ConfigureAwait(false))
        {
            foreach (AccountPlace place in places) rows.Row().Add(run).Add(place.Account).Add(place.X).Add(place.Y).End();
            await rows.CompleteAsync().ConfigureAwait(false);
        }
        await session.CommitAsync(cancellation).ConfigureAwait(false);
    }

    public async Task<Page<StoredScore>> ScoresAsync(long run, PageRequest page, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        long after = PageKey.Read(page.After, 1) is [long rank] ? rank : 0;
        List<(long Rank, StoredScore Score)> rows = await session.ListAsync(
            "scores.list",
            r => (r.Number(0), new StoredScore(r.Number(1), r.Real(2), r.NumberOrNull(3), (MemberRole?)r.NumberOrNull(4), r.Int(5), r.Words(6))),
            cancellation, ("run", run), ("after", after), ("take", PageKey.Take(page))).ConfigureAwait(false);
        Page<(long Rank, StoredScore Score)> cut = PageKey.Cut(rows, page, r => PageKey.Of(r.Rank));
        return new Page<StoredScore>([.. cut.Items.Select(i => i.Score)], cut.Next);
    }

    private static RunEntry Read(Row row) => new(
        row.Number(0), row.Time(1), row.Time(2), row.Text(3), row.Text(4), new CaseWatermark(row.Number(5), row.Number(6)), row.Number(7), row.Number(8), row.Number(9),
        [.. row.Words(10).Select(w => long.Parse(w, CultureInfo.InvariantCulture))], row.Text(11), CommentScopeJson.Read(row.TextOrNull(12)));
}

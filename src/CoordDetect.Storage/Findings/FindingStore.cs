using CoordDetect.Core;
using CoordDetect.Core.Findings;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Databases;
using CoordDetect.Storage.Reviews;
using CoordDetect.Storage.Runs;

namespace CoordDetect.Storage.Findings;

/// <summary>Lasting findings, verdicts and notes in the tables of a case.</summary>
internal sealed class FindingStore(Database database) : IFindingStore
{
    public async Task<Page<FindingEntry>> ListAsync(FindingFilter filter, PageRequest page, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        long[] after = PageKey.Read(page.After, 2) ?? [0, 0];
        List<FindingEntry> rows = await session.ListAsync(
            "findings.list", FindingRows.Read, cancellation, ("run", filter.Run), ("confidence", filter.MinimumConfidence),
            ("signal", filter.Signal is null ? null : $"% {filter.Signal} %"), ("verdict", filter.Verdict), ("judged", filter.Judged),
            ("changes", filter.Changes.Count == 0 ? [.. Enum.GetValues<FindingChange>().Select(c => (long)c)] : filter.Changes.Select(c => (long)c).ToArray()),
            ("quiet", filter.IncludeQuiet), ("account", filter.Account), ("place", after[0]), ("id", after[1]), ("take", PageKey.Take(page))).ConfigureAwait(false);
        return PageKey.Cut(rows, page, f => PageKey.Of(FindingRows.PlaceOf(f), f.Id));
    }

    public async Task<IReadOnlyDictionary<long, FindingEntry>> OfAccountsAsync(IReadOnlyCollection<long> accounts, CancellationToken cancellation = default)
    {
        long[] asked = [.. accounts.Take(10_000)];
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        Dictionary<long, FindingEntry> strongest = [];
        foreach ((long account, FindingEntry finding) in await session.ListAsync(
            "findings.of-accounts", r => (r.Number(FindingRows.Columns), FindingRows.Read(r)), cancellation, ("ids", asked), ("source", MemberRole.Source)).ConfigureAwait(false)) strongest.TryAdd(account, finding);
        return strongest;
    }

    public async Task<FindingDetail?> FindAsync(long finding, long? run = null, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        (FindingEntry? entry, string json) = await session.FirstAsync(
            "findings.find", r => (FindingRows.Read(r), r.Text(FindingRows.Columns)), cancellation, ("id", finding), ("run", run)).ConfigureAwait(false);
        if (entry is null) return null;
        FindingRemainder rest = FindingJson.Read(json);
        return new FindingDetail(
            entry, rest.Limits, await MembersAsync(session, entry, cancellation).ConfigureAwait(false), rest.Contributions, rest.Explanations, rest.Highlights, rest.Wordings ?? [], rest.ShuffledRuns, rest.Kind);
    }

    public async Task<IReadOnlyList<FindingEntry>> HistoryAsync(long finding, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync("findings.history", FindingRows.Read, cancellation, ("id", finding)).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<StoredEdge>> EdgesAsync(long finding, long run, int limit = 10_000, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync("edges.of-finding", EdgeRows.Read, cancellation, ("run", run), ("finding", finding), ("limit", limit)).ConfigureAwait(false);
    }

    public Task<Page<StoredEvidence>> EvidenceAsync(long finding, long run, PageRequest page, CancellationToken cancellation = default) =>
        EvidencePageAsync("evidence.of-finding", finding, run, page, cancellation);

    public Task<Page<StoredEvidence>> EvidenceOfEdgeAsync(long run, long edge, PageRequest page, CancellationToken cancellation = default) =>
        EvidencePageAsync("evidence.of-edge", edge, run, page, cancellation);

    public async Task<IReadOnlyList<StoredEvidence>> EvidenceByIdAsync(long run, IReadOnlyList<long> evidence, CancellationToken cancellation = default)
    {
        long[] asked = [.. evidence.Take(1_000)];
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        Dictionary<long, StoredEvidence> found = (await session.ListAsync(
            "evidence.many", EdgeRows.ReadEvidence, cancellation, ("run", run), ("ids", asked)).ConfigureAwait(false)).ToDictionary(e => e.Id);
        return [.. asked.Where(found.ContainsKey).Select(id => found[id])];
    }

    public Task<long> JudgeAsync(
        long finding, long run, VerdictKind kind, string reason, string by, DateTimeOffset at, CancellationToken cancellation = default) =>
        new ReviewStore(database).JudgeAsync(new ReviewItem(ReviewSubject.Finding, finding), run, kind, reason, by, at, cancellation);

    public Task<IReadOnlyList<Verdict>> VerdictsAsync(long finding, CancellationToken cancellation = default) =>
        new ReviewStore(database).VerdictsAsync(new ReviewItem(ReviewSubject.Finding, finding), cancellation);

    public async Task<IReadOnlyList<VerdictAccuracy>> AccuracyAsync(long? run = null, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync(
            "verdicts.accuracy", r => new VerdictAccuracy((Confidence)r.Int(0), (VerdictKind?)r.NumberOrNull(1), r.Int(2)), cancellation, ("run", run)).ConfigureAwait(false);
    }

    public async Task<long> AddNoteAsync(NoteSubject subject, long subjectId, string text, string by, DateTimeOffset at, CancellationToken cancellation = default)
    {
        if (!Enum.IsDefined(subject)) throw new UserFacingException("A note is about a finding, an account or a comment.");
        if (string.IsNullOrWhiteSpace(text)) throw new UserFacingException("The note is empty.");
        FreeText.Require(text, "note");
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        long id = await session.NumberAsync(
            "notes.add", cancellation, ("subject", subject), ("id", subjectId), ("text", FreeText.Clean(text)), ("by", by), ("at", at)).ConfigureAwait(false) ?? 0;
        await session.CommitAsync(cancellation).ConfigureAwait(false);
        return id;
    }

    public async Task<IReadOnlyList<Note>> NotesAsync(NoteSubject subject, long subjectId, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync(
            "notes.list", r => new Note(r.Number(0), (NoteSubject)r.Int(1), r.Number(2), r.Text(3), r.Text(4), r.Time(5)), cancellation, ("subject", subject), ("id", subjectId)).ConfigureAwait(false);
    }

    private async Task<Page<StoredEvidence>> EvidencePageAsync(string name, long of, long run, PageRequest page, CancellationToken cancellation)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        long after = PageKey.Read(page.After, 1) is [long id] ? id : 0;
        List<StoredEvidence> rows = await session.ListAsync(
            name, EdgeRows.ReadEvidence, cancellation, ("of", of), ("run", run), ("after", after), ("take", PageKey.Take(page))).ConfigureAwait(false);
        return PageKey.Cut(rows, page, e => PageKey.Of(e.Id));
    }

    private static async Task<List<StoredMember>> MembersAsync(DatabaseSession session, FindingEntry entry, CancellationToken cancellation)
    {
        List<(long Account, Func<StoredAccount, StoredMember> Make)> rows = await session.ListAsync<(long, Func<StoredAccount, StoredMember>)>(
            "members.list",
            r =>
            {
                (MemberRole role, double score, int comments, int partners, bool joined) = ((MemberRole)r.Int(1), r.Real(2), r.Int(3), r.Int(4), r.Flag(5));
                return (r.Number(0), account => new StoredMember(account, role, score, comments, partners, joined));
            },
            cancellation, ("run", entry.Run), ("id", entry.Id)).ConfigureAwait(false);
        Dictionary<long, StoredAccount> accounts = (await AccountRows.ManyAsync(session, [.. rows.Select(r => r.Account)], cancellation).ConfigureAwait(false)).ToDictionary(a => a.Id);
        return [.. rows.Select(r => r.Make(accounts[r.Account]))];
    }
}

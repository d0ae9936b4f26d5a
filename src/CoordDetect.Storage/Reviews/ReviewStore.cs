using System.Text.Json;
using CoordDetect.Core;
using CoordDetect.Core.Findings;
using CoordDetect.Storage.Custody;
using CoordDetect.Storage.Databases;
using CoordDetect.Storage.Findings;

namespace CoordDetect.Storage.Reviews;

/// <summary>Verdicts and claims in the tables of a case.</summary>
internal sealed class ReviewStore(Database database) : IReviewStore
{
    private const int MostFindings = 10_000;

    public async Task<IReadOnlyList<QueueEntry>> QueueAsync(DateTimeOffset now, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        DateTimeOffset stale = now - Claim.Holds;
        List<QueueEntry> findings = await session.ListAsync("review.findings", ReadFinding, cancellation, ("stale", stale), ("limit", MostFindings)).ConfigureAwait(false);
        List<QueueEntry> misses = await session.ListAsync("review.misses", ReadMiss, cancellation, ("stale", stale)).ConfigureAwait(false);
        return [.. findings, .. misses];
    }

    public async Task<long> JudgeAsync(ReviewItem item, long run, VerdictKind kind, string reason, string by, DateTimeOffset at, CancellationToken cancellation = default)
    {
        if (!Enum.IsDefined(kind)) throw new UserFacingException("There is no such verdict: choose one of the list.");
        if (string.IsNullOrWhiteSpace(reason)) throw new UserFacingException("A verdict needs a reason: say in a sentence why.");
        FreeText.Require(reason, "reason");
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        string known = item.Subject == ReviewSubject.Finding ? "findings.in-run" : "misses.in-run";
        if (await session.NumberAsync(known, cancellation, ("run", run), ("id", item.Id)).ConfigureAwait(false) is not > 0)
            throw new UserFacingException($"There is no finding {item.Id} in run {run}.");
        long id = await session.NumberAsync(
            "verdicts.add", cancellation, ("subject", item.Subject), ("id", item.Id), ("run", run), ("kind", kind), ("reason", FreeText.Clean(reason)), ("by", by), ("at", at)).ConfigureAwait(false) ?? 0;
        await session.ExecuteAsync("claims.release", cancellation, ("subject", item.Subject), ("id", item.Id), ("by", by)).ConfigureAwait(false);
        await WriteDownAsync(session, Detail(id, item, run, kind.ToString()), by, at, cancellation).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
        return id;
    }

    public async Task WithdrawAsync(long verdict, string reason, string by, bool ofOthers, DateTimeOffset at, CancellationToken cancellation = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new UserFacingException("Say in a sentence why the verdict is taken back.");
        FreeText.Require(reason, "reason");
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        (string? owner, ReviewItem item, long run) = await session.FirstAsync(
            "verdicts.owner", r => ((string?)r.Text(0), new ReviewItem((ReviewSubject)r.Int(1), r.Number(2)), r.Number(3)), cancellation, ("verdict", verdict)).ConfigureAwait(false);
        if (owner is null) throw new UserFacingException("There is no such verdict any more: it was taken back already.");
        if (owner != by && !ofOthers) throw new UserFacingException($"This verdict is {owner}'s. Give your own: it will stand beside it.");
        await session.ExecuteAsync("verdicts.withdraw", cancellation, ("verdict", verdict), ("at", at), ("by", by), ("reason", FreeText.Clean(reason))).ConfigureAwait(false);
        await WriteDownAsync(session, Detail(verdict, item, run, "Withdrawn"), by, at, cancellation).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Verdict>> VerdictsAsync(ReviewItem item, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync("verdicts.list", ReadVerdict, cancellation, ("subject", item.Subject), ("id", item.Id)).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<string>> ReasonsAsync(string by, int limit, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync("verdicts.reasons", r => r.Text(0), cancellation, ("by", by), ("limit", limit)).ConfigureAwait(false);
    }

    public async Task<Claim> ClaimAsync(ReviewItem item, string by, DateTimeOffset at, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        DateTimeOffset stale = at - Claim.Holds;
        await session.ExecuteAsync("claims.take", cancellation, ("subject", item.Subject), ("id", item.Id), ("by", by), ("at", at), ("stale", stale)).ConfigureAwait(false);
        Claim claim = await FindAsync(session, item, stale, cancellation).ConfigureAwait(false) ?? new Claim(by, at);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
        return claim;
    }

    public async Task ReleaseAsync(ReviewItem item, string by, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        await session.ExecuteAsync("claims.release", cancellation, ("subject", item.Subject), ("id", item.Id), ("by", by)).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
    }

    public async Task<Claim?> ClaimOfAsync(ReviewItem item, DateTimeOffset now, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await FindAsync(session, item, now - Claim.Holds, cancellation).ConfigureAwait(false);
    }

    private static Task<Claim?> FindAsync(DatabaseSession session, ReviewItem item, DateTimeOffset stale, CancellationToken cancellation) =>
        session.FirstAsync("claims.find", r => new Claim(r.Text(0), r.Time(1)), cancellation, ("subject", item.Subject), ("id", item.Id), ("stale", stale));

    private static VerdictDetail Detail(long verdict, ReviewItem item, long run, string kind) => item.Subject == ReviewSubject.Finding
        ? new VerdictDetail(verdict, item.Id, run, kind)
        : new VerdictDetail(verdict, null, run, kind, item.Id);

    private static async Task WriteDownAsync(DatabaseSession session, VerdictDetail detail, string by, DateTimeOffset at, CancellationToken cancellation) =>
        await CustodyChain.AddAsync(session, CustodyKind.Judged, JsonSerializer.Serialize(detail, VerdictJson.Default.VerdictDetail), by, at, cancellation).ConfigureAwait(false);

    private static Verdict ReadVerdict(Row row) =>
        new(row.Number(0), row.Number(1), row.Number(2), (VerdictKind)row.Int(3), row.Text(4), row.Text(5), row.Time(6))
        {
            WithdrawnAt = row.TimeOrNull(7),
            WithdrawnBy = row.TextOrNull(8),
            WithdrawnReason = row.TextOrNull(9),
        };

    private static QueueEntry ReadFinding(Row row) => new(
        new ReviewItem(ReviewSubject.Finding, row.Number(0)), row.Number(1), row.Int(2), (Confidence)row.Int(3), (FindingChange)row.Int(4), row.Int(5), row.Int(6),
        (VerdictKind?)row.NumberOrNull(7), row.Flag(8), row.Number(9) > 1, ReadClaim(row, 10), row.Real(12), row.NumberOrNull(13));

    private static QueueEntry ReadMiss(Row row) => new(
        new ReviewItem(ReviewSubject.Miss, row.Number(0)), row.Number(1), row.Int(2), null, row.Flag(4) ? FindingChange.Same : FindingChange.New, 0, row.Int(5),
        (VerdictKind?)row.NumberOrNull(6), false, row.Number(7) > 1, ReadClaim(row, 8), row.Real(10), row.NumberOrNull(11));

    private static Claim? ReadClaim(Row row, int column) => row.TextOrNull(column) is { } by ? new Claim(by, row.Time(column + 1)) : null;
}

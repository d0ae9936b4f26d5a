using CoordDetect.Core.Findings;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Databases;
using CoordDetect.Storage.Findings;

namespace CoordDetect.Storage.Misses;

/// <summary>Writes the nearest misses of one run, inside the transaction of the run.</summary>
internal sealed class MissWriter(DatabaseSession session, StoredCorpus corpus, long run)
{
    public async Task WriteAsync(IReadOnlyList<NearMiss> misses, CancellationToken cancellation)
    {
        long[][] accounts = [.. misses.Select(m => m.Accounts.Select(a => corpus.AccountIds[a]).Order().ToArray())];
        long[] ids = await IdsAsync(accounts, cancellation).ConfigureAwait(false);
        for (int i = 0; i < misses.Count; i++) await WriteAsync(misses[i], i + 1, ids[i], cancellation).ConfigureAwait(false);
        await WriteListAsync("account_id", ids, i => accounts[i]).ConfigureAwait(false);
        await WriteListAsync("comment_id", ids, i => misses[i].Comments.Select(c => corpus.CommentIds[c]).Distinct()).ConfigureAwait(false);
    }

    // The same rule says which finding is which, and which miss.
    private async Task<long[]> IdsAsync(long[][] accounts, CancellationToken cancellation)
    {
        List<(long Miss, long Account, bool IsCurrent)> rows = await session.ListAsync(
            "misses.known", r => (r.Number(0), r.Number(1), r.Flag(2)), cancellation, ("run", run)).ConfigureAwait(false);
        List<KnownFinding> known = [.. rows.GroupBy(r => (r.Miss, r.IsCurrent)).Select(g => new KnownFinding(g.Key.Miss, [.. g.Select(r => r.Account).Order()], g.Key.IsCurrent))];
        FindingMatch match = FindingMatch.Of(known, accounts);
        long[] ids = new long[accounts.Length];
        for (int i = 0; i < ids.Length; i++)
        {
            ids[i] = match.Found[i].Id ?? await session.NumberAsync("misses.add", cancellation, ("run", run)).ConfigureAwait(false) ?? 0;
            if (corpus.Scope is null) await session.ExecuteAsync("misses.seen", cancellation, ("id", ids[i]), ("run", run)).ConfigureAwait(false);
        }
        return ids;
    }

    private async Task WriteAsync(NearMiss miss, int number, long id, CancellationToken cancellation) => await session.ExecuteAsync(
        "misses.write", cancellation, ("run", run), ("number", number), ("id", id), ("kind", miss.Kind), ("bits", miss.Bits), ("objects", miss.Objects), ("what", miss.What),
        ("limits", string.Join(' ', miss.Limits)), ("first", miss.First.ToDateTimeOffset()), ("last", miss.Last.ToDateTimeOffset()), ("accounts", miss.Accounts.Count),
        ("comments", miss.Comments.Distinct().Count())).ConfigureAwait(false);

    private async Task WriteListAsync(string column, long[] ids, Func<int, IEnumerable<long>> of)
    {
        await using RowWriter rows = await RowWriter.OpenAsync(session, column == "account_id" ? "run_miss_accounts" : "run_miss_comments", "run_id", "miss_id", column).ConfigureAwait(false);
        for (int i = 0; i < ids.Length; i++)
            foreach (long value in of(i)) rows.Row().Add(run).Add(ids[i]).Add(value).End();
        await rows.CompleteAsync().ConfigureAwait(false);
    }
}

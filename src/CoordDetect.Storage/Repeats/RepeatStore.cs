using System.Globalization;
using CoordDetect.Core;
using CoordDetect.Core.Text.Repeats;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Databases;
using CoordDetect.Storage.Names;
namespace CoordDetect.Storage.Repeats;

/// <summary>Repeats in the tables of a case.</summary>
internal sealed class RepeatStore(Database database) : IRepeatStore
{
    public Task SaveAsync(StoredCorpus corpus, IReadOnlyList<RepeatedThing> repeats, DateTimeOffset at, CancellationToken cancellation = default) =>
        database.GuardAsync(async () =>
        {
            await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
            if (await session.NumberAsync("erasure.count", cancellation).ConfigureAwait(false) != corpus.Erased)
                throw new UserFacingException("An account was erased while the texts were listed, so nothing of the list was kept. List them again.");
            await new RepeatWriter(session, corpus).WriteAsync(repeats, at, cancellation).ConfigureAwait(false);
            await session.CommitAsync(cancellation).ConfigureAwait(false);
        });

    public async Task<RepeatListing?> ListingAsync(CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.FirstAsync("repeats.listing", r => new RepeatListing(new CaseWatermark(r.Number(0), r.Number(1)), r.Time(2)), cancellation).ConfigureAwait(false);
    }

    public async Task<Page<StoredRepeat>> ListAsync(RepeatFilter filter, PageRequest page, CancellationToken cancellation = default)
    {
        long[] after = PageKey.Read(page.After, 2) ?? [long.MaxValue, long.MaxValue];
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        List<(long Value, StoredRepeat Repeat)> rows = await session.ListAsync(
            $"repeats.by-{filter.Sort.ToString().ToLowerInvariant()}", r => (SortValue(r, filter.Sort), Read(r)), cancellation,
            [.. Values(filter), ("value", after[0]), ("id", after[1]), ("take", PageKey.Take(page))]).ConfigureAwait(false);
        Page<(long Value, StoredRepeat Repeat)> cut = PageKey.Cut(rows, page, r => PageKey.Of(r.Value, r.Repeat.Id));
        return new Page<StoredRepeat>([.. cut.Items.Select(i => i.Repeat)], cut.Next);
    }

    public async Task<long> CountAsync(RepeatFilter filter, long limit = 10_000, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.NumberAsync("repeats.count", cancellation, [.. Values(filter), ("limit", limit)]).ConfigureAwait(false) ?? 0;
    }

    public async Task<StoredRepeat?> FindAsync(long repeat, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.FirstAsync("repeats.find", Read, cancellation, ("id", repeat)).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<RepeatAccount>> AccountsAsync(long repeat, int limit, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        List<(long Account, int Here, long First)> rows = await session.ListAsync(
            "repeats.accounts", r => (r.Number(0), r.Int(1), r.Number(2)), cancellation, ("id", repeat), ("limit", limit)).ConfigureAwait(false);
        Dictionary<long, StoredAccount> accounts = (await AccountRows.ManyAsync(session, [.. rows.Select(r => r.Account)], cancellation).ConfigureAwait(false)).ToDictionary(a => a.Id);
        return [.. rows.Where(r => accounts.ContainsKey(r.Account))
            .Select(r => new RepeatAccount(accounts[r.Account], r.Here, r.First == UnixTime.Unknown ? null : DateTimeOffset.FromUnixTimeSeconds(r.First)))];
    }

    public async Task<IReadOnlyList<(long Finding, int Accounts)>> FindingsAsync(long repeat, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync("repeats.findings", r => (r.Number(0), r.Int(1)), cancellation, ("id", repeat)).ConfigureAwait(false);
    }

    public async Task<Page<StoredComment>> CommentsAsync(long repeat, PageRequest page, CancellationToken cancellation = default)
    {
        long after = PageKey.Read(page.After, 1) is [long id] ? id : 0;
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        List<long> rows = await session.ListAsync(
            "repeats.comments", r => r.Number(0), cancellation, ("id", repeat), ("after", after), ("take", PageKey.Take(page))).ConfigureAwait(false);
        Page<long> cut = PageKey.Cut(rows, page, i => PageKey.Of(i));
        return new Page<StoredComment>(await CommentRows.ManyAsync(session, cut.Items, cancellation).ConfigureAwait(false), cut.Next);
    }

    public async Task<IReadOnlyList<StoredRepeat>> OfCommentAsync(long comment, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync("repeats.of-comment", Read, cancellation, ("id", comment)).ConfigureAwait(false);
    }

    private static (string, object?)[] Values(RepeatFilter filter) =>
    [
        ("kind", filter.Kind), ("least", filter.LeastAccounts), ("only", filter.OnlyThis),
        ("site", filter.Site is { } site ? string.Create(CultureInfo.InvariantCulture, $"% {site} %") : null),
        ("words", string.IsNullOrWhiteSpace(filter.Words) ? null : Part(filter.Words)),
        ("from", filter.From is { } from ? Start(from) : null), ("until", filter.Until is { } until && until < DateOnly.MaxValue ? Start(until.AddDays(1)) : null),
    ];

    private static string Part(string words) => "%" + NameFolding.Name(words.Trim())
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";

    private static DateTimeOffset Start(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);

    private static long SortValue(Row row, RepeatSort sort) => row.Number(sort switch
    {
        RepeatSort.Accounts => 3,
        RepeatSort.Comments => 4,
        RepeatSort.Peak => 8,
        RepeatSort.New => 12,
        RepeatSort.Sites => 13,
        _ => 14,
    });

    private static StoredRepeat Read(Row row) => new(
        row.Number(0), (RepeatKind)row.Int(1), row.Text(2), row.Int(3), row.Int(4), row.Int(5), row.Int(6), Numbers(row.Words(7)), row.Int(8), row.TimeOrNull(9), row.TimeOrNull(10),
        [.. row.Words(11).Select(w => int.Parse(w, CultureInfo.InvariantCulture))]);

    private static IReadOnlyList<long> Numbers(IReadOnlyList<string> words) => [.. words.Select(w => long.Parse(w, CultureInfo.InvariantCulture))];
}

using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage.Comments.Importing;

/// <summary>
/// Writes batches, each in one transaction: names first, then what is new, then what was edited. While an import runs nobody else gives out ids
/// (see <see cref="Database.HoldImportsAsync"/>), so they are counted here.
/// </summary>
internal sealed class BatchWriter
{
    private const int MuchAdded = 5_000;
    private readonly Database _database;
    private readonly long _import;
    private readonly TimeProvider _clock;
    private readonly BatchNames _names;
    private long _lastComment;

    private BatchWriter(Database database, long import, TimeProvider clock, BatchNames names, long lastComment)
    {
        (_database, _import, _clock, _names, _lastComment) = (database, import, clock, names, lastComment);
    }

    /// <summary>What is committed.</summary>
    public ImportCounts Counts { get; private set; }

    public static async Task<BatchWriter> OpenAsync(Database database, DatabaseSession session, long import, TimeProvider clock, CancellationToken cancellation)
    {
        BatchNames names = await BatchNames.OpenAsync(session, cancellation).ConfigureAwait(false);
        return new BatchWriter(database, import, clock, names, await session.NumberAsync("comments.last", cancellation).ConfigureAwait(false) ?? 0);
    }

    /// <summary>Writes a batch and commits it.</summary>
    public async Task WriteAsync(CommentBatch batch, CancellationToken cancellation)
    {
        await using DatabaseSession session = await _database.WriteAsync(cancellation).ConfigureAwait(false);
        await session.ExecuteAsync("imports.prepare", cancellation).ConfigureAwait(false);
        DateTimeOffset now = _clock.GetUtcNow();
        ImportCounts counts = Counts;
        using (IBulkTables tables = BulkTables.Of(session))
        {
            List<NewComment> rows = await _names.ResolveAsync(batch, tables, session, cancellation).ConfigureAwait(false);
            // What erased accounts said is not taken in again.
            counts = counts with { Unchanged = counts.Unchanged + batch.Count - rows.Count };
            while (rows.Count > 0)
            {
                (List<NewComment> firsts, List<NewComment> repeats) = TakeFirsts(batch, rows);
                List<NewComment> others = [];
                counts = Sum(counts, await WriteDistinctAsync(batch, firsts, others, tables, session, now, cancellation).ConfigureAwait(false));
                rows = [.. others, .. repeats];
            }
        }
        await session.ExecuteAsync(
            "imports.commit", cancellation, ("id", _import), ("at", now), ("added", counts.Added), ("edited", counts.Edited), ("unchanged", counts.Unchanged)).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
        Counts = counts;
    }

    /// <summary>Brings statistics into shape after an import that brought much.</summary>
    public async Task TidyAsync(CancellationToken cancellation)
    {
        await using DatabaseSession session = await _database.ReadAsync(cancellation).ConfigureAwait(false);
        if (Counts.Added + Counts.Edited < MuchAdded) return;
        await session.ExecuteLongAsync("imports.tidy", cancellation).ConfigureAwait(false);
        await session.ExecuteLongAsync("imports.sweep", cancellation).ConfigureAwait(false);
    }

    private async Task<ImportCounts> WriteDistinctAsync(
        CommentBatch batch, List<NewComment> rows, List<NewComment> others, IBulkTables tables, DatabaseSession session, DateTimeOffset now, CancellationToken cancellation)
    {
        FoundComment[] found = _lastComment == 0 ? new FoundComment[rows.Count] : tables.FindComments(batch, rows);
        List<NewComment> added = [], edited = [];
        long unchanged = 0;
        for (int i = 0; i < rows.Count; i++)
        {
            if (found[i].Id == 0) added.Add(rows[i] with { Id = NextId() });
            else if (_names.IsErased(found[i].Account)) unchanged++;
            else if (IsAnother(batch, rows[i], found[i]))
            {
                batch.MakeKeyOwn(rows[i].Row, rows[i].Account);
                others.Add(rows[i]);
            }
            else
            {
                NewComment known = rows[i] with { Id = found[i].Id };
                if (found[i].IsDeleted) await CommentEdits.RestoreAsync(session, known.Id, _import, now, cancellation).ConfigureAwait(false);
                if (found[i].ContentHash == batch[known.Row].ContentHash) unchanged++;
                else edited.Add(known);
            }
        }
        unchanged += LeaveKnown(batch, edited, tables);
        AddNew(batch, added, tables, now);
        foreach (NewComment row in edited) await CommentEdits.EditAsync(session, batch, row, _import, now, cancellation).ConfigureAwait(false);
        return new ImportCounts(added.Count, edited.Count, unchanged);
    }

    // What looks like an edit may be the other comment that an earlier import brought under the same key: it has one of its own since.
    private static int LeaveKnown(CommentBatch batch, List<NewComment> edited, IBulkTables tables)
    {
        if (edited.Count == 0) return 0;
        foreach (NewComment row in edited) batch.MakeKeyOwn(row.Row, row.Account);
        FoundComment[] found = tables.FindComments(batch, edited);
        foreach (NewComment row in edited) batch.KeepKey(row.Row);
        HashSet<int> known = [.. edited.Where((row, i) => found[i].Id != 0 && found[i].ContentHash == batch[row.Row].ContentHash).Select(row => row.Row)];
        edited.RemoveAll(row => known.Contains(row.Row));
        return known.Count;
    }

    // Another text under a known key is another comment where another person says it, where it was posted at another time, or where one import brings both:
    // keys restart in each file, or belong to the page. Else it is an edit; so is a name that was taken away.
    private bool IsAnother(CommentBatch batch, NewComment row, FoundComment found)
    {
        if (found.IsDeleted || found.ContentHash == batch[row.Row].ContentHash) return false;
        bool isOtherPerson = row.Account != 0 && found.Account != row.Account;
        return isOtherPerson || found.Import == _import || AreApart(found.Posted, batch[row.Row].Posted);
    }

    // Coarse times ("2 days ago") are counted back from the moment of each visit, and may be off by one.
    private static bool AreApart(PostedAt a, PostedAt b)
    {
        if (!a.IsKnown || !b.IsKnown || a.IsLocal != b.IsLocal) return false;
        (PostedAt first, PostedAt second) = a.UnixSeconds <= b.UnixSeconds ? (a, b) : (b, a);
        long span = Math.Max(first.SpanSeconds, second.SpanSeconds);
        return second.UnixSeconds - first.UnixSeconds >= (span > 60 ? 2 * span : span);
    }

    private void AddNew(CommentBatch batch, List<NewComment> rows, IBulkTables tables, DateTimeOffset now)
    {
        if (rows.Count == 0) return;
        // Those who are nobody known are no writers to be counted.
        HashSet<(long, long)> writers = [.. rows.Where(row => row.Account != 0).Select(row => (row.Site, row.Account))];
        AddUnknown(batch, rows, tables);
        tables.AddWriters(writers);
        tables.AddComments(batch, rows, _import, UnixTime.ToMilliseconds(now));
        Dictionary<long, long> threads = [];
        Dictionary<(long, long), DayTally> days = [];
        foreach (NewComment row in rows)
        {
            threads[row.Thread] = threads.GetValueOrDefault(row.Thread) + 1;
            long posted = UnixTime.Of(batch[row.Row].Posted);
            (long, long) day = (row.Site, UnixTime.Day(posted));
            days[day] = (days.TryGetValue(day, out DayTally tally) ? tally : DayTally.None).With(posted);
        }
        tables.AddCounts(threads, days);
    }

    private void AddUnknown(CommentBatch batch, List<NewComment> rows, IBulkTables tables)
    {
        List<NewAccount> unknown = [];
        for (int i = 0; i < rows.Count; i++)
        {
            if (rows[i].Account != 0) continue;
            unknown.Add(_names.AddUnknown(batch, rows[i]));
            rows[i] = rows[i] with { Account = unknown[^1].Id };
        }
        if (unknown.Count > 0) tables.AddAccounts(unknown);
    }

    private long NextId() => ++_lastComment;

    // The same comment twice in a batch: the second is compared with what the first wrote.
    private static (List<NewComment> Firsts, List<NewComment> Repeats) TakeFirsts(CommentBatch batch, List<NewComment> rows)
    {
        Utf8Interner keys = new();
        List<NewComment> firsts = new(rows.Count), repeats = [];
        foreach (NewComment row in rows)
        {
            keys.Intern((int)row.Thread, batch[row.Row, BatchField.Key], out bool isFirst);
            (isFirst ? firsts : repeats).Add(row);
        }
        return (firsts, repeats);
    }

    private static ImportCounts Sum(ImportCounts a, ImportCounts b) => new(a.Added + b.Added, a.Edited + b.Edited, a.Unchanged + b.Unchanged);
}

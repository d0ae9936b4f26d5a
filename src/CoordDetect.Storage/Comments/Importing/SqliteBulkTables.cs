using System.Text;
using CoordDetect.Storage.Databases;
using CoordDetect.Storage.Databases.Sqlite;
using CoordDetect.Storage.Names;
using Microsoft.Data.Sqlite;
namespace CoordDetect.Storage.Comments.Importing;

/// <summary>SQLite: prepared statements over the batch's own bytes.</summary>
internal sealed class SqliteBulkTables(DatabaseSession session, SqliteConnection connection) : IBulkTables
{
    private readonly Dictionary<string, SqliteStatement> _statements = [];

    public FoundName[] FindNames(NameKind kind, IReadOnlyList<NameKey> keys)
    {
        SqliteStatement find = Statement($"bulk.find-{Word(kind)}");
        FoundName[] found = new FoundName[keys.Count];
        for (int i = 0; i < found.Length; i++)
        {
            find.Bind(1, keys[i].Scope);
            find.Bind(2, keys[i].Name);
            if (find.Step()) found[i] = new FoundName(find.Number(0), (byte)find.Number(1));
            find.Reset();
        }
        return found;
    }

    public FoundComment[] FindComments(CommentBatch batch, IReadOnlyList<NewComment> rows)
    {
        SqliteStatement find = Statement("bulk.find-comment");
        FoundComment[] found = new FoundComment[rows.Count];
        for (int i = 0; i < found.Length; i++)
        {
            find.Bind(1, rows[i].Thread);
            find.Bind(2, batch[rows[i].Row, BatchField.Key]);
            if (find.Step()) found[i] = new FoundComment(
                find.Number(0), find.Number(1), !find.IsNull(2), find.Number(3), UnixTime.ToPostedAt(find.Number(4), find.Number(5)), find.Number(6));
            find.Reset();
        }
        return found;
    }

    public void AddNames(NameKind kind, IReadOnlyList<(long Id, NameKey Key)> names)
    {
        SqliteStatement add = Statement($"bulk.add-{Word(kind)}");
        foreach ((long id, NameKey key) in names)
        {
            add.Bind(1, id);
            add.Bind(2, key.Scope);
            add.Bind(3, key.Name);
            if (kind != NameKind.Platforms) add.Bind(4, NameFolding.Name(key.Name));
            add.Run();
        }
    }

    public void AddAccounts(IReadOnlyList<NewAccount> accounts)
    {
        SqliteStatement add = Statement("bulk.add-accounts");
        foreach (NewAccount account in accounts)
        {
            add.Bind(1, account.Id);
            add.Bind(2, account.Scope);
            add.Bind(3, account.Handle);
            add.Bind(4, account.Site);
            add.BindOrNull(5, account.Name);
            add.Bind(6, UnixTime.Of(account.Created));
            add.Bind(7, UnixTime.PrecisionOf(account.Created));
            add.BindOrNull(8, account.Avatar);
            add.BindOrNull(9, account.Bio);
            add.Bind(10, NameFolding.Name(account.Handle));
            add.BindOrNull(11, account.Name is null ? null : NameFolding.Name(account.Name));
            add.Run();
        }
    }

    public void AddComments(CommentBatch batch, IReadOnlyList<NewComment> rows, long import, long seenAt)
    {
        SqliteStatement add = Statement("bulk.add-comment");
        add.Bind(8, import);
        add.Bind(9, seenAt);
        foreach (NewComment row in rows)
        {
            RowFacts facts = batch[row.Row];
            add.Bind(1, row.Id);
            add.Bind(2, row.Account);
            add.Bind(3, row.Thread);
            add.Bind(4, batch[row.Row, BatchField.Key]);
            add.Bind(5, UnixTime.Of(facts.Posted));
            add.Bind(6, UnixTime.PrecisionOf(facts.Posted));
            add.Bind(7, facts.ContentHash);
            add.Bind(10, facts.Label);
            for (int i = 0; i < Texts.Length; i++) add.BindOrNull(11 + i, batch[row.Row, Texts[i]]);
            add.Run();
        }
    }

    public void AddWriters(IReadOnlyCollection<(long Site, long Account)> writers)
    {
        SqliteStatement add = Statement("bulk.add-writer");
        foreach ((long site, long account) in writers)
        {
            add.Bind(1, site);
            add.Bind(2, account);
            add.Run();
        }
    }

    public void AddCounts(IReadOnlyDictionary<long, long> threads, IReadOnlyDictionary<(long Site, long Day), DayTally> days)
    {
        SqliteStatement thread = Statement("bulk.count-thread");
        foreach ((long id, long count) in threads)
        {
            thread.Bind(1, id);
            thread.Bind(2, count);
            thread.Run();
        }
        SqliteStatement day = Statement("bulk.count-day");
        foreach (((long site, long number), DayTally tally) in days)
        {
            day.Bind(1, site);
            day.Bind(2, number);
            day.Bind(3, tally.Count);
            day.Bind(4, tally.First);
            day.Bind(5, tally.Last);
            day.Run();
        }
    }

    public void Dispose()
    {
        foreach (SqliteStatement statement in _statements.Values) statement.Dispose();
    }

    internal static BatchField[] Texts { get; } =
    [
        BatchField.Text, BatchField.Object, BatchField.Repost, BatchField.Links, BatchField.Parent, BatchField.Url, BatchField.Language,
        BatchField.Cluster, BatchField.Extra,
    ];

    private SqliteStatement Statement(string name)
    {
        if (!_statements.TryGetValue(name, out SqliteStatement? statement))
            _statements[name] = statement = new SqliteStatement(connection, session.Sql[name]);
        return statement;
    }

    private static string Word(NameKind kind) => kind.ToString().ToLowerInvariant();
}

using System.Text;
using CoordDetect.Storage.Databases;
using CoordDetect.Storage.Names;
using Npgsql;
using NpgsqlTypes;
namespace CoordDetect.Storage.Comments.Importing;

/// <summary>PostgreSQL: COPY for what is new, one statement over arrays for what is looked up or counted.</summary>
internal sealed class PostgreSqlBulkTables(DatabaseSession session, NpgsqlConnection connection) : IBulkTables
{
    public FoundName[] FindNames(NameKind kind, IReadOnlyList<NameKey> keys)
    {
        FoundName[] found = new FoundName[keys.Count];
        using NpgsqlCommand find = Command($"bulk.find-{Word(kind)}");
        find.Parameters.AddWithValue("scopes", keys.Select(k => k.Scope).ToArray());
        find.Parameters.AddWithValue("names", keys.Select(k => k.Name).ToArray());
        using NpgsqlDataReader reader = find.ExecuteReader();
        while (reader.Read()) found[reader.GetInt64(0) - 1] = new FoundName(reader.GetInt64(1), (byte)reader.GetInt64(2));
        return found;
    }

    public FoundComment[] FindComments(CommentBatch batch, IReadOnlyList<NewComment> rows)
    {
        FoundComment[] found = new FoundComment[rows.Count];
        using NpgsqlCommand find = Command("bulk.find-comment");
        find.Parameters.AddWithValue("threads", rows.Select(r => r.Thread).ToArray());
        find.Parameters.AddWithValue("keys", rows.Select(r => Encoding.UTF8.GetString(batch[r.Row, BatchField.Key])).ToArray());
        using NpgsqlDataReader reader = find.ExecuteReader();
        while (reader.Read())
        {
            found[reader.GetInt64(0) - 1] = new FoundComment(
                reader.GetInt64(1), reader.GetInt64(2), !reader.IsDBNull(3), reader.GetInt64(4), UnixTime.ToPostedAt(reader.GetInt64(5), reader.GetInt64(6)), reader.GetInt64(7));
        }
        return found;
    }

    public void AddNames(NameKind kind, IReadOnlyList<(long Id, NameKey Key)> names)
    {
        using NpgsqlBinaryImporter copy = connection.BeginBinaryImport(session.Sql[$"bulk.add-{Word(kind)}"]);
        foreach ((long id, NameKey key) in names)
        {
            copy.StartRow();
            copy.Write(id, NpgsqlDbType.Bigint);
            if (kind != NameKind.Platforms) copy.Write(key.Scope, NpgsqlDbType.Bigint);
            copy.Write(key.Name, NpgsqlDbType.Text);
            if (kind != NameKind.Platforms) copy.Write(NameFolding.Name(key.Name), NpgsqlDbType.Text);
            if (kind == NameKind.Threads) copy.Write(0L, NpgsqlDbType.Bigint);
        }
        copy.Complete();
    }

    public void AddAccounts(IReadOnlyList<NewAccount> accounts)
    {
        using NpgsqlBinaryImporter copy = connection.BeginBinaryImport(session.Sql["bulk.add-accounts"]);
        foreach (NewAccount account in accounts)
        {
            copy.StartRow();
            copy.Write(account.Id, NpgsqlDbType.Bigint);
            copy.Write(account.Scope, NpgsqlDbType.Bigint);
            copy.Write(account.Handle, NpgsqlDbType.Text);
            copy.Write(account.Site, NpgsqlDbType.Bigint);
            Write(copy, account.Name);
            copy.Write(UnixTime.Of(account.Created), NpgsqlDbType.Bigint);
            copy.Write(UnixTime.PrecisionOf(account.Created), NpgsqlDbType.Bigint);
            Write(copy, account.Avatar);
            Write(copy, account.Bio);
            copy.Write(NameFolding.Name(account.Handle), NpgsqlDbType.Text);
            Write(copy, account.Name is null ? null : NameFolding.Name(account.Name));
        }
        copy.Complete();
    }

    public void AddComments(CommentBatch batch, IReadOnlyList<NewComment> rows, long import, long seenAt)
    {
        using NpgsqlBinaryImporter copy = connection.BeginBinaryImport(session.Sql["bulk.add-comment"]);
        foreach (NewComment row in rows)
        {
            RowFacts facts = batch[row.Row];
            copy.StartRow();
            copy.Write(row.Id, NpgsqlDbType.Bigint);
            copy.Write(row.Account, NpgsqlDbType.Bigint);
            copy.Write(row.Thread, NpgsqlDbType.Bigint);
            copy.Write(batch.Memory(row.Row, BatchField.Key), NpgsqlDbType.Text);
            copy.Write(UnixTime.Of(facts.Posted), NpgsqlDbType.Bigint);
            copy.Write(UnixTime.PrecisionOf(facts.Posted), NpgsqlDbType.Bigint);
            copy.Write(facts.ContentHash, NpgsqlDbType.Bigint);
            copy.Write(import, NpgsqlDbType.Bigint);
            copy.Write(seenAt, NpgsqlDbType.Bigint);
            copy.Write((long)facts.Label, NpgsqlDbType.Bigint);
            foreach (BatchField field in SqliteBulkTables.Texts)
            {
                ReadOnlyMemory<byte> text = batch.Memory(row.Row, field);
                if (text.IsEmpty) copy.WriteNull();
                else copy.Write(text, NpgsqlDbType.Text);
            }
        }
        copy.Complete();
    }

    public void AddWriters(IReadOnlyCollection<(long Site, long Account)> writers)
    {
        using NpgsqlCommand add = Command("bulk.add-writer");
        add.Parameters.AddWithValue("sites", writers.Select(w => w.Site).ToArray());
        add.Parameters.AddWithValue("accounts", writers.Select(w => w.Account).ToArray());
        add.ExecuteNonQuery();
    }

    public void AddCounts(IReadOnlyDictionary<long, long> threads, IReadOnlyDictionary<(long Site, long Day), DayTally> days)
    {
        using NpgsqlCommand thread = Command("bulk.count-thread");
        thread.Parameters.AddWithValue("ids", threads.Keys.ToArray());
        thread.Parameters.AddWithValue("counts", threads.Values.ToArray());
        thread.ExecuteNonQuery();
        using NpgsqlCommand day = Command("bulk.count-day");
        day.Parameters.AddWithValue("sites", days.Keys.Select(k => k.Site).ToArray());
        day.Parameters.AddWithValue("days", days.Keys.Select(k => k.Day).ToArray());
        day.Parameters.AddWithValue("counts", days.Values.Select(d => d.Count).ToArray());
        day.Parameters.AddWithValue("firsts", days.Values.Select(d => d.First).ToArray());
        day.Parameters.AddWithValue("lasts", days.Values.Select(d => d.Last).ToArray());
        day.ExecuteNonQuery();
    }

    public void Dispose()
    {
    }

    private NpgsqlCommand Command(string name) => new(session.Sql[name], connection, (NpgsqlTransaction?)session.Transaction);

    private static void Write(NpgsqlBinaryImporter copy, string? text)
    {
        if (text is null) copy.WriteNull();
        else copy.Write(text, NpgsqlDbType.Text);
    }

    private static string Word(NameKind kind) => kind.ToString().ToLowerInvariant();
}

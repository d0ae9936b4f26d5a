using CoordDetect.Storage.Databases.PostgreSql;
using CoordDetect.Storage.Databases.Sqlite;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CoordDetect.Storage.Databases;

/// <summary>
/// Appends many rows to one table inside a transaction: <c>Row()</c>, the values in the order of the columns, <c>End()</c>; at the very end
/// <see cref="CompleteAsync"/>. Table and columns are names of ours.
/// </summary>
internal abstract class RowWriter : IAsyncDisposable
{
    public static async Task<RowWriter> OpenAsync(DatabaseSession session, string table, params string[] columns) => session.Connection switch
    {
        SqliteConnection sqlite => new SqliteRowWriter(sqlite, table, columns),
        NpgsqlConnection postgres => new PostgreSqlRowWriter(
            await postgres.BeginBinaryImportAsync($"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)").ConfigureAwait(false)),
        _ => throw new NotSupportedException(),
    };

    public abstract RowWriter Row();

    public RowWriter Add(long value) => Add((long?)value);

    public abstract RowWriter Add(long? value);

    public abstract RowWriter Add(double value);

    public abstract RowWriter Add(string? value);

    public abstract void End();

    public abstract ValueTask CompleteAsync();

    public abstract ValueTask DisposeAsync();
}

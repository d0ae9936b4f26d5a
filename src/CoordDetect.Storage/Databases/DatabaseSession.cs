using System.Data.Common;
using System.Runtime.CompilerServices;
using CoordDetect.Core;

namespace CoordDetect.Storage.Databases;

/// <summary>
/// A connection for one piece of work: a read, or a transaction that writes. Statements are named by their place in the <see cref="SqlBook"/>.
/// A transaction that is not committed is undone. Not thread-safe.
/// </summary>
internal sealed class DatabaseSession(Database database, DbConnection connection, DbTransaction? transaction, IDisposable? lease) : IAsyncDisposable
{
    private bool _disposed;

    public DbConnection Connection => connection;

    public DbTransaction? Transaction => transaction;

    public SqlBook Sql => database.Sql;

    /// <summary>Every row of an answer.</summary>
    public Task<List<T>> ListAsync<T>(string name, Func<Row, T> map, CancellationToken cancellation, params (string Name, object? Value)[] values) => database.GuardAsync(async () =>
    {
        List<T> rows = [];
        await using DbCommand command = Command(database.Sql[name], values);
        await using DbDataReader reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false)) rows.Add(map(new Row(reader)));
        return rows;
    });

    /// <summary>Every row of an answer, one after the other.</summary>
    public async IAsyncEnumerable<T> StreamAsync<T>(
        string name, Func<Row, T> map, [EnumeratorCancellation] CancellationToken cancellation, params (string Name, object? Value)[] values)
    {
        await using DbCommand command = Command(database.Sql[name], values);
        await using DbDataReader reader = await database.GuardAsync(() => command.ExecuteReaderAsync(cancellation)).ConfigureAwait(false);
        while (await database.GuardAsync(() => reader.ReadAsync(cancellation)).ConfigureAwait(false)) yield return map(new Row(reader));
    }

    /// <summary>The first row of an answer, or the default.</summary>
    public Task<T?> FirstAsync<T>(string name, Func<Row, T> map, CancellationToken cancellation, params (string Name, object? Value)[] values) => database.GuardAsync(async () =>
    {
        await using DbCommand command = Command(database.Sql[name], values);
        await using DbDataReader reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        return await reader.ReadAsync(cancellation).ConfigureAwait(false) ? map(new Row(reader)) : default;
    });

    /// <summary>The number in the first column of the first row; null where there is none.</summary>
    public async Task<long?> NumberAsync(string name, CancellationToken cancellation, params (string Name, object? Value)[] values) =>
        await FirstAsync(name, r => r.NumberOrNull(0), cancellation, values).ConfigureAwait(false);

    /// <summary>Runs a statement; how many rows it touched.</summary>
    public Task<int> ExecuteAsync(string name, CancellationToken cancellation, params (string Name, object? Value)[] values) => database.GuardAsync(async () =>
    {
        await using DbCommand command = Command(database.Sql[name], values);
        return await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    });

    /// <summary>Runs a statement that may take as long as it needs.</summary>
    public Task ExecuteLongAsync(string name, CancellationToken cancellation) => database.GuardAsync(async () =>
    {
        await using DbCommand command = Command(database.Sql[name], []);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    });

    /// <summary>Runs SQL that is not in the book: migrations.</summary>
    public Task ExecuteTextAsync(string sql, CancellationToken cancellation) => database.GuardAsync(async () =>
    {
        await using DbCommand command = Command(sql, []);
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    });

    /// <summary>A command to be run several times with other values.</summary>
    public DbCommand Prepare(string name, params (string Name, object? Value)[] values)
    {
        DbCommand command = Command(database.Sql[name], values);
        command.Prepare();
        return command;
    }

    public async Task CommitAsync(CancellationToken cancellation)
    {
        if (transaction is null) return;
        await database.GuardAsync(() =>
        {
            FaultPoint.Pass("commit");
            return transaction.CommitAsync(cancellation);
        }).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (_disposed) return;
        _disposed = true;
        // Whatever fails here, the turn to write is given back: else nobody writes again until the process ends.
        try
        {
            if (transaction is not null) await transaction.DisposeAsync().ConfigureAwait(false);
        }
        catch (DbException)
        {
            // A full disk or a lost server has ended the transaction already; whoever used it has heard why.
        }
        finally
        {
            await CloseAsync().ConfigureAwait(false);
        }
    }

    private async Task CloseAsync()
    {
        try
        {
            await connection.DisposeAsync().ConfigureAwait(false);
        }
        catch (DbException)
        {
            // It is gone either way.
        }
        finally
        {
            lease?.Dispose();
        }
    }

    private DbCommand Command(string sql, (string Name, object? Value)[] values)
    {
        if (transaction is not null) FaultPoint.Pass("statement");
        DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        foreach ((string name, object? value) in values)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = Plain(value) is { } plain ? database.Adapt(plain) : DBNull.Value;
            command.Parameters.Add(parameter);
        }
        return command;
    }

    private static object? Plain(object? value) => value switch
    {
        DateTimeOffset time => UnixTime.ToMilliseconds(time),
        bool flag => flag ? 1L : 0L,
        int number => (long)number,
        // PostgreSQL takes no NUL in a text, and no text here needs one.
        string text when text.Contains('\0', StringComparison.Ordinal) => text.Replace('\0', '\uFFFD'),
        Enum e => Convert.ToInt64(e, System.Globalization.CultureInfo.InvariantCulture),
        _ => value,
    };
}

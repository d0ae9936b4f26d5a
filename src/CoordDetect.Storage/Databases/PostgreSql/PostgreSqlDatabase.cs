using Npgsql;

namespace CoordDetect.Storage.Databases.PostgreSql;

/// <summary>One schema of a PostgreSQL database. Writers of one schema queue up behind an advisory lock, whatever process they are in.</summary>
internal sealed class PostgreSqlDatabase(NpgsqlDataSource source, string schema) : Database(Book, Server(source))
{
    private static readonly SqlBook Book = SqlBook.Of("PostgreSql", sql => sql);

    /// <summary>The name of the schema: letters, digits and underscores, made by us.</summary>
    public string Schema => schema;

    public override async Task<DatabaseSession> ReadAsync(CancellationToken cancellation) =>
        new(this, await OpenAsync(cancellation).ConfigureAwait(false), null, null);

    public override async Task<DatabaseSession> WriteAsync(CancellationToken cancellation)
    {
        NpgsqlConnection connection = await OpenAsync(cancellation).ConfigureAwait(false);
        try
        {
            NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
            DatabaseSession session = new(this, connection, transaction, null);
            await session.NumberAsync("locks.write", cancellation, ("schema", schema)).ConfigureAwait(false);
            return session;
        }
        catch (NpgsqlException problem) when (StoreFaultException.Of(problem, Where) is { } fault)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw fault;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public override async Task<IAsyncDisposable> HoldImportsAsync(CancellationToken cancellation)
    {
        // The lock belongs to the connection and goes with it.
        DatabaseSession session = await ReadAsync(cancellation).ConfigureAwait(false);
        try
        {
            while (await session.NumberAsync("locks.import", cancellation, ("schema", schema)).ConfigureAwait(false) != 1)
                await Task.Delay(100, cancellation).ConfigureAwait(false);
            return new ImportLock(session);
        }
        catch
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellation)
    {
        NpgsqlConnection connection = source.CreateConnection();
        try
        {
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
            await using NpgsqlCommand path = connection.CreateCommand();
            path.CommandText = $"SET search_path TO {schema}, public";
            await path.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
            return connection;
        }
        catch (NpgsqlException problem) when (problem is not PostgresException { SqlState: "57014" })
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw StoreFaultException.Of(problem, Where) ?? new StoreFaultException(StoreFaultKind.Unreachable, Where, problem);
        }
    }

    private static string Server(NpgsqlDataSource source)
    {
        using NpgsqlConnection connection = source.CreateConnection();
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The PostgreSQL database at {connection.Host}:{connection.Port}");
    }

    // A pooled connection is reset when it is used again, not when it is given back: the lock is let go by hand.
    private sealed class ImportLock(DatabaseSession session) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            try
            {
                await session.ExecuteAsync("locks.release", CancellationToken.None).ConfigureAwait(false);
            }
            catch (StoreFaultException)
            {
                // The connection is lost, and its locks with it.
            }
            finally
            {
                await session.DisposeAsync().ConfigureAwait(false);
            }
        }
    }
}

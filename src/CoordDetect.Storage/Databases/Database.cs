namespace CoordDetect.Storage.Databases;

/// <summary>One set of tables: a SQLite file, or a schema of a PostgreSQL database.</summary>
internal abstract class Database(SqlBook sql) : IAsyncDisposable
{
    public SqlBook Sql => sql;

    /// <summary>A connection to read with.</summary>
    public abstract Task<DatabaseSession> ReadAsync(CancellationToken cancellation);

    /// <summary>A transaction that writes; one at a time, others wait.</summary>
    public abstract Task<DatabaseSession> WriteAsync(CancellationToken cancellation);

    /// <summary>Holds off other imports, of this process and of others, until it is disposed.</summary>
    public abstract Task<IAsyncDisposable> HoldImportsAsync(CancellationToken cancellation);

    /// <summary>Gives a parameter the form that the database takes: lists above all.</summary>
    public virtual object Adapt(object value) => value;

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

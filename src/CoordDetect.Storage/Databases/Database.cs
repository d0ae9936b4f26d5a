using System.Data.Common;

namespace CoordDetect.Storage.Databases;

/// <summary>One set of tables: a SQLite file, or a schema of a PostgreSQL database.</summary>
internal abstract class Database(SqlBook sql, string where) : IAsyncDisposable
{
    public SqlBook Sql => sql;

    /// <summary>The file or the server, for messages.</summary>
    public string Where => where;

    /// <summary>A connection to read with.</summary>
    public abstract Task<DatabaseSession> ReadAsync(CancellationToken cancellation);

    /// <summary>A transaction that writes; one at a time, others wait.</summary>
    public abstract Task<DatabaseSession> WriteAsync(CancellationToken cancellation);

    /// <summary>Holds off other imports, of this process and of others, until it is disposed.</summary>
    public abstract Task<IAsyncDisposable> HoldImportsAsync(CancellationToken cancellation);

    /// <summary>Gives a parameter the form that the database takes: lists above all.</summary>
    public virtual object Adapt(object value) => value;

    /// <summary>Does work on the tables; what keeps the store from it comes out as a fault that a person can do something about.</summary>
    /// <exception cref="StoreFaultException">The disk is full, the server away, a file damaged.</exception>
    public async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is DbException or IOException && StoreFaultException.Of(problem, where) is { } fault)
        {
            throw fault;
        }
    }

    /// <summary>The same for work that gives nothing.</summary>
    public Task GuardAsync(Func<Task> work) => GuardAsync(async () =>
    {
        await work().ConfigureAwait(false);
        return true;
    });

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace CoordDetect.Storage.Databases.Sqlite;

/// <summary>One SQLite file in WAL mode: readers never wait, writers of this process queue up, those of others are waited for.</summary>
internal sealed partial class SqliteDatabase : Database
{
    private const int BusySeconds = 60;
    private static readonly SqlBook Book = SqlBook.Of("Sqlite", sql => AnyList().Replace(sql, "IN (SELECT value FROM json_each(@$1))"));
    private readonly SemaphoreSlim _writers = new(1, 1);
    private readonly string _connectionString;

    public SqliteDatabase(string path) : base(Book, path)
    {
        Path = path;
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = true, DefaultTimeout = BusySeconds }.ToString();
    }

    public string Path { get; }

    public override async Task<DatabaseSession> ReadAsync(CancellationToken cancellation) =>
        new(this, await OpenAsync(cancellation).ConfigureAwait(false), null, null);

    public override async Task<DatabaseSession> WriteAsync(CancellationToken cancellation)
    {
        await _writers.WaitAsync(cancellation).ConfigureAwait(false);
        Turn turn = new(_writers);
        SqliteConnection? connection = null;
        try
        {
            connection = await OpenAsync(cancellation).ConfigureAwait(false);
            // Not deferred: the right to write is taken now, so that what is read in the transaction stays true.
            return new DatabaseSession(this, connection, connection.BeginTransaction(deferred: false), turn);
        }
        catch (SqliteException problem) when (StoreFaultException.Of(problem, Path) is { } fault)
        {
            connection?.Dispose();
            turn.Dispose();
            throw fault;
        }
        catch
        {
            connection?.Dispose();
            turn.Dispose();
            throw;
        }
    }

    public override async Task<IAsyncDisposable> HoldImportsAsync(CancellationToken cancellation)
    {
        // A lock of the operating system: it goes with the process, however that ends.
        while (true)
        {
            try
            {
                return new FileStream(Path + ".import", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (Exception problem) when (StoreFaultException.Of(problem, Path) is { } fault)
            {
                if (fault.Kind != StoreFaultKind.Busy) throw fault;
                await Task.Delay(100, cancellation).ConfigureAwait(false);
            }
        }
    }

    public override object Adapt(object value) => value switch
    {
        long[] numbers => JsonSerializer.Serialize(numbers, SqliteLists.Default.Int64Array),
        string[] texts => JsonSerializer.Serialize(texts, SqliteLists.Default.StringArray),
        _ => value,
    };

    /// <summary>Closes the idle connections, so that the file may be deleted.</summary>
    public void Release()
    {
        using SqliteConnection connection = new(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    public override ValueTask DisposeAsync()
    {
        Release();
        _writers.Dispose();
        return base.DisposeAsync();
    }

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancellation)
    {
        SqliteConnection connection = new(_connectionString);
        try
        {
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
            await using SqliteCommand settings = connection.CreateCommand();
            settings.CommandText = Sql["connection.settings"];
            await settings.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
            return connection;
        }
        catch (SqliteException problem)
        {
            connection.Dispose();
            throw StoreFaultException.Of(problem, Path) ?? new StoreFaultException(StoreFaultKind.Unreachable, Path, problem);
        }
    }

    [GeneratedRegex(@"= ANY\s*\(@(\w+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex AnyList();

    private sealed class Turn(SemaphoreSlim writers) : IDisposable
    {
        private SemaphoreSlim? _writers = writers;

        public void Dispose() => Interlocked.Exchange(ref _writers, null)?.Release();
    }
}

using CoordDetect.Core;
using Npgsql;

namespace CoordDetect.Storage.Databases.PostgreSql;

/// <summary>A PostgreSQL database: the schema <c>coorddetect</c> for people and the list of cases, <c>coorddetect_case_N</c> for each case.</summary>
internal sealed class PostgreSqlShelf : ICaseShelf
{
    private const string StoreSchema = "coorddetect";
    private readonly NpgsqlDataSource _source;
    private readonly PostgreSqlDatabase _store;

    private PostgreSqlShelf(NpgsqlDataSource source, string version)
    {
        (_source, Engine) = (source, $"PostgreSQL {version}");
        _store = new PostgreSqlDatabase(source, StoreSchema);
    }

    public string Dialect => "PostgreSql";

    public string Engine { get; }

    public Database Store => _store;

    public bool IsCaseWhereNamed => false;

    public static async Task<PostgreSqlShelf> OpenAsync(string connectionString, TimeProvider clock, CancellationToken cancellation)
    {
        NpgsqlDataSource? source = null;
        try
        {
            source = new NpgsqlDataSourceBuilder(connectionString).Build();
            string version;
            await using (NpgsqlConnection connection = await source.OpenConnectionAsync(cancellation).ConfigureAwait(false))
                version = connection.PostgreSqlVersion.ToString();
            PostgreSqlShelf shelf = new(source, version);
            await MakeSchemaAsync(source, StoreSchema, cancellation).ConfigureAwait(false);
            await Migrator.MigrateAsync(shelf._store, "The PostgreSQL database", SqlBook.Migrations("PostgreSql", "Store"), clock, cancellation).ConfigureAwait(false);
            return shelf;
        }
        catch (Exception problem) when (problem is NpgsqlException or ArgumentException)
        {
            if (source is not null) await source.DisposeAsync().ConfigureAwait(false);
            throw new UserFacingException(
                $"The PostgreSQL database cannot be opened ({problem.Message}). Check the connection string (Host=…;Port=…;Database=…;Username=…;Password=…), that the server runs, that the user may make schemas, and that the extension pg_trgm is there (package postgresql-contrib).", problem);
        }
    }

    public async Task<IReadOnlyList<string>> NamesAsync(CancellationToken cancellation)
    {
        await using DatabaseSession session = await _store.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync("cases.names", r => r.Text(0), cancellation).ConfigureAwait(false);
    }

    public async Task<Database?> FindAsync(string name, CancellationToken cancellation)
    {
        await using DatabaseSession session = await _store.ReadAsync(cancellation).ConfigureAwait(false);
        string? schema = await session.FirstAsync("cases.schema", r => r.Text(0), cancellation, ("name", name)).ConfigureAwait(false);
        return schema is null ? null : new PostgreSqlDatabase(_source, schema);
    }

    public async Task<Database?> CreateAsync(string name, CancellationToken cancellation)
    {
        if (await FindAsync(name, cancellation).ConfigureAwait(false) is { } taken)
            return await Cases.CaseSettings.ExistsAsync(taken, cancellation).ConfigureAwait(false) ? null : taken;
        string schema;
        await using (DatabaseSession session = await _store.WriteAsync(cancellation).ConfigureAwait(false))
        {
            schema = $"{StoreSchema}_case_{await session.NumberAsync("cases.number", cancellation).ConfigureAwait(false)}";
            if (await session.ExecuteAsync("cases.add", cancellation, ("name", name), ("schema", schema)).ConfigureAwait(false) == 0) return null;
            await session.ExecuteTextAsync($"CREATE SCHEMA {schema}", cancellation).ConfigureAwait(false);
            await session.CommitAsync(cancellation).ConfigureAwait(false);
        }
        return new PostgreSqlDatabase(_source, schema);
    }

    public Task<Database> PlaceAsync(string name, Database made, CancellationToken cancellation) => Task.FromResult(made);

    public async Task<bool> DeleteAsync(string name, CancellationToken cancellation)
    {
        await using DatabaseSession session = await _store.WriteAsync(cancellation).ConfigureAwait(false);
        string? schema = await session.FirstAsync("cases.schema", r => r.Text(0), cancellation, ("name", name)).ConfigureAwait(false);
        if (schema is null) return false;
        await session.ExecuteTextAsync($"DROP SCHEMA {schema} CASCADE", cancellation).ConfigureAwait(false);
        await session.ExecuteAsync("cases.remove", cancellation, ("name", name)).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
        return true;
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static async Task MakeSchemaAsync(NpgsqlDataSource source, string schema, CancellationToken cancellation)
    {
        try
        {
            await using NpgsqlCommand make = source.CreateCommand($"CREATE SCHEMA IF NOT EXISTS {schema}");
            await make.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        }
        catch (PostgresException problem) when (problem.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DuplicateSchema)
        {
            // Another process made it in the same moment.
        }
    }
}

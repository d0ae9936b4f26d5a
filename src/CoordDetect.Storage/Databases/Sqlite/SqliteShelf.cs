using CoordDetect.Core;

namespace CoordDetect.Storage.Databases.Sqlite;

/// <summary>
/// A data folder: <c>coorddetect.db</c> for people, <c>cases/NAME/case.db</c> for each case, beside the files of its archive.
/// </summary>
internal sealed class SqliteShelf : ICaseShelf
{
    private const string CaseFile = "case.db";
    private readonly string _cases;
    private readonly SqliteDatabase _store;

    private SqliteShelf(string folder)
    {
        _cases = Path.Combine(folder, "cases");
        _store = new SqliteDatabase(Path.Combine(folder, "coorddetect.db"));
    }

    public string Dialect => "Sqlite";

    public string Engine => $"SQLite {SQLitePCL.raw.sqlite3_libversion().utf8_to_string()}";

    public Database Store => _store;

    public static async Task<SqliteShelf> OpenAsync(string folder, TimeProvider clock, CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "cases"));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserFacingException($"The data folder {folder} cannot be made ({problem.Message}). Name another with --data or COORDDETECT_DATA.", problem);
        }
        SqliteShelf shelf = new(folder);
        await Migrator.MigrateAsync(shelf._store, shelf._store.Path, SqlBook.Migrations("Sqlite", "Store"), clock, cancellation).ConfigureAwait(false);
        return shelf;
    }

    public Task<IReadOnlyList<string>> NamesAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>(
        [.. Directory.EnumerateDirectories(_cases).Where(f => File.Exists(Path.Combine(f, CaseFile))).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)]);

    public Task<Database?> FindAsync(string name, CancellationToken cancellation) =>
        Task.FromResult<Database?>(File.Exists(FileOf(name)) ? new SqliteDatabase(FileOf(name)) : null);

    public async Task<Database?> CreateAsync(string name, CancellationToken cancellation)
    {
        // The folder may be there already, with an archive in it and no database.
        Directory.CreateDirectory(Path.GetDirectoryName(FileOf(name))!);
        SqliteDatabase database = new(FileOf(name));
        if (!File.Exists(FileOf(name)) || !await Cases.CaseSettings.ExistsAsync(database, cancellation).ConfigureAwait(false)) return database;
        await database.DisposeAsync().ConfigureAwait(false);
        return null;
    }

    public Task<bool> DeleteAsync(string name, CancellationToken cancellation)
    {
        string file = FileOf(name);
        if (!File.Exists(file)) return Task.FromResult(false);
        // The main file last: what is cut off in between is still found, and deleted the next time.
        foreach (string end in (ReadOnlySpan<string>)["-wal", "-shm", ".import", ""]) File.Delete(file + end);
        return Task.FromResult(true);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private string FileOf(string name) => Path.Combine(_cases, name, CaseFile);
}

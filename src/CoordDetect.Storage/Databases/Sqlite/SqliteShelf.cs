using CoordDetect.Core;

namespace CoordDetect.Storage.Databases.Sqlite;

/// <summary>
/// A data folder: <c>coorddetect.db</c> for people, <c>cases/NAME/case.db</c> for each case, beside the files of its archive.
/// </summary>
internal sealed class SqliteShelf : ICaseShelf
{
    private const string CaseFile = "case.db";

    // A case is made under another name and moved when it is whole: what lies under its own name and is no case is damaged.
    private const string Draft = ".making";
    private static readonly string[] Beside = ["-wal", "-shm", "-journal", ".import"];
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

    public bool IsCaseWhereNamed => true;

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
        try
        {
            await Migrator.MigrateAsync(shelf._store, shelf._store.Path, SqlBook.Migrations("Sqlite", "Store"), clock, cancellation).ConfigureAwait(false);
            return shelf;
        }
        catch
        {
            await shelf.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public Task<IReadOnlyList<string>> NamesAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>(
        [.. Directory.EnumerateDirectories(_cases).Where(f => File.Exists(Path.Combine(f, CaseFile))).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)]);

    public Task<Database?> FindAsync(string name, CancellationToken cancellation) =>
        Task.FromResult<Database?>(File.Exists(FileOf(name)) ? new SqliteDatabase(FileOf(name)) : null);

    public Task<Database?> CreateAsync(string name, CancellationToken cancellation)
    {
        // The folder may be there already, with an archive in it and no database.
        Directory.CreateDirectory(Path.GetDirectoryName(FileOf(name))!);
        if (File.Exists(FileOf(name))) return Task.FromResult<Database?>(null);
        Remove(FileOf(name) + Draft);
        return Task.FromResult<Database?>(new SqliteDatabase(FileOf(name) + Draft));
    }

    public async Task<Database> PlaceAsync(string name, Database made, CancellationToken cancellation)
    {
        // The last connection that is closed brings everything into the one file.
        await made.DisposeAsync().ConfigureAwait(false);
        FaultPoint.Pass("place");
        if (File.Exists(FileOf(name) + Draft + "-wal")) throw new IOException($"{FileOf(name)}{Draft} is still open.");
        File.Move(FileOf(name) + Draft, FileOf(name), overwrite: false);
        Remove(FileOf(name) + Draft);
        return new SqliteDatabase(FileOf(name));
    }

    public Task<bool> DeleteAsync(string name, CancellationToken cancellation)
    {
        bool was = File.Exists(FileOf(name));
        Remove(FileOf(name) + Draft);
        Remove(FileOf(name));
        return Task.FromResult(was);
    }

    // The main file last: what is cut off in between is still found, and deleted the next time.
    private static void Remove(string file)
    {
        foreach (string end in Beside)
        {
            FaultPoint.Pass("delete");
            File.Delete(file + end);
        }
        File.Delete(file);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private string FileOf(string name) => Path.Combine(_cases, name, CaseFile);
}

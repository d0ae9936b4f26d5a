using System.Data.Common;
using CoordDetect.Core;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Alerts;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Custody;
using CoordDetect.Storage.Databases;
using CoordDetect.Storage.Databases.PostgreSql;
using CoordDetect.Storage.Databases.Sqlite;
using CoordDetect.Storage.Jobs;
using CoordDetect.Storage.Privacy;
using CoordDetect.Storage.Watching;

namespace CoordDetect.Storage;

/// <summary>Opens the store of a data folder or of a PostgreSQL database.</summary>
public sealed class CaseStore : ICaseStore
{
    private readonly ICaseShelf _shelf;
    private readonly TimeProvider _clock;
    private readonly JobStore _jobs;
    private readonly WatchStore _watches;
    private readonly AlertStore _alerts;
    private readonly StorePrivacy _privacy;
    private readonly SemaphoreSlim _opening = new(1, 1);
    private readonly Dictionary<string, (Database Database, Case Case)> _open = new(StringComparer.Ordinal);

    private CaseStore(ICaseShelf shelf, TimeProvider clock)
    {
        (_shelf, _clock) = (shelf, clock);
        Users = new UserStore(shelf.Store);
        Sessions = new SessionStore(shelf.Store);
        Tokens = new ApiTokenStore(shelf.Store);
        Audit = new AuditLog(shelf.Store);
        _jobs = new JobStore(shelf.Store, clock);
        _watches = new WatchStore(shelf.Store, clock);
        _alerts = new AlertStore(shelf.Store, clock);
        _privacy = new StorePrivacy(shelf.Store);
    }

    /// <inheritdoc/>
    public string Engine => _shelf.Engine;

    /// <inheritdoc/>
    public IUserStore Users { get; }

    /// <inheritdoc/>
    public ISessionStore Sessions { get; }

    /// <inheritdoc/>
    public IApiTokenStore Tokens { get; }

    /// <inheritdoc/>
    public IAuditLog Audit { get; }

    /// <inheritdoc/>
    public IJobStore Jobs => _jobs;

    /// <inheritdoc/>
    public IWatchStore Watches => _watches;

    /// <inheritdoc/>
    public IAlertStore Alerts => _alerts;

    /// <summary>Opens a store, makes it where there is none, and brings its tables up to date.</summary>
    /// <exception cref="UserFacingException">It cannot be reached, or was made by a newer version.</exception>
    public static async Task<CaseStore> OpenAsync(StoreLocation location, TimeProvider clock, CancellationToken cancellation = default)
    {
        ICaseShelf shelf = location.ConnectionString is null
            ? await SqliteShelf.OpenAsync(location.DataFolder, clock, cancellation).ConfigureAwait(false)
            : await PostgreSqlShelf.OpenAsync(location.ConnectionString, clock, cancellation).ConfigureAwait(false);
        return new CaseStore(shelf, clock);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CaseRecord>> ListAsync(CancellationToken cancellation = default) => (await LookAsync(cancellation).ConfigureAwait(false)).Cases;

    /// <inheritdoc/>
    public async Task<CaseListing> LookAsync(CancellationToken cancellation = default)
    {
        List<CaseRecord> records = [];
        List<UnusableCase> unusable = [];
        foreach (string name in await _shelf.NamesAsync(cancellation).ConfigureAwait(false))
        {
            try
            {
                if (await FindAsync(name, cancellation).ConfigureAwait(false) is { } found)
                    records.Add(await found.Settings.GetAsync(cancellation).ConfigureAwait(false));
            }
            catch (UserFacingException problem)
            {
                // One bad case does not hide the others.
                unusable.Add(new UnusableCase(name, problem.Message));
            }
        }
        return new CaseListing(records, unusable);
    }

    /// <inheritdoc/>
    public async Task CheckAsync(CancellationToken cancellation = default)
    {
        // A row written and kept: a turn to write alone is to be had on a full disk as well.
        await using DatabaseSession session = await _shelf.Store.WriteAsync(cancellation).ConfigureAwait(false);
        await session.ExecuteAsync("pulse.beat", cancellation).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<ICase?> FindAsync(string name, CancellationToken cancellation = default)
    {
        if (!CaseName.IsGood(name)) return null;
        await _opening.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_open.TryGetValue(name, out (Database Database, Case Case) known)) return known.Case;
            if (await _shelf.FindAsync(name, cancellation).ConfigureAwait(false) is not { } database) return null;
            return await OpenAsync(name, database, cancellation).ConfigureAwait(false);
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<ICase> CreateAsync(NewCase wanted, CancellationToken cancellation = default)
    {
        CaseName.Require(wanted.Name);
        if (string.IsNullOrWhiteSpace(wanted.Purpose)) throw new UserFacingException("A case needs a purpose: say in a sentence what personal data is collected for.");
        await _opening.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_open.ContainsKey(wanted.Name) || await _shelf.CreateAsync(wanted.Name, cancellation).ConfigureAwait(false) is not { } database)
                throw new UserFacingException($"There is a case '{wanted.Name}' already. Choose another name, or open that one.");
            return (await OpenAsync(wanted.Name, await MakeAsync(wanted, database, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false))!;
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<bool> DeleteAsync(string name, CancellationToken cancellation = default)
    {
        if (!CaseName.IsGood(name)) return false;
        await _opening.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_open.Remove(name, out (Database Database, Case Case) known)) await known.Database.DisposeAsync().ConfigureAwait(false);
            await _watches.ForgetCaseAsync(name, cancellation).ConfigureAwait(false);
            await _alerts.ForgetCaseAsync(name, cancellation).ConfigureAwait(false);
            await _jobs.ForgetCaseAsync(name, cancellation).ConfigureAwait(false);
            await _privacy.ForgetCaseAsync(name, cancellation).ConfigureAwait(false);
            return await _shelf.DeleteAsync(name, cancellation).ConfigureAwait(false);
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <inheritdoc/>
    public Task ForgetPersonAsync(string name, Func<string, string> blot, CancellationToken cancellation = default) => _privacy.ForgetPersonAsync(name, blot, cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CaseRecord>> ExpiredAsync(DateTimeOffset now, CancellationToken cancellation = default)
    {
        DateOnly today = DateOnly.FromDateTime(now.UtcDateTime);
        return [.. (await ListAsync(cancellation).ConfigureAwait(false)).Where(c => c.RetainUntil < today)];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach ((Database database, _) in _open.Values) await database.DisposeAsync().ConfigureAwait(false);
        _open.Clear();
        await _shelf.DisposeAsync().ConfigureAwait(false);
        _opening.Dispose();
    }

    private async Task<Database> MakeAsync(NewCase wanted, Database database, CancellationToken cancellation)
    {
        try
        {
            await MigrateAsync(wanted.Name, database, cancellation).ConfigureAwait(false);
            await CaseSettings.BeginAsync(database, wanted, _clock.GetUtcNow(), cancellation).ConfigureAwait(false);
            return await _shelf.PlaceAsync(wanted.Name, database, cancellation).ConfigureAwait(false);
        }
        catch
        {
            await database.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task<Case?> OpenAsync(string name, Database database, CancellationToken cancellation)
    {
        try
        {
            // Looked at before anything is written to it: an empty file is a case that was lost, not one that may be made anew.
            if (!await CaseSettings.ExistsAsync(database, cancellation).ConfigureAwait(false))
                return _shelf.IsCaseWhereNamed ? throw Lost(name, database) : await NoneAsync(database).ConfigureAwait(false);
            await MigrateAsync(name, database, cancellation).ConfigureAwait(false);
            Case opened = new(name, database, _clock);
            await opened.Settings.GetAsync(cancellation).ConfigureAwait(false);
            _open[name] = (database, opened);
            return opened;
        }
        catch (Exception problem)
        {
            await database.DisposeAsync().ConfigureAwait(false);
            // Tables that are not as they were made are damage too, whatever the database calls it.
            if (problem is DbException or InvalidCastException or FormatException) throw new StoreFaultException(StoreFaultKind.Damaged, $"The case '{name}'", problem);
            throw;
        }
    }

    private static async Task<Case?> NoneAsync(Database database)
    {
        await database.DisposeAsync().ConfigureAwait(false);
        return null;
    }

    private static StoreFaultException Lost(string name, Database database) =>
        new(StoreFaultKind.Damaged, $"The case '{name}'", new InvalidDataException($"{database.Where} holds no case"));

    private Task MigrateAsync(string name, Database database, CancellationToken cancellation) =>
        Migrator.MigrateAsync(database, $"The case '{name}'", SqlBook.Migrations(_shelf.Dialect, "Case"), _clock, cancellation);
}

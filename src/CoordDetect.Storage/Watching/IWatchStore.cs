namespace CoordDetect.Storage.Watching;

/// <summary>Watched addresses of all cases, and the turns of their hosts.</summary>
public interface IWatchStore
{
    /// <summary>Watches an address, or changes how it is watched; it is due at once. Returns its id.</summary>
    Task<long> AddAsync(NewWatch wanted, CancellationToken cancellation = default);

    /// <summary>A watched address, or null.</summary>
    Task<Watch?> FindAsync(long id, CancellationToken cancellation = default);

    /// <summary>The watched addresses of a case, or of all.</summary>
    Task<IReadOnlyList<Watch>> ListAsync(string? caseName, CancellationToken cancellation = default);

    /// <summary>Those that are due: of all, of a case, or of one host of it.</summary>
    Task<IReadOnlyList<Watch>> DueAsync(DateTimeOffset now, string? caseName = null, string? host = null, CancellationToken cancellation = default);

    /// <summary>Lets it rest, or be due again at once. False where it is not there.</summary>
    Task<bool> PauseAsync(long id, bool paused, CancellationToken cancellation = default);

    /// <summary>Makes it due at once. False where it is not there.</summary>
    Task<bool> NowAsync(long id, CancellationToken cancellation = default);

    /// <summary>Watches it no longer; what came from it stays. False where it is not there.</summary>
    Task<bool> RemoveAsync(long id, CancellationToken cancellation = default);

    /// <summary>Notes a look.</summary>
    Task LookedAsync(long id, Look look, CancellationToken cancellation = default);

    /// <summary>Moves when it is due.</summary>
    Task SleepAsync(long id, DateTimeOffset due, CancellationToken cancellation = default);

    /// <summary>
    /// Takes the next turn at a host, among all processes: how long to wait for it. The turn after it is <paramref name="gap"/> later. A turn
    /// that lies more than <paramref name="most"/> ahead was written by a clock that ran wrong, and counts as none.
    /// </summary>
    Task<TimeSpan> TurnAsync(string host, TimeSpan gap, TimeSpan most, CancellationToken cancellation = default);

    /// <summary>How far the comments of a case's folder were taken in: bytes, and the digest of the last of them. Null before the first time.</summary>
    Task<FolderIntakePosition?> IntakeAsync(string caseName, CancellationToken cancellation = default);

    /// <summary>Notes how far they were taken in.</summary>
    Task SetIntakeAsync(string caseName, FolderIntakePosition position, CancellationToken cancellation = default);
}

namespace CoordDetect.Storage.Access;

/// <summary>
/// Works out password hashes, each of which takes a core for a good part of a second: on threads of their own, a few at a time, so that a flood
/// of sign-ins leaves the pages and the health check their threads and their cores.
/// </summary>
internal static class PasswordWork
{
    private static readonly SemaphoreSlim Places = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>A place to work at, to be given back; null where none was free in time. Without a limit, one waits.</summary>
    public static async Task<IDisposable?> PlaceAsync(TimeSpan? patience, CancellationToken cancellation) =>
        await Places.WaitAsync(patience is not { } limit ? Timeout.InfiniteTimeSpan : limit > TimeSpan.Zero ? limit : TimeSpan.Zero, cancellation).ConfigureAwait(false) ? new Place() : null;

    /// <summary>Whether a password fits a hash; asked by who has a place.</summary>
    public static Task<bool> FitsAsync(string password, string kept) => OnItsOwnThreadAsync(() => PasswordHash.Fits(password, kept));

    /// <summary>The hash of a password.</summary>
    public static async Task<string> OfAsync(string password, CancellationToken cancellation)
    {
        using IDisposable? place = await PlaceAsync(null, cancellation).ConfigureAwait(false);
        return await OnItsOwnThreadAsync(() => PasswordHash.Of(password)).ConfigureAwait(false);
    }

    private static Task<T> OnItsOwnThreadAsync<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private sealed class Place : IDisposable
    {
        private int _isGivenBack;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isGivenBack, 1) == 0) Places.Release();
        }
    }
}

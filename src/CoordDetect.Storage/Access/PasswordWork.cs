namespace CoordDetect.Storage.Access;

/// <summary>
/// Works out password hashes, each of which takes a core for a good part of a second: on threads of their own, a few at a time, so that a flood
/// of sign-ins leaves the pages and the health check their threads and their cores.
/// </summary>
internal static class PasswordWork
{
    /// <summary>After how many seconds to try again where too many wait.</summary>
    public const int BusySeconds = 5;

    private const int MostWaiting = 64;
    private static readonly SemaphoreSlim Turns = new(Math.Max(1, Environment.ProcessorCount / 2));
    private static int _waiting;

    /// <summary>Whether a password fits a hash; null where too many are waiting to be asked.</summary>
    public static async Task<bool?> FitsAsync(string password, string kept, CancellationToken cancellation)
    {
        if (Interlocked.Increment(ref _waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref _waiting);
            return null;
        }
        try
        {
            return await RunAsync(() => PasswordHash.Fits(password, kept), cancellation).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    /// <summary>The hash of a password.</summary>
    public static Task<string> OfAsync(string password, CancellationToken cancellation) => RunAsync(() => PasswordHash.Of(password), cancellation);

    private static async Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        await Turns.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).ConfigureAwait(false);
        }
        finally
        {
            Turns.Release();
        }
    }
}

using CoordDetect.Storage;

namespace CoordDetect.App.Operations;

/// <summary>
/// Whether work can be done here: the store is written to, and a small file beside it, for the room that a database has left in its own files says nothing of
/// imports and archives. However many ask, one question is under way, and its answer holds for a second: who asks often costs the disk nothing, and
/// a store that hangs holds one thread.
/// </summary>
internal sealed class Readiness(ICaseStore store, string dataFolder, TimeProvider clock)
{
    private const int ProbeBytes = 1 << 16;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3), Fresh = TimeSpan.FromSeconds(1);
    private readonly Lock _lock = new();
    private Task<string>? _asked;
    private long _askedAt;

    /// <summary>What keeps work from being done, in a word; empty where nothing does.</summary>
    public async Task<string> ProblemAsync(CancellationToken cancellation)
    {
        try
        {
            // What asks the database may not listen to a token: it is left alone, and answers whoever asks later.
            return await Asked().WaitAsync(Patience, clock, cancellation);
        }
        catch (TimeoutException)
        {
            return "late";
        }
    }

    private Task<string> Asked()
    {
        lock (_lock)
        {
            if (_asked is { IsCompleted: false } || (_asked is not null && clock.GetElapsedTime(_askedAt) < Fresh)) return _asked;
            _askedAt = clock.GetTimestamp();
            return _asked = Task.Run(AskAsync);
        }
    }

    private async Task<string> AskAsync()
    {
        try
        {
            WriteAFile();
            await store.CheckAsync(CancellationToken.None);
            return "";
        }
        // Whatever it is, it is the answer: nobody else is told.
        catch (Exception problem)
        {
            return (StoreFaultException.Of(problem, dataFolder)?.Kind ?? StoreFaultKind.Unreachable).ToString().ToLowerInvariant();
        }
    }

    // Other processes on the same folder may do the same at the same time, with the same file.
    private void WriteAFile()
    {
        string path = Path.Combine(Directory.CreateDirectory(dataFolder).FullName, "writable");
        try
        {
            using FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            file.Write(new byte[ProbeBytes]);
            file.Flush(flushToDisk: true);
        }
        finally
        {
            File.Delete(path);
        }
    }
}

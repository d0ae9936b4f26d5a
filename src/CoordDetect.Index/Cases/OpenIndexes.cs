using Lucene.Net.Index;

namespace CoordDetect.Index.Cases;

/// <summary>
/// Indexes that were asked a moment ago, kept open for the next question: to open one reads and checks its tables of terms, which takes longer than most questions. Whoever changes an
/// index here lets it go at once, others within half a minute, so that files that are no more part of it go from the disk.
/// </summary>
internal static class OpenIndexes
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);
    private static readonly Dictionary<string, Entry> Entries = new(StringComparer.Ordinal);
    private static readonly Lock Gate = new();

    /// <summary>The index of a folder where it is open and its files are those that were opened; to be given back by <see cref="IndexReader.DecRef"/>.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="filesNow">The files of a commit as they are now, or null where another commit is the last one.</param>
    public static DirectoryReader? TryTake(string folder, Func<DirectoryReader, IReadOnlyList<string>?> filesNow)
    {
        lock (Gate)
        {
            if (!Entries.TryGetValue(folder, out Entry? entry)) return null;
            if (filesNow(entry.Reader) is not { } files || !files.SequenceEqual(entry.Files, StringComparer.Ordinal))
            {
                Close(folder);
                return null;
            }
            entry.Timer.Change(Kept, Timeout.InfiniteTimeSpan);
            entry.Reader.IncRef();
            return entry.Reader;
        }
    }

    /// <summary>Keeps an index that was just opened, with its files as they were then.</summary>
    public static void Keep(string folder, DirectoryReader reader, IReadOnlyList<string> files)
    {
        lock (Gate)
        {
            Close(folder);
            reader.IncRef();
            Entries[folder] = new Entry(reader, files, TimeProvider.System.CreateTimer(_ => LetGo(folder, reader), null, Kept, Timeout.InfiniteTimeSpan));
        }
    }

    /// <summary>Closes the index of a folder as soon as nobody asks it any more.</summary>
    public static void LetGo(string folder)
    {
        lock (Gate) Close(folder);
    }

    private static void LetGo(string folder, DirectoryReader reader)
    {
        lock (Gate)
            if (Entries.TryGetValue(folder, out Entry? entry) && ReferenceEquals(entry.Reader, reader)) Close(folder);
    }

    private static void Close(string folder)
    {
        if (!Entries.Remove(folder, out Entry? entry)) return;
        entry.Timer.Dispose();
        entry.Reader.DecRef();
    }

    private sealed record Entry(DirectoryReader Reader, IReadOnlyList<string> Files, ITimer Timer);
}

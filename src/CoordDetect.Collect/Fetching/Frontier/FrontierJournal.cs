using System.Security.Cryptography;
using System.Text.Json;
using CoordDetect.Collect.Archive;
using CoordDetect.Core;

namespace CoordDetect.Collect.Fetching.Frontier;

/// <summary>
/// The journal of a crawl: what was found, what became of it, and up to where the case is whole. Lines count only once a commit line
/// follows them; a process that is killed leaves at most lines without one, and they are cut off at the next start.
/// </summary>
internal sealed class FrontierJournal : IDisposable
{
    private readonly FileStream _file;
    private readonly MemoryStream _open = new();

    private FrontierJournal(FileStream file, CommitLine last)
    {
        _file = file;
        Last = last;
    }

    /// <summary>The latest commit.</summary>
    public CommitLine Last { get; private set; }

    /// <summary>Whether lines wait for a commit.</summary>
    public bool HasOpenLines => _open.Length > 0;

    /// <summary>Opens or makes a journal, hands every committed line to <paramref name="replay"/> with its place, and cuts off the rest.</summary>
    /// <param name="path">The file.</param>
    /// <param name="holds">Whether the other files of the case hold what a commit speaks of; after a power cut they may not.</param>
    /// <param name="replay">Takes a line, where it begins, and its length.</param>
    public static FrontierJournal Open(string path, Func<CommitLine, bool> holds, Action<JournalLine, long, int> replay)
    {
        (long end, CommitLine last) = File.Exists(path) ? Replay(path, holds, replay) : (0, CommitLine.Start);
        return new FrontierJournal(TailFile.Open(path, end), last);
    }

    /// <summary>Reads the committed lines of a journal; returns where they end and the last commit.</summary>
    public static (long End, CommitLine Last) Replay(string path, Func<CommitLine, bool> holds, Action<JournalLine, long, int> replay)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        List<(JournalLine Line, long Offset, int Length)> open = [];
        (long end, long at, CommitLine last) = (0, 0, CommitLine.Start);
        foreach (byte[] bytes in ByteLines.Read(file))
        {
            if (Parse(bytes) is not { } line) break;
            if (line.Commit is { } commit)
            {
                if (commit.Sum != Sum(hash) || !holds(commit)) break;
                foreach ((JournalLine one, long offset, int length) in open) replay(one, offset, length);
                open.Clear();
                (last, end) = (commit, at + bytes.Length);
            }
            else
            {
                hash.AppendData(bytes);
                open.Add((line, at, bytes.Length));
            }
            at += bytes.Length;
        }
        return (end, last);
    }

    /// <summary>
    /// Writes a journal anew with each line as <paramref name="change"/> gives it back, of the same length; the sums of its transactions are made
    /// again. Nobody else may have it open.
    /// </summary>
    internal static void Rewrite(string path, Func<byte[], byte[]> change)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string draft = path + ".new";
        using (FileStream old = File.OpenRead(path), written = File.Create(draft))
        {
            foreach (byte[] bytes in ByteLines.Read(old))
            {
                CommitLine? commit = Parse(bytes)?.Commit;
                byte[] line = commit is null ? change(bytes) : Write(new JournalLine { Commit = commit with { Sum = Sum(hash) } });
                if (commit is null) hash.AppendData(line);
                if (line.Length != bytes.Length) throw new InvalidDataException($"{path}: a line would change its length.");
                written.Write(line);
            }
            FaultPoint.Pass("journal");
            written.Flush(flushToDisk: true);
        }
        File.Move(draft, path, overwrite: true);
    }

    /// <summary>Adds a line to the open transaction; returns the place that it will have in the file.</summary>
    public (long Offset, int Length) Append(JournalLine line)
    {
        byte[] bytes = Write(line);
        long offset = _file.Position + _open.Length;
        _open.Write(bytes);
        return (offset, bytes.Length);
    }

    /// <summary>Closes the transaction: everything that it speaks of must be written already.</summary>
    public void Commit(ArchivePosition archive, long commentsLength, long comments, bool durable)
    {
        Last = new CommitLine(archive, commentsLength, comments, Convert.ToHexStringLower(SHA256.HashData(_open.GetBuffer().AsSpan(0, (int)_open.Length)))[..16]);
        _open.Write(Write(new JournalLine { Commit = Last }));
        _file.Write(_open.GetBuffer().AsSpan(0, (int)_open.Length));
        _file.Flush(durable);
        _open.SetLength(0);
        if (_open.Capacity > 1 << 20) _open.Capacity = 0;
    }

    /// <summary>Reads a committed line again by its place.</summary>
    public JournalLine Read(long offset, int length)
    {
        byte[] bytes = new byte[length];
        RandomAccess.Read(_file.SafeFileHandle, bytes, offset);
        return Parse(bytes) ?? throw new InvalidDataException($"The journal holds no line at byte {offset}.");
    }

    public void Dispose()
    {
        _file.Dispose();
        _open.Dispose();
    }

    private static byte[] Write(JournalLine line) => [.. JsonSerializer.SerializeToUtf8Bytes(line, JournalJson.Default.JournalLine), (byte)'\n'];

    private static string Sum(IncrementalHash hash) => Convert.ToHexStringLower(hash.GetHashAndReset())[..16];

    private static JournalLine? Parse(byte[] bytes)
    {
        if (bytes.Length == 0 || bytes[^1] != '\n') return null;
        try
        {
            return JsonSerializer.Deserialize(bytes, JournalJson.Default.JournalLine);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

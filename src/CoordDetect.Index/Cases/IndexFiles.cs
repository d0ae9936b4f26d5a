using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using CoordDetect.Index.Mapping;
using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace CoordDetect.Index.Cases;

/// <summary>
/// The files of an index. Lucene's files are written once, each with a checksum at its end; a file that this class has not seen in its present
/// length and time is read through before it is trusted.
/// </summary>
internal sealed class IndexFiles(string folder)
{
    private const string Seen = "checked";

    /// <summary>The folder as Lucene sees it; made where it is not there.</summary>
    public MappedDirectory Open()
    {
        Directory.CreateDirectory(folder);
        return new MappedDirectory(folder);
    }

    /// <summary>Opens the last commit, to be given back by <see cref="IndexReader.DecRef"/>; null with the condition where it cannot be read.</summary>
    public DirectoryReader? TryOpen(out IndexCondition condition)
    {
        condition = IndexCondition.Sound;
        if (OpenIndexes.TryTake(folder, FilesNow) is { } open) return open;
        condition = IndexCondition.Missing;
        if (!Directory.Exists(folder)) return null;
        DirectoryReader? reader = null;
        try
        {
            using MappedDirectory directory = new(folder);
            if (!DirectoryReader.IndexExists(directory)) return null;
            reader = DirectoryReader.Open(directory);
            if (!IsTrusted(reader)) Check(reader, directory);
            OpenIndexes.Keep(folder, reader, [.. Lines(reader)]);
            condition = IndexCondition.Sound;
            return reader;
        }
        catch (Exception problem) when (problem is IndexFormatTooNewException or IndexFormatTooOldException)
        {
            condition = IndexCondition.OfAnotherVersion;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // What Lucene throws at bytes that make no sense depends on where they stand.
            condition = IsOfNewerLucene() ? IndexCondition.OfAnotherVersion : IndexCondition.Damaged;
        }
        reader?.DecRef();
        return null;
    }

    /// <summary>The turn to write, of all threads and processes; beside the folder, so that it outlives what is in it.</summary>
    /// <exception cref="LockObtainFailedException">Another has it, and did not give it back within a second.</exception>
    public FileStream TakeTurn()
    {
        if (Path.GetDirectoryName(Path.GetFullPath(folder)) is { } parent) Directory.CreateDirectory(parent);
        for (int tries = 0; ; tries++)
        {
            try
            {
                return new FileStream(folder + ".writing", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException taken) when ((taken.HResult & 0xFFFF) is 11 or 32 or 33 or 35)
            {
                // EWOULDBLOCK of Linux and macOS, a sharing or lock violation of Windows; a full disk is another matter.
                if (tries == 20) throw new LockObtainFailedException(folder, taken);
                Thread.Sleep(50);
            }
        }
    }

    /// <summary>Notes the files of the last commit as they are: they were just written.</summary>
    public void Remember()
    {
        using MappedDirectory directory = new(folder);
        using DirectoryReader reader = DirectoryReader.Open(directory);
        Remember(reader);
        OpenIndexes.LetGo(folder);
    }

    /// <summary>Deletes what Lucene could not begin anew over, because it cannot even read it.</summary>
    public void DiscardUnreadable()
    {
        TryOpen(out IndexCondition condition)?.DecRef();
        if (condition is IndexCondition.Damaged or IndexCondition.OfAnotherVersion) Delete();
    }

    /// <summary>Deletes every file.</summary>
    public void Delete()
    {
        OpenIndexes.LetGo(folder);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    // Lucene.Net reads a list of segments in a form that it does not know as damaged: the number of the form stands behind a magic number and a name.
    private bool IsOfNewerLucene()
    {
        if (Directory.GetFiles(folder, IndexFileNames.SEGMENTS + "_*").Order(StringComparer.Ordinal).LastOrDefault() is not { } list) return false;
        int form = sizeof(int) + 1 + IndexFileNames.SEGMENTS.Length;
        byte[] start = new byte[form + sizeof(int)];
        using FileStream file = File.OpenRead(list);
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length
            && BinaryPrimitives.ReadInt32BigEndian(start) == CodecUtil.CODEC_MAGIC
            && start.AsSpan(sizeof(int) + 1, IndexFileNames.SEGMENTS.Length).SequenceEqual(Encoding.ASCII.GetBytes(IndexFileNames.SEGMENTS))
            && BinaryPrimitives.ReadInt32BigEndian(start.AsSpan(form)) > SegmentInfos.VERSION_48;
    }

    // Reads every file of a commit through.
    private void Check(DirectoryReader reader, MappedDirectory directory)
    {
        foreach (string name in reader.IndexCommit.FileNames.Where(n => !n.StartsWith(IndexFileNames.SEGMENTS, StringComparison.Ordinal)))
        {
            using IndexInput file = directory.OpenInput(name, IOContext.READ_ONCE);
            CodecUtil.ChecksumEntireFile(file);
        }
        Remember(reader);
    }

    private List<string>? FilesNow(DirectoryReader reader)
    {
        if (!Directory.Exists(folder)) return null;
        string? last = SegmentInfos.GetLastCommitSegmentsFileName([.. Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)!)]);
        return last == reader.IndexCommit.SegmentsFileName && reader.IndexCommit.FileNames.All(n => File.Exists(Path.Combine(folder, n))) ? [.. Lines(reader)] : null;
    }

    private bool IsTrusted(DirectoryReader reader)
    {
        string path = Path.Combine(folder, Seen);
        if (!File.Exists(path)) return false;
        HashSet<string> seen = [.. File.ReadAllLines(path)];
        return Lines(reader).All(seen.Contains);
    }

    private void Remember(DirectoryReader reader)
    {
        string draft = Path.Combine(folder, Seen + ".new");
        File.WriteAllLines(draft, Lines(reader));
        File.Move(draft, Path.Combine(folder, Seen), overwrite: true);
    }

    private IEnumerable<string> Lines(DirectoryReader reader) => reader.IndexCommit.FileNames.Order(StringComparer.Ordinal).Select(name =>
    {
        FileInfo file = new(Path.Combine(folder, name));
        return string.Create(CultureInfo.InvariantCulture, $"{name} {file.Length} {file.LastWriteTimeUtc.Ticks}");
    });
}

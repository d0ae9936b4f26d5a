using System.Globalization;
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
    public FSDirectory Open()
    {
        Directory.CreateDirectory(folder);
        return FSDirectory.Open(folder);
    }

    /// <summary>Opens the last commit; null with the condition where it cannot be read.</summary>
    public DirectoryReader? TryOpen(out IndexCondition condition)
    {
        condition = IndexCondition.Missing;
        if (!Directory.Exists(folder)) return null;
        DirectoryReader? reader = null;
        try
        {
            using FSDirectory directory = FSDirectory.Open(folder);
            if (!DirectoryReader.IndexExists(directory)) return null;
            reader = DirectoryReader.Open(directory);
            if (!IsTrusted(reader))
            {
                foreach (string name in reader.IndexCommit.FileNames.Where(n => !n.StartsWith(IndexFileNames.SEGMENTS, StringComparison.Ordinal)))
                {
                    using IndexInput file = directory.OpenInput(name, IOContext.READ_ONCE);
                    CodecUtil.ChecksumEntireFile(file);
                }
                Remember(reader);
            }
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
            condition = IndexCondition.Damaged;
        }
        reader?.Dispose();
        return null;
    }

    /// <summary>Notes the files of the last commit as they are: they were just written.</summary>
    public void Remember()
    {
        using FSDirectory directory = FSDirectory.Open(folder);
        using DirectoryReader reader = DirectoryReader.Open(directory);
        Remember(reader);
    }

    /// <summary>Deletes what Lucene could not begin anew over, because it cannot even read it.</summary>
    public void DiscardUnreadable()
    {
        using DirectoryReader? reader = TryOpen(out IndexCondition condition);
        if (condition is IndexCondition.Damaged or IndexCondition.OfAnotherVersion) Delete();
    }

    /// <summary>Deletes every file.</summary>
    public void Delete()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
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

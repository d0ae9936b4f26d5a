using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Fetching.Http;
using CoordDetect.Core;

namespace CoordDetect.Collect.Archive;

/// <summary>
/// Empties the archived records that show a person: those that comments were read from, every one with the name in it, and all others of
/// these addresses. An <see cref="ErasedRecord"/> of the same length takes the place of each, so that no other record moves.
/// </summary>
internal sealed class ArchiveEraser(string folder, ErasedName person, IReadOnlySet<string> records)
{
    private const int FewPages = 20;
    private static readonly FetchLimits Limits = new();
    private readonly string _index = Path.Combine(folder, "index.cdxj");

    /// <summary>Empties the records; how many.</summary>
    public long Erase(CancellationToken cancellation)
    {
        if (!File.Exists(_index)) return 0;
        HashSet<string> addresses = Addresses(cancellation);
        if (addresses.Count == 0) return 0;
        long emptied = 0;
        string previous = ArchivePosition.Origin, draft = _index + ".new";
        using (FileStream old = File.OpenRead(_index), written = File.Create(draft))
        {
            foreach (byte[] bytes in ByteLines.Read(old))
            {
                cancellation.ThrowIfCancellationRequested();
                IndexLine? line = IndexLine.Read(bytes);
                bool goes = line is not null && line.Type != ErasedRecord.Type && addresses.Contains(line.Url);
                if (goes) Empty(line!, previous);
                written.Write(goes ? ErasedRecord.IndexLineOf(line!, bytes.Length) : bytes);
                if (goes) emptied++;
                if (line is not null) previous = line.Chain;
            }
            FaultPoint.Pass("index");
            written.Flush(flushToDisk: true);
        }
        File.Move(draft, _index, overwrite: true);
        return emptied;
    }

    private HashSet<string> Addresses(CancellationToken cancellation)
    {
        HashSet<string> all = new(StringComparer.Ordinal), read = new(StringComparer.Ordinal), named = new(StringComparer.Ordinal);
        using FileStream index = File.OpenRead(_index);
        foreach (byte[] bytes in ByteLines.Read(index))
        {
            cancellation.ThrowIfCancellationRequested();
            if (IndexLine.Read(bytes) is not { Url.Length: > 0 } line) continue;
            all.Add(line.Url);
            if (records.Contains(line.RecordId)) read.Add(line.Url);
            else if (!named.Contains(line.Url) && (PathIsNamed(line.Url) || Shows(line))) named.Add(line.Url);
        }
        // A name that stands on most pages is a word of the site or of the language, and says nothing about who is meant.
        if (named.Count <= FewPages || 2 * named.Count <= all.Count) read.UnionWith(named);
        return read;
    }

    private bool PathIsNamed(string url) => Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && person.IsIn(Uri.UnescapeDataString(uri.PathAndQuery));

    private bool Shows(IndexLine line)
    {
        byte[] member = new byte[line.LengthBytes];
        using (FileStream file = File.OpenRead(Path.Combine(folder, line.File)))
            if (RandomAccess.Read(file.SafeFileHandle, member, line.OffsetBytes) < member.Length) return false;
        foreach (WarcRecord record in WarcReader.Read(new MemoryStream(member, writable: false)).Take(1))
        {
            // A crash may have come between the record and its line of the index.
            if (record[ErasedRecord.Replaces] == line.Chain) return true;
            if (person.IsIn(record.Block.Span)) return true;
            if (HttpBlock.Parse(record.Block) is { } http && http["Content-Encoding"] is { Length: > 0 } coding && person.IsIn(Decoded(http, coding).Span)) return true;
        }
        return false;
    }

    private static ReadOnlyMemory<byte> Decoded(HttpBlock http, string coding)
    {
        try
        {
            return BodyDecoder.ReadAsync(http.Body, coding, Limits, CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException)
        {
            return default;
        }
    }

    private void Empty(IndexLine line, string previous)
    {
        byte[] empty = ErasedRecord.MemberOf(line, previous);
        FaultPoint.Pass("record");
        using FileStream file = new(Path.Combine(folder, line.File), FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.Write(file.SafeFileHandle, empty, line.OffsetBytes);
        file.Flush(flushToDisk: true);
    }
}

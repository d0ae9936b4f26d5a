using System.Globalization;

namespace CoordDetect.Collect.Archive;

/// <summary>
/// Checks every record of an archive against the index, the chain and its own digests, and stops at the first that is not as it was
/// written. It changes nothing.
/// </summary>
internal sealed class ArchiveVerifier(string folder)
{
    private readonly HashSet<UInt128> _responses = [];
    private readonly List<string> _notes = [];
    private (int Number, FileStream Stream)? _open;
    private long _records, _bytes, _offset, _erased;
    private string _head = ArchivePosition.Origin;

    /// <summary>Checks an archive as far as it was committed.</summary>
    /// <param name="committed">Where the case says that its archive ends.</param>
    /// <param name="checkpoints">Ends of the chain that were signed off earlier, by number of records: each must be met on the way.</param>
    /// <param name="cancellation">Ends the check early.</param>
    public ArchiveCheck Check(ArchivePosition committed, IReadOnlyDictionary<long, string> checkpoints, CancellationToken cancellation)
    {
        ArchiveFault? fault = null;
        string indexPath = Path.Combine(folder, "index.cdxj");
        if (File.Exists(indexPath)) fault = CheckIndex(indexPath, committed, checkpoints, cancellation);
        else if (committed.Records > 0) fault = Fault(null, "the index (index.cdxj) is missing");
        _open?.Stream.Dispose();
        if (_erased > 0) _notes.Add($"{_erased} records were erased at somebody's request; each left the digest of what it was");
        return new ArchiveCheck(_records, _bytes, _head, fault ?? CheckEnd(committed), _notes);
    }

    private ArchiveFault? CheckIndex(string path, ArchivePosition committed, IReadOnlyDictionary<long, string> checkpoints, CancellationToken cancellation)
    {
        using FileStream index = File.Open(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (index.Length > committed.IndexLength) _notes.Add($"{index.Length - committed.IndexLength} bytes at the end of the index were never committed (a crawl that was killed); the next crawl removes them");
        foreach (byte[] bytes in ByteLines.Read(index))
        {
            cancellation.ThrowIfCancellationRequested();
            if (_records == committed.Records) return null;
            IndexLine? line = bytes[^1] == '\n' ? IndexLine.Read(bytes) : null;
            if (line is null) return Fault(null, $"line {_records + 1} of the index is damaged");
            if (CheckRecord(line) is { } reason) return Fault(line, reason);
            if (checkpoints.TryGetValue(_records, out string? signed) && signed != _head)
                return Fault(line, "the chain ends here with another digest than the case signed off");
        }
        return null;
    }

    private string? CheckRecord(IndexLine line)
    {
        if (!int.TryParse(line.File.AsSpan(0, Math.Min(5, line.File.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            || line.File != ArchivePosition.FileName(number))
            return "the index names a file that is none of this archive";
        if (Open(number, line.File) is { } missing) return missing;
        if (line.OffsetBytes != _offset) return $"the index says that it begins at byte {line.OffsetBytes}; the record before it ends at {_offset}";
        FileStream file = _open!.Value.Stream;
        if (line.LengthBytes is 0 or > int.MaxValue || _offset + line.LengthBytes > file.Length) return $"the file ends inside the record, at byte {file.Length}";
        byte[] member = new byte[line.LengthBytes];
        file.Seek(_offset, SeekOrigin.Begin);
        file.ReadExactly(member);
        if (new StoredRecord(member, line, _head).Problem(_responses) is { } problem) return problem;
        if (line.Type == ErasedRecord.Type) _erased++;
        if (line.Type == "response") _responses.Add(AddressKey.Of(line.RecordId));
        _records++;
        _bytes += member.Length;
        _offset += member.Length;
        _head = line.Chain;
        return null;
    }

    private string? Open(int number, string name)
    {
        if (_open?.Number == number) return null;
        if (number != (_open?.Number ?? 0) + 1) return "the index leaves out a file";
        if (_open is { } before && before.Stream.Length != _offset) return $"{ArchivePosition.FileName(before.Number)} goes on after its last record";
        _open?.Stream.Dispose();
        string path = Path.Combine(folder, name);
        if (!File.Exists(path)) return $"{name} is missing";
        _open = (number, File.Open(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        _offset = 0;
        return null;
    }

    private ArchiveFault? CheckEnd(ArchivePosition committed)
    {
        if (_records < committed.Records) return Fault(null, $"the archive ends after {_records} of {committed.Records} records");
        if (_head != committed.Head) return Fault(null, "the chain ends with another digest than the case signed off");
        if (committed.File == 0) return null;
        long length = new FileInfo(Path.Combine(folder, ArchivePosition.FileName(committed.File))).Length;
        if (length > committed.Length) _notes.Add($"{length - committed.Length} bytes at the end of {ArchivePosition.FileName(committed.File)} were never committed (a crawl that was killed); the next crawl removes them");
        return null;
    }

    private ArchiveFault Fault(IndexLine? line, string reason) => new(
        line?.File ?? (_open is { } open ? ArchivePosition.FileName(open.Number) : "index.cdxj"),
        _offset, _records + 1, line?.RecordId ?? "", line?.Url ?? "", reason);
}

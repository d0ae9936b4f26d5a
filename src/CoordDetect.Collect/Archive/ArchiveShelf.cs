using System.Text;

namespace CoordDetect.Collect.Archive;

/// <summary>Takes single responses out of the archive of a case, for a person to look at or to carry away.</summary>
/// <param name="folder">The folder of the WARC files and their index.</param>
public sealed class ArchiveShelf(string folder)
{
    private readonly string _index = Path.Combine(folder, "index.cdxj");

    /// <summary>The latest whole responses for some addresses, by address; those that the archive does not hold are left out. One pass over the index.</summary>
    public IReadOnlyDictionary<string, ShelvedResponse> Find(IReadOnlySet<string> addresses, CancellationToken cancellation)
    {
        Dictionary<string, ShelvedResponse> found = new(StringComparer.Ordinal);
        if (!File.Exists(_index)) return found;
        using FileStream index = new(_index, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        foreach (byte[] bytes in ByteLines.Read(index))
        {
            cancellation.ThrowIfCancellationRequested();
            if (bytes.AsSpan().IndexOf("\"type\":\"response\""u8) < 0 || IndexLine.Read(bytes) is not { } line || !addresses.Contains(line.Url)) continue;
            found[line.Url] = new ShelvedResponse(line.Url, line.Date, line.RecordId, line.PayloadDigest, line.Chain, line.File, line.OffsetBytes, line.LengthBytes, line.Status, line.Mime);
        }
        return found;
    }

    /// <summary>The record of a response as it lies in the archive: one member of a gzip file, which is a WARC file by itself.</summary>
    public byte[] Member(ShelvedResponse response)
    {
        using FileStream file = new(Path.Combine(folder, response.File), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] member = new byte[response.Length];
        int read = RandomAccess.Read(file.SafeFileHandle, member, response.Offset);
        return member[..read];
    }

    /// <summary>The beginning of the body that was sent, as text. It is as hostile as the page was.</summary>
    public string Body(ShelvedResponse response, int mostBytes)
    {
        WarcRecord? record = WarcReader.Read(new MemoryStream(Member(response), writable: false)).FirstOrDefault();
        if (record is null || HttpBlock.Parse(record.Block) is not { } http) return "";
        ReadOnlySpan<byte> body = http.Body.Span;
        return Encoding.UTF8.GetString(body[..Math.Min(body.Length, mostBytes)]);
    }
}

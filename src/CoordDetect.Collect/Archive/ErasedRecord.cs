using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace CoordDetect.Collect.Archive;

/// <summary>
/// What stands in the place of a record that was erased: its identifier and date, the digest of the record before it, and the digest of what it
/// replaces, which the next record names. So the chain can be checked past it, and nobody can leave out a record in silence.
/// </summary>
internal static class ErasedRecord
{
    /// <summary>The type of such a record in the index.</summary>
    public const string Type = "erased";

    /// <summary>The field that names the digest of the record that was erased.</summary>
    public const string Replaces = "CoordDetect-Erased-Record";

    private const byte HasComment = 0x10;

    /// <summary>The member of the archive file: as long as the one that it replaces, by blanks in the comment that gzip allows in its head (RFC 1952).</summary>
    public static byte[] MemberOf(IndexLine line, string previous)
    {
        string text = $"WARC/1.1\r\nWARC-Type: metadata\r\nWARC-Record-ID: <{line.RecordId}>\r\nWARC-Date: {line.Date}\r\n{Replaces}: {line.Chain}\r\n{RecordFields.Previous}: {previous}\r\nContent-Length: 0\r\n\r\n\r\n\r\n";
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(text));
        const int Head = 10;
        byte[] plain = packed.ToArray(), member = new byte[line.LengthBytes];
        int blanks = member.Length - plain.Length - 1;
        if (blanks < 0) throw new InvalidDataException($"{line.File}: the record at byte {line.Offset} is too short to be replaced.");
        plain.AsSpan(0, Head).CopyTo(member);
        member[3] |= HasComment;
        member.AsSpan(Head, blanks).Fill((byte)' ');
        plain.AsSpan(Head).CopyTo(member.AsSpan(Head + blanks + 1));
        return member;
    }

    /// <summary>Its line of the index, as long as the one that it replaces.</summary>
    public static byte[] IndexLineOf(IndexLine line, int length)
    {
        IndexLine erased = new() { Url = "", Type = Type, Length = line.Length, Offset = line.Offset, File = line.File, RecordId = line.RecordId, Date = line.Date, Chain = line.Chain };
        string digits = WarcDate.Parse(line.Date) is { } date ? WarcDate.Digits(date) : "00000000000000";
        byte[] text = Encoding.UTF8.GetBytes($"- {digits} {JsonSerializer.Serialize(erased, IndexJson.Default.IndexLine)}");
        byte[] padded = new byte[length];
        padded.AsSpan().Fill((byte)' ');
        text.CopyTo(padded, 0);
        padded[^1] = (byte)'\n';
        return padded;
    }

    /// <summary>What is wrong with such a record, or null.</summary>
    public static string? Problem(WarcRecord record, IndexLine line, string previous)
    {
        if (record[RecordFields.Previous] != previous) return "it does not name the record before it: a record was changed, left out or put in";
        return record[Replaces] == line.Chain && record.Id == line.RecordId && record.Block.IsEmpty ? null : "it stands for another record than the one that was erased";
    }
}

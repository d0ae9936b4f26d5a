namespace CoordDetect.Collect.Archive;

/// <summary>Takes single pages out of an archive of ours by their index line.</summary>
internal sealed class ArchiveLookup(string folder)
{
    /// <summary>The page that a line speaks of, or null where it cannot be had.</summary>
    public async Task<ArchivedPage?> LoadAsync(IndexLine line, CancellationToken cancellation)
    {
        using FileStream file = new(Path.Combine(folder, line.File), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] member = new byte[line.LengthBytes];
        if (RandomAccess.Read(file.SafeFileHandle, member, line.OffsetBytes) < member.Length) return null;
        WarcRecord? record = WarcReader.Read(new MemoryStream(member, writable: false)).FirstOrDefault();
        return record is null ? null : (await ArchivedPage.OfAsync(record, cancellation)).Page;
    }
}

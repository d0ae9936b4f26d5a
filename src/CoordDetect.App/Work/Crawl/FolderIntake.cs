using System.IO.MemoryMappedFiles;
using System.Security.Cryptography;
using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Import;
using CoordDetect.Core;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Watching;

namespace CoordDetect.App.Work.Crawl;

/// <summary>
/// Takes the comments of a case's folder, as crawls and the command line gather them there, into the store. The file only grows, so each time what
/// came since is read; where it was written anew (after an erasure), all of it.
/// </summary>
internal static class FolderIntake
{
    private const int TailBytes = 4_096;

    public static async Task<ImportCounts> RunAsync(
        ICaseStore store, ICase found, CaseFolder folder, NewSource from, IProgress<StageProgress> progress, CancellationToken cancellation)
    {
        if (CaseManifest.Read(folder) is not { CommentsLength: > 0 } manifest || !File.Exists(folder.Comments)) return default;
        using FileStream file = new(folder.Comments, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        long length = Math.Min(file.Length, manifest.CommentsLength), start = await StartAsync(store, found.Name, file, length, cancellation);
        if (start == length && await IsKnownAsync(found, manifest, cancellation)) return default;
        long source = await found.Sources.AddAsync(from, cancellation);
        await using ICommentImport import = await found.Comments.BeginImportAsync(new ImportRequest(source, "comments.jsonl"), cancellation);
        if (start < length)
        {
            using MemoryMappedFile map = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
            using MemoryMappedViewStream part = map.CreateViewStream(start, length - start, MemoryMappedFileAccess.Read);
            CommentFiles.ReadInto(import, part, "comments.jsonl", new ReadOptions(), progress, cancellation);
        }
        ImportCounts counts = await import.CompleteAsync(manifest.CommentsSha256, manifest.LeftOut, cancellation);
        await store.Watches.SetIntakeAsync(found.Name, new FolderIntakePosition(length, Tail(file, length)), cancellation);
        return counts;
    }

    /// <summary>How many comments the folder holds, where not all of them were taken in; else 0.</summary>
    public static async Task<long> WaitingAsync(ICase found, CaseFolder folder, CancellationToken cancellation)
    {
        if (Manifest(folder) is not { Comments: > 0 } manifest) return 0;
        return await IsKnownAsync(found, manifest, cancellation) ? 0 : manifest.Comments;
    }

    /// <summary>What the folder says of itself; null where it was not begun, or is damaged: <c>verify</c> says more.</summary>
    public static CaseManifest? Manifest(CaseFolder folder)
    {
        try
        {
            return CaseManifest.Read(folder);
        }
        catch (Exception problem) when (problem is UserFacingException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static Task<bool> IsKnownAsync(ICase found, CaseManifest manifest, CancellationToken cancellation) => found.Sources.HasImportedAsync(manifest.CommentsSha256, cancellation);

    private static async Task<long> StartAsync(ICaseStore store, string name, FileStream file, long length, CancellationToken cancellation) =>
        await store.Watches.IntakeAsync(name, cancellation) is { } taken && taken.Length <= length && Tail(file, taken.Length) == taken.TailSha256 ? taken.Length : 0;

    private static string Tail(FileStream file, long length)
    {
        byte[] tail = new byte[Math.Min(TailBytes, length)];
        file.Seek(length - tail.Length, SeekOrigin.Begin);
        file.ReadExactly(tail);
        return Convert.ToHexStringLower(SHA256.HashData(tail));
    }
}

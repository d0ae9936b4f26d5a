using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Import;
using CoordDetect.Core;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;

namespace CoordDetect.App.Web.Jobs;

/// <summary>Takes the comments of a case's folder, as crawls and the command line gather them there, into the store. What the store has already, it only counts.</summary>
internal static class FolderIntake
{
    private const int ImportsLookedAt = 50;

    public static async Task<ImportCounts> RunAsync(ICase found, CaseFolder folder, NewSource from, IProgress<StageProgress> progress, CancellationToken cancellation)
    {
        if (!File.Exists(folder.Comments)) return default;
        string? digest = CaseManifest.Read(folder)?.CommentsSha256;
        long source = await found.Sources.AddAsync(from, cancellation);
        await using ICommentImport import = await found.Comments.BeginImportAsync(new ImportRequest(source, "comments.jsonl"), cancellation);
        CommentFiles.ReadInto(import, [folder.Comments], new ReadOptions(), progress, cancellation);
        return await import.CompleteAsync(digest, cancellation);
    }

    /// <summary>How many comments the folder holds, where not all of them were taken in; else 0.</summary>
    public static async Task<long> WaitingAsync(ICase found, CaseFolder folder, CancellationToken cancellation)
    {
        if (Manifest(folder) is not { Comments: > 0 } manifest) return 0;
        Page<ImportRecord> imports = await found.Sources.ImportsAsync(new PageRequest(ImportsLookedAt), cancellation);
        return imports.Items.Any(i => i.Finished is not null && i.InputSha256 == manifest.CommentsSha256) ? 0 : manifest.Comments;
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
}

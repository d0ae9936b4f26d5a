using System.Text.Json;
using CoordDetect.Collect.Archive;
using CoordDetect.Collect.Fetching.Frontier;
using CoordDetect.Core;

namespace CoordDetect.Collect.Cases;

/// <summary>
/// Takes a person out of the files of a case. Every file keeps its length, and every chain can still be checked: a comment becomes a line that
/// says only which one it was, an archived record becomes an empty one that names the digest of what it replaces, names in addresses become a
/// row of x. Begun again after a crash, it goes on. Linear in the size of the archive.
/// </summary>
public static class CaseEraser
{
    /// <summary>Erases a person; nothing is done where the case has no folder.</summary>
    /// <param name="folder">The case.</param>
    /// <param name="site">The site of the account, as its comments name it.</param>
    /// <param name="handle">Its handle.</param>
    /// <param name="name">Its displayed name, or null.</param>
    /// <param name="clock">Dates the manifest.</param>
    /// <param name="cancellation">Ends the work early; begun again, it goes on.</param>
    /// <returns>How many comments and how many records were emptied.</returns>
    /// <exception cref="UserFacingException">Another process writes to the case.</exception>
    public static (long Comments, long Records) Erase(CaseFolder folder, string site, string handle, string? name, TimeProvider clock, CancellationToken cancellation)
    {
        if (!folder.Exists) return default;
        using CaseLock held = CaseLock.Take(folder);
        ErasedName person = new(handle, name);
        CommentEraser comments = new(site, handle);
        long emptied = comments.Erase(folder.Comments, cancellation);
        long records = new ArchiveEraser(folder.Archive, person, comments.Records).Erase(cancellation);
        EraseJournal(folder, person);
        SignOff(folder, person, clock);
        return (emptied, records);
    }

    // The sum of each transaction is made anew, for its lines may have changed.
    private static void EraseJournal(CaseFolder folder, ErasedName person)
    {
        if (!File.Exists(folder.Frontier)) return;
        FrontierJournal.Rewrite(folder.Frontier, person.BlotAddresses);
    }

    private static void SignOff(CaseFolder folder, ErasedName person, TimeProvider clock)
    {
        if (CaseManifest.Read(folder) is not { } manifest) return;
        CaseManifest blotted = JsonSerializer.Deserialize(
            person.BlotAddresses(JsonSerializer.SerializeToUtf8Bytes(manifest, CaseJson.Default.CaseManifest)), CaseJson.Default.CaseManifest) ?? manifest;
        string digest = File.Exists(folder.Comments) ? CommentEraser.DigestOf(folder.Comments, manifest.CommentsLength) : manifest.CommentsSha256;
        (blotted with { CommentsSha256 = digest, Updated = clock.GetUtcNow() }).Write(folder);
    }
}

using System.Globalization;
using System.Security.Cryptography;
using CoordDetect.Collect.Archive;
using CoordDetect.Collect.Fetching.Frontier;
using CoordDetect.Core;

namespace CoordDetect.Collect.Cases;

/// <summary>Checks everything that a case keeps: the archive record by record, the comments, the journal. It changes nothing.</summary>
public static class CaseVerifier
{
    /// <summary>Checks a case.</summary>
    /// <exception cref="UserFacingException">There is no such case.</exception>
    public static CaseCheck Check(CaseFolder folder, CancellationToken cancellation)
    {
        if (!folder.Exists) throw new UserFacingException($"There is no case '{folder.Name}' in {Path.GetDirectoryName(folder.Path)}. Name another with --case, or its data folder with --data.");
        CaseManifest? manifest = CaseManifest.Read(folder);
        CommitLine committed = CommitLine.Start;
        long journal = 0;
        if (File.Exists(folder.Frontier)) (journal, committed) = FrontierJournal.Replay(folder.Frontier, _ => true, (_, _, _) => { });
        // The manifest may lag behind the journal, when a crawl was killed; never the other way round.
        ArchivePosition end = manifest is not null && manifest.Archive.Records > committed.Archive.Records ? manifest.Archive : committed.Archive;
        Dictionary<long, string> signed = [];
        if (manifest is not null && manifest.Archive.Records > 0) signed[manifest.Archive.Records] = manifest.Archive.Head;
        ArchiveCheck archive = new ArchiveVerifier(folder.Archive).Check(end, signed, cancellation);
        (long comments, string? problem) = Comments(folder, manifest, Math.Max(committed.CommentsLength, manifest?.CommentsLength ?? 0));
        problem ??= manifest is null ? "case.json is missing: nothing signs the archive off" : null;
        problem ??= manifest!.Archive.Records > committed.Archive.Records ? $"frontier.log ends before the archive does (its lines are whole up to byte {journal})" : null;
        return new CaseCheck(archive, comments, problem, manifest?.Imports.Count ?? 0);
    }

    private static (long Count, string? Problem) Comments(CaseFolder folder, CaseManifest? manifest, long committed)
    {
        if (!File.Exists(folder.Comments)) return (0, committed > 0 ? "comments.jsonl is missing" : null);
        using FileStream file = new(folder.Comments, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (file.Length < committed) return (0, $"comments.jsonl ends at byte {file.Length}; the case committed {committed}");
        (long count, long at) = (0, 0);
        foreach (byte[] line in ByteLines.Read(file))
        {
            if (at == committed) break;
            hash.AppendData(line);
            at += line.Length;
            count++;
            if (manifest is null || at != manifest.CommentsLength) continue;
            if (Convert.ToHexStringLower(hash.GetCurrentHash()) != manifest.CommentsSha256) return (count, string.Create(CultureInfo.InvariantCulture, $"comments.jsonl is not as the case signed it off: a line up to {count} was changed"));
        }
        return (count, at == committed ? null : "comments.jsonl has other line ends than when it was committed: a line was changed");
    }
}

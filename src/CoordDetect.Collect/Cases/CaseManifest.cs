using System.Text.Json;
using System.Text.Json.Serialization;
using CoordDetect.Collect.Archive;
using CoordDetect.Collect.Fetching.Frontier;
using CoordDetect.Core;

namespace CoordDetect.Collect.Cases;

/// <summary>What <c>case.json</c> says: what was asked, how much there is, and the ends of the chains that sign it off.</summary>
public sealed record CaseManifest
{
    /// <summary>The version of this file's form.</summary>
    public int Format { get; init; } = 1;

    /// <summary>The name of the case.</summary>
    public required string Name { get; init; }

    /// <summary>When the case was begun.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>When this was written.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>The addresses that the crawls began with.</summary>
    public IReadOnlyList<string> Seeds { get; init; } = [];

    /// <summary>The sources that were imported.</summary>
    public IReadOnlyList<ImportLine> Imports { get; init; } = [];

    /// <summary>How many rows or records of the sources could not be used, each source as it was read last.</summary>
    [JsonIgnore]
    public long LeftOut => Imports.GroupBy(i => i.Source, StringComparer.Ordinal).Sum(g => g.Last().LeftOut);

    /// <summary>How many comments there are.</summary>
    public long Comments { get; init; }

    /// <summary>The length of <c>comments.jsonl</c> in bytes.</summary>
    public long CommentsLength { get; init; }

    /// <summary>The SHA-256 of <c>comments.jsonl</c> in hexadecimal.</summary>
    public string CommentsSha256 { get; init; } = "";

    /// <summary>How far the archive goes, and the digest of its last record.</summary>
    public ArchivePosition Archive { get; init; } = ArchivePosition.Start;

    /// <summary>Reads a manifest; null where there is none.</summary>
    /// <exception cref="UserFacingException">It is there and cannot be read.</exception>
    public static CaseManifest? Read(CaseFolder folder)
    {
        if (!File.Exists(folder.Manifest)) return null;
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(folder.Manifest), CaseJson.Default.CaseManifest);
        }
        catch (JsonException problem)
        {
            throw new UserFacingException($"{folder.Manifest} is damaged ({problem.Message}). Restore it, or delete it: it is made anew from the journal by the next crawl.", problem);
        }
    }

    /// <summary>Writes the manifest in one step: a reader sees the old one or the new one.</summary>
    internal void Write(CaseFolder folder)
    {
        FaultPoint.Pass("manifest");
        string draft = folder.Manifest + ".new";
        using (FileStream file = File.Create(draft))
        {
            JsonSerializer.Serialize(file, this, CaseJson.Default.CaseManifest);
            file.Write("\n"u8);
            file.Flush(flushToDisk: true);
        }
        File.Move(draft, folder.Manifest, overwrite: true);
    }
}

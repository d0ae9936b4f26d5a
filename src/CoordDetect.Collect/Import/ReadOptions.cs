using CoordDetect.Core;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import;

/// <summary>How files of comments are read. The defaults recognise everything by themselves.</summary>
public sealed record ReadOptions
{
    /// <summary>The format; by default told by each file itself.</summary>
    public ImportFormat Format { get; init; } = ImportFormat.Auto;

    /// <summary>The format of every source by its name, as <c>--format</c> takes it; null where each is to be recognised.</summary>
    public string? Source { get; init; }

    /// <summary>Columns whose names say nothing to us, and what they hold. They win over every recognised name.</summary>
    public IReadOnlyList<FieldMapping> Map { get; init; } = [];

    /// <summary><c>auto</c>, or the name of an encoding such as <c>utf-8</c>, <c>utf-16</c>, <c>windows-1252</c>.</summary>
    public string Encoding { get; init; } = "auto";

    /// <summary>What a person says of the times.</summary>
    public TimeOptions Times { get; init; } = new();

    /// <summary>What happens to a comment whose identifier was already seen.</summary>
    public DuplicateIds DuplicateIds { get; init; } = DuplicateIds.Reject;

    /// <summary>Whether the first rejected line ends the reading with a <see cref="UserFacingException"/>.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether a line without an account is rejected. Work on texts alone can do without.</summary>
    public bool RequireAccount { get; init; } = true;

    /// <summary>Whether a line with neither text nor anything shared (object, re-post, links) is rejected.</summary>
    public bool RequireContent { get; init; } = true;

    /// <summary>Whether entities, tags and wrong encodings in texts are undone. Networks that must be the peers' own take texts as they stand.</summary>
    public bool RepairsTexts { get; init; } = true;

    /// <summary>Whether fields that the contract does not name are kept, as <see cref="CommentRow.Extra"/>.</summary>
    public bool KeepUnknown { get; init; }

    /// <summary>The longest line or record that is taken, in bytes; a longer one is rejected. At least 1,024, at most 1 GiB.</summary>
    public int MaxRecordBytes { get; init; } = 16 << 20;

    /// <summary>Every problem of these options, each as one sentence; empty where there is none.</summary>
    public IReadOnlyList<string> Validate()
    {
        List<string> problems = [.. Times.Validate()];
        if (MaxRecordBytes is < 1_024 or > 1 << 30) problems.Add("The longest record must be between 1,024 bytes and 1 GiB.");
        if (!TextEncodings.IsKnown(Encoding))
            problems.Add($"The encoding \"{Encoding}\" is not known; write auto, utf-8, utf-16, windows-1252 or another registered name.");
        foreach (FieldMapping mapping in Map)
        {
            if (FieldNames.FieldOf(mapping.Field) == CommentField.None)
                problems.Add($"The field \"{mapping.Field}\" of --map does not exist; the fields are: {FieldNames.List()}.");
        }
        return problems;
    }
}

using CoordDetect.Core.Corpus;

namespace CoordDetect.Storage.Comments;

/// <summary>A comment as it is kept.</summary>
public sealed record StoredComment
{
    /// <summary>Its id in the case: a small number that never changes.</summary>
    public required long Id { get; init; }

    /// <summary>The id of its account.</summary>
    public required long Account { get; init; }

    /// <summary>The id of its thread.</summary>
    public required long Thread { get; init; }

    /// <summary>What it says and where it stood, with the account's profile.</summary>
    public required Comment Comment { get; init; }

    /// <summary>The id of the comment that it answers, where that is in the case.</summary>
    public long? ParentId { get; init; }

    /// <summary>When it was first seen.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>The import that first brought it.</summary>
    public required long Import { get; init; }

    /// <summary>How many versions came before this one.</summary>
    public required int Edits { get; init; }

    /// <summary>When it was seen to be gone, or null.</summary>
    public DateTimeOffset? DeletedSeen { get; init; }
}

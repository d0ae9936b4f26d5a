namespace CoordDetect.Storage.Comments;

/// <summary>A part of the comments of a case: those that meet every condition. Without a condition it is all of them.</summary>
public sealed record CommentScope
{
    /// <summary>Only on these sites, by their names; empty for all.</summary>
    public IReadOnlyList<string> Sites
    {
        get;
        // What an erasure left of a scope says nothing of sites.
        init => field = value ?? [];
    } = [];

    /// <summary>Only those posted on this day (UTC) or later; comments without a time are left out then.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only those posted on this day (UTC) or earlier; comments without a time are left out then.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Only those that a search finds, as it was written; null for all. Whoever reads the scope says which they are.</summary>
    public string? Search { get; init; }

    /// <summary>Whether nothing is left out.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsWhole => Sites.Count == 0 && From is null && Until is null && string.IsNullOrWhiteSpace(Search);
}

namespace CoordDetect.Core.Audit.Records;

/// <summary>Everything that an audit may look at; what is absent is null or empty, and the answers that need it say so.</summary>
public sealed record AuditInput
{
    /// <summary>The page's followers.</summary>
    public FollowerList? Followers { get; init; }

    /// <summary>Followers of another page to compare with.</summary>
    public FollowerList? Comparison { get; init; }

    /// <summary>Likes, comments and shares.</summary>
    public EngagementLog? Engagement { get; init; }

    /// <summary>Counts of the page over time, oldest first.</summary>
    public IReadOnlyList<CountPoint> Counts { get; init; } = [];

    /// <summary>What happened when: campaigns, press, give-aways.</summary>
    public IReadOnlyList<EventNote> Events { get; init; } = [];

    /// <summary>What the agency reported.</summary>
    public AgencyReport? Reported { get; init; }

    /// <summary>Accounts of the page that others might borrow from: its own, its staff's, its best-known fans'. Handles without <c>@</c>.</summary>
    public IReadOnlyList<string> Protected { get; init; } = [];

    /// <summary>Accounts that findings of the case name as acting together, by handle.</summary>
    public IReadOnlySet<string> Tied { get; init; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many followers the page shows, where the list is a part of them.</summary>
    public long? StatedFollowers { get; init; }

    /// <summary>The seed of every random choice.</summary>
    public ulong Seed { get; init; } = 1;
}

/// <summary>The counts that a page shows at one moment; null where it does not.</summary>
/// <param name="At">When, in Unix seconds.</param>
/// <param name="Followers">How many follow it.</param>
/// <param name="Following">How many it follows.</param>
/// <param name="Posts">How many posts it has.</param>
public readonly record struct CountPoint(long At, long? Followers, long? Following, long? Posts);

/// <summary>Something that happened.</summary>
/// <param name="At">The day, in Unix seconds.</param>
/// <param name="Kind">What, in one word: <c>campaign</c>, <c>press</c>, <c>give-away</c> or another.</param>
/// <param name="Label">In words.</param>
public sealed record EventNote(long At, string Kind, string Label);

/// <summary>What an agency reported.</summary>
/// <param name="Days">Day by day.</param>
/// <param name="Profiles">The profiles that it named, by handle without <c>@</c>.</param>
public sealed record AgencyReport(IReadOnlyList<AgencyDay> Days, IReadOnlyList<string> Profiles);

/// <summary>One day of a report; null where it says nothing.</summary>
/// <param name="Day">Its start, in Unix seconds (UTC).</param>
/// <param name="Page">The page, or empty.</param>
/// <param name="Posts">How many posts.</param>
/// <param name="Reach">How many were reached.</param>
/// <param name="Engagements">How many likes, comments and shares.</param>
public readonly record struct AgencyDay(long Day, string Page, long? Posts, long? Reach, long? Engagements);

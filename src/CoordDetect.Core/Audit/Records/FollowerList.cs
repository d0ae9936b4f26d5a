using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Audit.Records;

/// <summary>
/// The followers of one page from one or several snapshots, in columns: an account is an index. What a later snapshot says about an account
/// replaces what an earlier one said; the order of a snapshot is the order of its list.
/// </summary>
public sealed class FollowerList
{
    /// <summary>A time that is not known.</summary>
    public const long NoTime = long.MinValue;

    /// <summary>How many distinct accounts there are.</summary>
    public required int Count { get; init; }

    /// <summary>Their handles.</summary>
    public required Utf8Column Handles { get; init; }

    /// <summary>Their displayed names; as many as accounts.</summary>
    public required Utf8Column Names { get; init; }

    /// <summary>What they say about themselves.</summary>
    public required Utf8Column Bios { get; init; }

    /// <summary>Addresses or hashes of their avatars.</summary>
    public required Utf8Column Avatars { get; init; }

    /// <summary>When they were made, in Unix seconds, or <see cref="NoTime"/>.</summary>
    public required long[] Created { get; init; }

    /// <summary>When they began to follow, in Unix seconds, or <see cref="NoTime"/>.</summary>
    public required long[] FollowedAt { get; init; }

    /// <summary>When they last posted, in Unix seconds, or <see cref="NoTime"/>.</summary>
    public required long[] LastPost { get; init; }

    /// <summary>How many posts they have, or -1.</summary>
    public required int[] Posts { get; init; }

    /// <summary>How many follow them, or -1.</summary>
    public required int[] Followers { get; init; }

    /// <summary>How many they follow, or -1.</summary>
    public required int[] Following { get; init; }

    /// <summary>What the list says with yes or no.</summary>
    public required FollowerMarks[] Marks { get; init; }

    /// <summary>The snapshots, oldest first.</summary>
    public required IReadOnlyList<FollowerSnapshot> Snapshots { get; init; }

    /// <summary>Accounts whose handle changed between snapshots under the same id.</summary>
    public int Renamed { get; init; }

    /// <summary>Lines under a name that stands for nobody, such as <c>[deleted]</c>; they are no accounts.</summary>
    public int Nobody { get; init; }

    /// <summary>The last moment that the list speaks of, in Unix seconds: its newest snapshot, else its newest time; 0 where it has none.</summary>
    public long AsOf { get; init; }

    /// <summary>The handle of an account as text.</summary>
    public string HandleOf(int account) => Handles.GetString(account);
}

/// <summary>One reading of the list.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="TakenAt">When it was taken.</param>
/// <param name="Accounts">The accounts in it, in the order of the list.</param>
/// <param name="Repeated">Lines that named an account again.</param>
public sealed record FollowerSnapshot(string Name, PostedAt TakenAt, int[] Accounts, int Repeated);

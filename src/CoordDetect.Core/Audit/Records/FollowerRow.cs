namespace CoordDetect.Core.Audit.Records;

/// <summary>One line of a follower list, as bytes; valid while the line is.</summary>
public ref struct FollowerRow
{
    /// <summary>The platform's own number of the account; empty where the list has none.</summary>
    public ReadOnlySpan<byte> Id { get; set; }

    /// <summary>The handle.</summary>
    public ReadOnlySpan<byte> Handle { get; set; }

    /// <summary>The displayed name.</summary>
    public ReadOnlySpan<byte> Name { get; set; }

    /// <summary>What the account says about itself.</summary>
    public ReadOnlySpan<byte> Bio { get; set; }

    /// <summary>The avatar's address, or its hash.</summary>
    public ReadOnlySpan<byte> Avatar { get; set; }

    /// <summary>When the account was made, in Unix seconds; <see cref="FollowerList.NoTime"/> where unknown.</summary>
    public long Created { get; set; }

    /// <summary>When it began to follow, in Unix seconds; <see cref="FollowerList.NoTime"/> where unknown.</summary>
    public long FollowedAt { get; set; }

    /// <summary>When it last posted, in Unix seconds; <see cref="FollowerList.NoTime"/> where unknown.</summary>
    public long LastPost { get; set; }

    /// <summary>How many posts it has; -1 where unknown.</summary>
    public int Posts { get; set; }

    /// <summary>How many accounts follow it; -1 where unknown.</summary>
    public int Followers { get; set; }

    /// <summary>How many accounts it follows; -1 where unknown.</summary>
    public int Following { get; set; }

    /// <summary>Its place in the list, from 1; -1 where the list numbers nothing.</summary>
    public int Position { get; set; }

    /// <summary>What the list says with yes or no.</summary>
    public FollowerMarks Marks { get; set; }

    /// <summary>A row about which nothing is known yet.</summary>
    public static FollowerRow Empty => new()
    {
        Created = FollowerList.NoTime,
        FollowedAt = FollowerList.NoTime,
        LastPost = FollowerList.NoTime,
        Posts = -1,
        Followers = -1,
        Following = -1,
        Position = -1,
    };
}

/// <summary>What a list says with yes or no about an account; each answer has a flag that says whether it was given.</summary>
[Flags]
public enum FollowerMarks : ushort
{
    /// <summary>Nothing is said.</summary>
    None = 0,

    /// <summary>The account has the platform's default avatar.</summary>
    DefaultAvatar = 1,

    /// <summary>The list says whether the avatar is the default one.</summary>
    AvatarKnown = 2,

    /// <summary>The platform has verified the account.</summary>
    Verified = 4,

    /// <summary>The list says whether the account is verified.</summary>
    VerifiedKnown = 8,

    /// <summary>The account shows its posts only to its own followers.</summary>
    Private = 16,

    /// <summary>The list says whether the account is private.</summary>
    PrivateKnown = 32,

    /// <summary>The page follows the account as well.</summary>
    FollowedBack = 64,

    /// <summary>The list says whether the page follows the account.</summary>
    FollowedBackKnown = 128,
}

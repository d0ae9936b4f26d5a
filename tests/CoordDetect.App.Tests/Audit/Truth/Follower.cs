using System.Text;
using CoordDetect.Core.Audit.Records;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Simulation.Audience;

namespace CoordDetect.App.Tests.Audit.Truth;

/// <summary>A line of a follower list; what is null the list does not show.</summary>
internal sealed record Follower(string Handle)
{
    public string Id { get; init; } = "";

    public string Bio { get; init; } = "";

    public long? Created { get; init; }

    public long? FollowedAt { get; init; }

    public long? LastPost { get; init; }

    public int? Posts { get; init; }

    public int? Followers { get; init; }

    public int? Following { get; init; }

    public bool? HasDefaultAvatar { get; init; }

    public bool? IsPrivate { get; init; }

    public bool? IsVerified { get; init; }

    public bool? IsFollowedBack { get; init; }

    public static Follower Of(SimulatedFollower f, bool timed) => new(f.Handle)
    {
        Bio = f.Bio,
        Created = f.Created,
        FollowedAt = timed ? f.FollowedAt : null,
        Posts = f.Posts,
        Followers = f.Followers,
        Following = f.Following,
        HasDefaultAvatar = f.DefaultAvatar,
    };

    public void AddTo(FollowerListBuilder list)
    {
        FollowerRow row = FollowerRow.Empty;
        row.Id = Encoding.UTF8.GetBytes(Id);
        row.Handle = Encoding.UTF8.GetBytes(Handle);
        row.Bio = Encoding.UTF8.GetBytes(Bio);
        (row.Created, row.FollowedAt, row.LastPost) = (Created ?? FollowerList.NoTime, FollowedAt ?? FollowerList.NoTime, LastPost ?? FollowerList.NoTime);
        (row.Posts, row.Followers, row.Following) = (Posts ?? -1, Followers ?? -1, Following ?? -1);
        row.Marks = Mark(HasDefaultAvatar, FollowerMarks.DefaultAvatar, FollowerMarks.AvatarKnown) | Mark(IsPrivate, FollowerMarks.Private, FollowerMarks.PrivateKnown)
            | Mark(IsVerified, FollowerMarks.Verified, FollowerMarks.VerifiedKnown) | Mark(IsFollowedBack, FollowerMarks.FollowedBack, FollowerMarks.FollowedBackKnown);
        list.Add(row);
    }

    private static FollowerMarks Mark(bool? known, FollowerMarks yes, FollowerMarks isKnown) => known is not { } isSo ? FollowerMarks.None : isSo ? yes | isKnown : isKnown;
}

/// <summary>A follower list of one day, or of none that is known.</summary>
internal sealed record TakenList(string Name, DateOnly? Day, IReadOnlyList<Follower> Lines)
{
    public PostedAt At => Day is { } day ? PostedAt.FromUnixSeconds(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeSeconds(), TimePrecision.Day) : PostedAt.Unknown;
}

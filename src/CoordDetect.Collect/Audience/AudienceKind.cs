using F = CoordDetect.Collect.Audience.AudienceField;

namespace CoordDetect.Collect.Audience;

/// <summary>What a table tells about a page.</summary>
public enum AudienceKind
{
    /// <summary>Nothing that an audit reads.</summary>
    None,

    /// <summary>Who follows it.</summary>
    Followers,

    /// <summary>Who liked, commented or shared what.</summary>
    Engagement,

    /// <summary>Counts of followers over time.</summary>
    Counts,

    /// <summary>What happened when.</summary>
    Events,

    /// <summary>What an agency reported, day by day.</summary>
    Report,

    /// <summary>A list of profiles and nothing else.</summary>
    Profiles,
}

/// <summary>Tells what a table is from its columns.</summary>
public static class AudienceTables
{
    /// <summary>The kind of a table with these columns.</summary>
    public static AudienceKind KindOf(IReadOnlyList<string> columns)
    {
        HashSet<F> fields = [.. AudienceFields.Of(columns)];
        bool hasAccount = fields.Contains(F.Handle) || (fields.Contains(F.Id) && fields.Contains(F.Name));
        if (!hasAccount)
        {
            if (!fields.Contains(F.At) && !fields.Contains(F.Snapshot)) return AudienceKind.None;
            if (fields.Contains(F.Reach) || fields.Contains(F.Engagements)) return AudienceKind.Report;
            if (fields.Contains(F.Followers)) return AudienceKind.Counts;
            return fields.Contains(F.EventKind) || fields.Contains(F.Label) || fields.Contains(F.Action) ? AudienceKind.Events : AudienceKind.None;
        }
        if (fields.Contains(F.FollowedAt)) return AudienceKind.Followers;
        if (fields.Contains(F.Text) || fields.Contains(F.Action) || fields.Contains(F.Post) || fields.Contains(F.Object) || fields.Contains(F.Rating)) return AudienceKind.Engagement;
        F[] ofProfiles = [F.Created, F.Posts, F.Followers, F.Following, F.Bio, F.Avatar, F.Position, F.DefaultAvatar, F.LastPost, F.Snapshot, F.Verified, F.Private];
        if (fields.Overlaps(ofProfiles)) return AudienceKind.Followers;
        if (fields.Contains(F.Page) && fields.Contains(F.At)) return AudienceKind.Engagement;
        return AudienceKind.Profiles;
    }

    /// <summary>
    /// Whether a table with these columns is a follower list and no table of comments: it belongs to <c>audit</c>, and <c>detect</c> would find
    /// nothing in it.
    /// </summary>
    public static bool IsFollowerList(IReadOnlyList<string> columns) => KindOf(columns) == AudienceKind.Followers;
}

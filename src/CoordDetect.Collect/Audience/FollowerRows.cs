using CoordDetect.Core.Audit.Records;
using F = CoordDetect.Collect.Audience.AudienceField;

namespace CoordDetect.Collect.Audience;

/// <summary>One record of a follower list.</summary>
internal static class FollowerRows
{
    public static FollowerRow Of(Cells cells)
    {
        ReadOnlySpan<byte> handle = cells.Bytes(F.Handle);
        return new FollowerRow
        {
            Id = cells.Id(),
            Handle = handle.StartsWith("@"u8) ? handle[1..] : handle,
            Name = cells.Bytes(F.Name),
            Bio = cells.Bytes(F.Bio),
            Avatar = cells.Bytes(F.Avatar),
            Created = cells.Time(F.Created),
            FollowedAt = cells.Has(F.FollowedAt) ? cells.Time(F.FollowedAt) : cells.Time(F.At),
            LastPost = cells.Time(F.LastPost),
            Posts = cells.Small(F.Posts),
            Followers = cells.Small(F.Followers),
            Following = cells.Small(F.Following),
            Position = cells.Small(F.Position),
            Marks = Marks(cells),
        };
    }

    private static FollowerMarks Marks(Cells cells)
    {
        ReadOnlySpan<byte> avatar = cells.Bytes(F.Avatar);
        bool? isDefault = cells.Flag(F.DefaultAvatar) ?? (cells.Has(F.Avatar) ? avatar.IsEmpty || IsDefaultPicture(avatar) : null);
        return Mark(isDefault, FollowerMarks.DefaultAvatar, FollowerMarks.AvatarKnown)
            | Mark(cells.Flag(F.Verified), FollowerMarks.Verified, FollowerMarks.VerifiedKnown)
            | Mark(cells.Flag(F.Private), FollowerMarks.Private, FollowerMarks.PrivateKnown)
            | Mark(cells.Flag(F.FollowedBack), FollowerMarks.FollowedBack, FollowerMarks.FollowedBackKnown);
    }

    private static FollowerMarks Mark(bool? said, FollowerMarks yes, FollowerMarks known) => said switch
    {
        true => yes | known,
        false => known,
        _ => FollowerMarks.None,
    };

    // The names under which platforms serve the picture of those who have none.
    private static bool IsDefaultPicture(ReadOnlySpan<byte> avatar) =>
        avatar.IndexOf("default_profile"u8) >= 0 || avatar.IndexOf("default-avatar"u8) >= 0 || avatar.IndexOf("default_avatar"u8) >= 0 || avatar.IndexOf("44884218_345707102882519"u8) >= 0;
}

namespace CoordDetect.Collect.Audience;

/// <summary>What a column of a follower list, an export of engagement, a series of counts, a list of events or an agency's report may hold.</summary>
internal enum AudienceField
{
    None, Id, Handle, Name, Bio, Avatar, Created, FollowedAt, LastPost, Posts, Followers, Following, Position, DefaultAvatar, Verified, Private,
    FollowedBack, Snapshot, Page, Post, Object, Author, PostedAt, Action, At, Text, Rating, Reach, Engagements, EventKind, Label,
}

namespace CoordDetect.Collect.Import;

/// <summary>The fields of a comment that a source can fill; the order decides who takes a column that two could take.</summary>
internal enum CommentField : byte
{
    None = 0,
    CommentId,
    Account,
    AccountName,
    AccountCreated,
    Avatar,
    Bio,
    Text,
    Tokens,
    Object,
    Repost,
    Links,
    Created,
    Clock,
    Precision,
    Platform,
    Site,
    Thread,
    Parent,
    Url,
    Language,
    Label,
    Cluster,
    Zone,
}

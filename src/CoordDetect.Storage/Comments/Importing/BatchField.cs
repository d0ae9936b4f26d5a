namespace CoordDetect.Storage.Comments.Importing;

/// <summary>The texts of a row of a <see cref="CommentBatch"/>, in their order.</summary>
internal enum BatchField
{
    Platform,
    Site,
    Thread,
    Key,
    Parent,
    Account,
    AccountName,
    Avatar,
    Bio,

    // The content, side by side: its digest is taken over all four at once.
    Text,
    Object,
    Repost,
    Links,

    Url,
    Language,
    Cluster,
    Extra,
}

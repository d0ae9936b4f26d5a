namespace CoordDetect.Storage.Comments;

/// <summary>Who says word for word what a comment says.</summary>
/// <param name="Content">What stands for what it says: the same for all that say it.</param>
/// <param name="Accounts">How many accounts say it, its own among them.</param>
/// <param name="First">The comment that was stored first.</param>
public sealed record CommentCopies(long Content, long Accounts, long First);

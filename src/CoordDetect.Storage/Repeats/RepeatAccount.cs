using CoordDetect.Storage.Comments;

namespace CoordDetect.Storage.Repeats;

/// <summary>An account that posted something that others posted too.</summary>
/// <param name="Account">The account.</param>
/// <param name="Here">How many of its comments have it.</param>
/// <param name="First">When it first posted it, or null.</param>
public sealed record RepeatAccount(StoredAccount Account, int Here, DateTimeOffset? First);

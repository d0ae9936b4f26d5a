namespace CoordDetect.Storage.Access;

/// <summary>What a program reads cases with, on behalf of a user.</summary>
/// <param name="Id">Its id.</param>
/// <param name="User">On whose behalf.</param>
/// <param name="Name">What it is for, in the user's words.</param>
/// <param name="Created">Since when.</param>
/// <param name="Expires">Until when.</param>
/// <param name="Used">When it was last used, to the hour; null where it never was.</param>
public sealed record ApiToken(long Id, User User, string Name, DateTimeOffset Created, DateTimeOffset Expires, DateTimeOffset? Used);

namespace CoordDetect.Storage.Access;

/// <summary>What a user may do; each role may do what those before it may.</summary>
public enum UserRole
{
    /// <summary>See.</summary>
    Reader = 0,

    /// <summary>Import, run, judge, export.</summary>
    Analyst = 1,

    /// <summary>Manage users, erase, delete cases.</summary>
    Admin = 2,
}

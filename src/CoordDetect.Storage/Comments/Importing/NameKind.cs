namespace CoordDetect.Storage.Comments.Importing;

/// <summary>The tables of names.</summary>
internal enum NameKind
{
    Platforms,
    Sites,
    Threads,
    Accounts,
}

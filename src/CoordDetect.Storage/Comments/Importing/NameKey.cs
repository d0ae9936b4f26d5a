namespace CoordDetect.Storage.Comments.Importing;

/// <summary>A name below the id of what it is the name of something in.</summary>
internal readonly record struct NameKey(long Scope, string Name);

using CoordDetect.Core.Corpus;

namespace CoordDetect.Storage.Comments.Importing;

/// <summary>An account that a batch brings.</summary>
internal sealed record NewAccount(long Id, long Scope, string Handle, long Site, string? Name, PostedAt Created, string? Avatar, string? Bio);

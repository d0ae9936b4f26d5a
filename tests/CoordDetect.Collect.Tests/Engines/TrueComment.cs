namespace CoordDetect.Collect.Tests.WordPress;

/// <summary>A comment as the blog's own code wrote it.</summary>
internal sealed record TrueComment(string Id, string? Parent, string Author, long Time, string Kind, string Thread, string Text);

namespace CoordDetect.Collect.Tests.Engines;

/// <summary>A comment as the engine's own code wrote it.</summary>
internal sealed record TrueComment(string Id, string? Parent, string Author, long Time, string Kind, string Thread, string Text);

namespace CoordDetect.Storage.Comments;

/// <summary>A name, or a part of one, that accounts are looked for by.</summary>
/// <param name="Name">The name, in any case and with or without accents.</param>
/// <param name="OpenStart">Whether anything may stand before it.</param>
/// <param name="OpenEnd">Whether anything may stand after it.</param>
public sealed record AccountPattern(string Name, bool OpenStart, bool OpenEnd);

namespace CoordDetect.Core.Corpus;

/// <summary>
/// One account of a corpus. Its identity is (site, handle), or (platform, id) on services whose accounts are the same everywhere:
/// see <see cref="AccountScope"/>.
/// </summary>
/// <param name="Handle">The handle or platform identifier.</param>
/// <param name="Site">The site where it was first seen.</param>
/// <param name="Name">The displayed name, or null.</param>
/// <param name="Created">When it was created, if known.</param>
/// <param name="Avatar">The address or digest of its picture, or null.</param>
/// <param name="Bio">Its description of itself, or null.</param>
public sealed record Account(string Handle, string Site, string? Name, PostedAt Created, string? Avatar, string? Bio);

using CoordDetect.Core.Corpus;

namespace CoordDetect.App.DemoSites;

/// <summary>An account of a demo site.</summary>
/// <param name="Id">Its number on the site, from 2: 1 is the site's own.</param>
/// <param name="Handle">The name that it signs in with.</param>
/// <param name="Name">The name that it shows where the engine knows two.</param>
/// <param name="Created">When it was opened.</param>
/// <param name="AvatarPath">The path of its picture on the site, or null.</param>
/// <param name="Bio">What it says of itself, or null.</param>
public sealed record DemoMember(int Id, string Handle, string Name, PostedAt Created, string? AvatarPath, string? Bio)
{
    /// <summary>How many comments it has on the site.</summary>
    public int Posts { get; set; }
}

using System.Security.Cryptography;
using System.Text;

namespace CoordDetect.App.DemoSites.WordPress;

/// <summary>The picture that WordPress shows beside a comment: the account's own, else the silhouette of an address that was never registered.</summary>
internal static class WordPressAvatar
{
    /// <summary>Its path.</summary>
    public static string Of(DemoMember member) => member.AvatarPath ?? $"/avatar/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(member.Handle)).AsSpan(0, 16))}";
}

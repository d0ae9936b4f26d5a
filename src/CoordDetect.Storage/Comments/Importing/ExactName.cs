using System.Security.Cryptography;
using System.Text;

namespace CoordDetect.Storage.Comments.Importing;

/// <summary>Names that identify something have a limit, for they stand in indices: what is longer is cut, and ends with a digest of the whole.</summary>
internal static class ExactName
{
    private const int LongestBytes = 512;
    private const int DigestDigits = 32;

    /// <summary>The name itself, or its stand-in where it is longer than 512 bytes.</summary>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> name)
    {
        if (name.Length <= LongestBytes) return name;
        int end = LongestBytes - DigestDigits - 1;
        while ((name[end] & 0xC0) == 0x80) end--;
        return Encoding.UTF8.GetBytes($"{Encoding.UTF8.GetString(name[..end])}#{Convert.ToHexStringLower(SHA256.HashData(name))[..DigestDigits]}");
    }
}

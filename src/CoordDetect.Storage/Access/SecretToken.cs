using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CoordDetect.Storage.Access;

/// <summary>Secrets that stand for somebody: drawn at random, and kept as digests only.</summary>
internal static class SecretToken
{
    private const int Bytes = 32;

    /// <summary>43 characters of base64url from 32 random bytes.</summary>
    public static string Draw() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The SHA-256 that is kept of a secret, in hexadecimal. Of 32 random bytes there is nothing to guess, so it needs no salt and no slowness.</summary>
    public static string Digest(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

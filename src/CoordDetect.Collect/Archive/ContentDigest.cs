using System.Security.Cryptography;

namespace CoordDetect.Collect.Archive;

/// <summary>Digests as WARC files write them: <c>algorithm:BASE32</c>. Ours are SHA-256; those of others may also be SHA-1, MD5 or hexadecimal.</summary>
internal static class ContentDigest
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The SHA-256 of <paramref name="data"/> as <c>sha256:BASE32</c>.</summary>
    public static string Of(ReadOnlySpan<byte> data) => Write(SHA256.HashData(data));

    /// <summary>A finished SHA-256 as <c>sha256:BASE32</c>.</summary>
    public static string Write(ReadOnlySpan<byte> sha256) => "sha256:" + Base32(sha256);

    /// <summary>Whether <paramref name="written"/> is the digest of <paramref name="data"/>; null where its algorithm is unknown.</summary>
    public static bool? Matches(string written, ReadOnlySpan<byte> data)
    {
        int colon = written.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return null;
        byte[]? digest = Compute(written[..colon].Replace("-", "", StringComparison.Ordinal).ToLowerInvariant(), data);
        if (digest is null) return null;
        ReadOnlySpan<char> value = written.AsSpan(colon + 1).Trim().TrimEnd('=');
        return value.Length == digest.Length * 2
            ? value.Equals(Convert.ToHexString(digest), StringComparison.OrdinalIgnoreCase)
            : value.Equals(Base32(digest), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>RFC 4648 base 32 without padding.</summary>
    public static string Base32(ReadOnlySpan<byte> data)
    {
        Span<char> text = stackalloc char[(data.Length * 8 + 4) / 5];
        int buffer = 0, bits = 0, at = 0;
        foreach (byte b in data)
        {
            buffer = (buffer << 8) | b;
            bits += 8;
            for (; bits >= 5; bits -= 5) text[at++] = Alphabet[(buffer >> (bits - 5)) & 31];
            buffer &= (1 << bits) - 1;
        }
        if (bits > 0) text[at] = Alphabet[(buffer << (5 - bits)) & 31];
        return text.ToString();
    }

#pragma warning disable CA5350, CA5351 // The digests of other people's files are checked, not made.
    private static byte[]? Compute(string algorithm, ReadOnlySpan<byte> data) => algorithm switch
    {
        "sha256" => SHA256.HashData(data),
        "sha1" => SHA1.HashData(data),
        "sha512" => SHA512.HashData(data),
        "md5" => MD5.HashData(data),
        _ => null,
    };
#pragma warning restore CA5350, CA5351
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CoordDetect.Collect.Archive;

/// <summary>128 bits of a SHA-256: what is remembered of an address or a comment instead of its text.</summary>
internal static class AddressKey
{
    public static UInt128 Of(Uri uri) => Of(uri.AbsoluteUri);

    public static UInt128 Of(string text)
    {
        Span<byte> hash = stackalloc byte[32];
        byte[]? rented = null;
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> utf8 = most <= 1_024 ? stackalloc byte[1_024] : (rented = System.Buffers.ArrayPool<byte>.Shared.Rent(most));
        SHA256.HashData(utf8[..Encoding.UTF8.GetBytes(text, utf8)], hash);
        if (rented is not null) System.Buffers.ArrayPool<byte>.Shared.Return(rented);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}

using System.Buffers.Binary;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace CoordDetect.Index.Fields;

/// <summary>Keys as the bytes of terms, so that the order of bytes is the order of the keys.</summary>
internal static class KeyTerm
{
    /// <summary>The length of a fingerprint: 96 bits of it are used.</summary>
    public const int FingerprintBytes = 12;

    /// <summary>The term of a number in a field.</summary>
    public static Term Of(string field, long key)
    {
        BytesRef bytes = new(16);
        Write((ulong)key, sizeof(ulong), bytes);
        return new Term(field, bytes);
    }

    /// <summary>Writes a key into room of at least 16 bytes.</summary>
    public static void Write(UInt128 key, int width, BytesRef into)
    {
        Span<byte> all = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(all, key);
        into.Offset = 0;
        into.Length = width;
        all[^width..].CopyTo(into.Bytes);
    }

    /// <summary>Reads a key of a term.</summary>
    public static UInt128 Read(BytesRef term)
    {
        Span<byte> all = stackalloc byte[16];
        all.Clear();
        term.Bytes.AsSpan(term.Offset, term.Length).CopyTo(all[^term.Length..]);
        return BinaryPrimitives.ReadUInt128BigEndian(all);
    }
}

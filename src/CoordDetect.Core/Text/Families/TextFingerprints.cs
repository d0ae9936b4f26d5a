using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Families;

/// <summary>
/// Names each distinct text by its words alone, so that it is known again in another corpus, whose words have other numbers: 96 bits of
/// SHA-256, which two among a million texts share with a probability of 10⁻¹⁷.
/// </summary>
internal static class TextFingerprints
{
    /// <summary>The fingerprints of the texts, by text.</summary>
    public static UInt128[] Of(TokenizedCorpus tokens, DistinctTexts texts, NearDuplicateOptions options, int threads, CancellationToken cancellation)
    {
        UInt128[] fingerprints = new UInt128[texts.Count];
        int blocks = (texts.Count + TokenColumn.BlockSize - 1) >> TokenColumn.BlockShift;
        Parallel.For(0, blocks, TokenizedCorpus.Parallelism(threads, cancellation), () => (Reader: new ShingleReader(tokens, options), Buffer: new List<char>()), (block, _, own) =>
        {
            int end = Math.Min(texts.Count, (block + 1) << TokenColumn.BlockShift);
            for (int text = block << TokenColumn.BlockShift; text < end; text++)
                fingerprints[text] = Of(own.Reader.Wording(texts.First(text)), tokens, own.Buffer);
            return own;
        }, _ => { });
        return fingerprints;
    }

    private static UInt128 Of(ReadOnlySpan<int> wording, TokenizedCorpus tokens, List<char> buffer)
    {
        buffer.Clear();
        foreach (int word in wording)
        {
            buffer.AddRange(tokens.WordCharacters(word));
            buffer.Add('\0');
        }
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(buffer)), digest);
        return new UInt128(BinaryPrimitives.ReadUInt32LittleEndian(digest[8..]), BinaryPrimitives.ReadUInt64LittleEndian(digest));
    }
}

using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoordDetect.Core.Text.Joins;

namespace CoordDetect.Core.Text.Families;

/// <summary>
/// What a join of wording has settled, to be carried to the next one: which texts there were, by fingerprints, and which of them were a family.
/// The next join compares only what is new with everything, and still gives exactly the families of a join from nothing: whether two texts are
/// near-duplicates depends on these two alone, and a family that has lost a text is joined anew. Holds no wording. Immutable.
/// </summary>
public sealed class WordingMemory
{
    // To be raised with every change of what makes two texts near-duplicates.
    private const uint Version = 1;
    private const int HeaderBytes = sizeof(uint) + SHA256.HashSizeInBytes + sizeof(int);
    private const int EntryBytes = sizeof(ulong) + sizeof(uint) + sizeof(int);

    private readonly byte[] _rules;

    private WordingMemory(byte[] rules, UInt128[] texts, int[] families) => (_rules, Texts, Families) = (rules, texts, families);

    /// <summary>A memory of nothing.</summary>
    public static WordingMemory Empty { get; } = new([], [], []);

    /// <summary>How many texts are remembered.</summary>
    public int TextCount => Texts.Length;

    /// <summary>The fingerprints of the texts, ascending.</summary>
    internal UInt128[] Texts { get; }

    /// <summary>The family of each text, numbered from 0 without gaps; -1 for a text that is like no other.</summary>
    internal int[] Families { get; }

    /// <summary>Whether the memory is of a join under these rules; otherwise it tells nothing.</summary>
    internal bool IsOf(NearDuplicateOptions options) => _rules.AsSpan().SequenceEqual(RulesOf(options));

    /// <summary>Remembers texts by their fingerprints and the sets that they were united into.</summary>
    /// <param name="options">The rules under which they were compared, each with every other.</param>
    /// <param name="fingerprints">The fingerprints of distinct texts; see <see cref="ComparableTexts.FingerprintOf"/>.</param>
    /// <param name="setOf">For each text one text of its set: the same one for all of a set.</param>
    public static WordingMemory Of(NearDuplicateOptions options, UInt128[] fingerprints, int[] setOf)
    {
        int[] sizes = new int[fingerprints.Length], numbers = new int[fingerprints.Length], families = new int[fingerprints.Length];
        for (int text = 0; text < fingerprints.Length; text++) sizes[setOf[text]]++;
        int count = 0;
        for (int text = 0; text < fingerprints.Length; text++)
        {
            int set = setOf[text];
            if (sizes[set] > 1 && numbers[set] == 0) numbers[set] = ++count;
            families[text] = numbers[set] - 1;
        }
        UInt128[] sorted = [.. fingerprints];
        Array.Sort(sorted, families);
        return new WordingMemory(RulesOf(options), sorted, families);
    }

    /// <summary>The memory as bytes, to be kept: 16 a text.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[HeaderBytes + (EntryBytes * TextCount)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, Version);
        _rules.CopyTo(bytes, sizeof(uint));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(HeaderBytes - sizeof(int)), TextCount);
        Span<byte> rest = bytes.AsSpan(HeaderBytes);
        for (int i = 0; i < TextCount; i++, rest = rest[EntryBytes..])
        {
            BinaryPrimitives.WriteUInt64LittleEndian(rest, (ulong)(Texts[i] >> 32));
            BinaryPrimitives.WriteUInt32LittleEndian(rest[sizeof(ulong)..], (uint)Texts[i]);
            BinaryPrimitives.WriteInt32LittleEndian(rest[(sizeof(ulong) + sizeof(uint))..], Families[i]);
        }
        return bytes;
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote; a memory of nothing where another version did, or where the bytes make no sense.</summary>
    public static WordingMemory FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderBytes || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Version) return Empty;
        int count = BinaryPrimitives.ReadInt32LittleEndian(bytes[(HeaderBytes - sizeof(int))..]);
        if (count < 0 || bytes.Length != HeaderBytes + ((long)EntryBytes * count)) return Empty;
        byte[] rules = bytes.Slice(sizeof(uint), SHA256.HashSizeInBytes).ToArray();
        UInt128[] texts = new UInt128[count];
        int[] families = new int[count];
        ReadOnlySpan<byte> rest = bytes[HeaderBytes..];
        for (int i = 0; i < count; i++, rest = rest[EntryBytes..])
        {
            texts[i] = ((UInt128)BinaryPrimitives.ReadUInt64LittleEndian(rest) << 32) | BinaryPrimitives.ReadUInt32LittleEndian(rest[sizeof(ulong)..]);
            families[i] = BinaryPrimitives.ReadInt32LittleEndian(rest[(sizeof(ulong) + sizeof(uint))..]);
            if (families[i] < -1 || families[i] >= count || (i > 0 && texts[i] <= texts[i - 1])) return Empty;
        }
        return new WordingMemory(rules, texts, families);
    }

    private static byte[] RulesOf(NearDuplicateOptions options) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"{options.Unit} {options.EffectiveShingleSize} {options.Threshold:R} {options.MinimumWords} {options.Containment:R} {options.ContainmentMinimumWords}")));
}

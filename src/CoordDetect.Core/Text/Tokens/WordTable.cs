using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CoordDetect.Core.Text.Tokens;

/// <summary>Gives each distinct word a dense id in order of first appearance and counts it. No object a word. Not thread-safe while words are added.</summary>
internal sealed class WordTable
{
    private const int BlockLength = 1 << 18;
    private readonly List<char[]> _blocks = [];
    private Entry[] _entries = new Entry[1024];
    private int[] _slots = new int[4096];
    private int _used = BlockLength;

    /// <summary>How many distinct words there are.</summary>
    public int Count { get; private set; }

    /// <summary>The word with id <paramref name="id"/>.</summary>
    public ReadOnlySpan<char> this[int id]
    {
        get
        {
            ref Entry entry = ref _entries[id];
            return _blocks[entry.Block].AsSpan(entry.Start, entry.Length);
        }
    }

    /// <summary>How often word <paramref name="id"/> was added.</summary>
    public int Frequency(int id) => _entries[id].Frequency;

    /// <summary>The id of <paramref name="word"/>, which is added when it is new and counted <paramref name="times"/> times.</summary>
    public int Add(ReadOnlySpan<char> word, int times = 1)
    {
        uint hash = Hash(word);
        int slot = FindSlot(hash, word);
        int id = _slots[slot] - 1;
        if (id < 0) id = Insert(slot, hash, word);
        _entries[id].Frequency += times;
        return id;
    }

    /// <summary>The id of <paramref name="word"/>, or -1 where it was never added.</summary>
    public int Find(ReadOnlySpan<char> word) => _slots[FindSlot(Hash(word), word)] - 1;

    private int FindSlot(uint hash, ReadOnlySpan<char> word)
    {
        int mask = _slots.Length - 1;
        int slot = (int)(hash & (uint)mask);
        while (_slots[slot] != 0)
        {
            ref Entry entry = ref _entries[_slots[slot] - 1];
            if (entry.Hash == hash && entry.Length == word.Length
                && word.SequenceEqual(_blocks[entry.Block].AsSpan(entry.Start, entry.Length))) break;
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private int Insert(int slot, uint hash, ReadOnlySpan<char> word)
    {
        if (Count == _entries.Length) Array.Resize(ref _entries, 2 * Count);
        if (_used + word.Length > BlockLength)
        {
            _blocks.Add(new char[Math.Max(BlockLength, word.Length)]);
            _used = 0;
        }
        word.CopyTo(_blocks[^1].AsSpan(_used));
        _entries[Count] = new Entry(hash, _blocks.Count - 1, _used, word.Length);
        _used += word.Length;
        _slots[slot] = ++Count;
        if (Count > _slots.Length / 2) Grow();
        return Count - 1;
    }

    private void Grow()
    {
        int[] slots = new int[_slots.Length * 2];
        int mask = slots.Length - 1;
        for (int id = 0; id < Count; id++)
        {
            int slot = (int)(_entries[id].Hash & (uint)mask);
            while (slots[slot] != 0) slot = (slot + 1) & mask;
            slots[slot] = id + 1;
        }
        _slots = slots;
    }

    // Multiply and rotate over four code units at a time. Only the shape of the table depends on it, never the output.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(ReadOnlySpan<char> word)
    {
        const ulong K = 0x9E37_79B9_7F4A_7C15;
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(word);
        ulong h = (ulong)word.Length * K;
        while (bytes.Length >= 8)
        {
            h = BitOperations.RotateLeft((h ^ MemoryMarshal.Read<ulong>(bytes)) * K, 29);
            bytes = bytes[8..];
        }
        ulong tail = 0;
        for (int i = 0; i < bytes.Length; i += 2) tail = tail << 16 | (uint)(bytes[i] | bytes[i + 1] << 8);
        h = (h ^ tail) * K;
        h ^= h >> 32;
        h *= 0xD6E8_FEB8_6659_FD93;
        return (uint)(h >> 32);
    }

    private record struct Entry(uint Hash, int Block, int Start, int Length)
    {
        public int Frequency;
    }
}

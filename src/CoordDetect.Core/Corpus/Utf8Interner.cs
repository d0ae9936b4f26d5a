using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace CoordDetect.Core.Corpus;

/// <summary>
/// Gives each distinct (scope, UTF-8 string) a dense int id in order of first appearance.
/// The scope lets one table hold names that mean something only below something else, such as a thread of a site.
/// </summary>
public sealed class Utf8Interner
{
    private readonly Utf8Column _values;
    private readonly List<int> _scopes = [];
    private readonly List<uint> _hashes = [];
    private int[] _table = new int[1024];

    /// <summary>A table of nothing.</summary>
    public Utf8Interner() => _values = new Utf8Column();

    // Distinct values stay distinct as long as distinct scopes do.
    private Utf8Interner(Utf8Column values, IEnumerable<int> scopes)
    {
        _values = values;
        _scopes.AddRange(scopes);
        for (int id = 0; id < _scopes.Count; id++) _hashes.Add(Hash(_scopes[id], _values[id]));
        int length = _table.Length;
        while (Count > length / 2) length *= 2;
        Fill(length);
    }

    /// <summary>How many distinct values there are.</summary>
    public int Count => _values.Count;

    /// <summary>The distinct values, by id.</summary>
    public Utf8Column Values => _values;

    /// <summary>The scope of value <paramref name="id"/>.</summary>
    public int ScopeOf(int id) => _scopes[id];

    /// <summary>The id of a value, which is added when it is new.</summary>
    public int Intern(int scope, ReadOnlySpan<byte> value) => Intern(scope, value, out _);

    /// <summary>The id of a value, which is added when it is new; <paramref name="added"/> tells which.</summary>
    public int Intern(int scope, ReadOnlySpan<byte> value, out bool added)
    {
        uint hash = Hash(scope, value);
        int slot = FindSlot(hash, scope, value);
        added = _table[slot] == 0;
        if (!added) return _table[slot] - 1;
        int id = _values.Add(value);
        _scopes.Add(scope);
        _hashes.Add(hash);
        _table[slot] = id + 1;
        if (Count > _table.Length / 2) Fill(_table.Length * 2);
        return id;
    }

    /// <summary>The id of a value, which is added when it is new.</summary>
    public int Intern(int scope, string value) => Intern(scope, Encoding.UTF8.GetBytes(value));

    /// <summary>The id of a value, or -1 where it was never added.</summary>
    public int Find(int scope, ReadOnlySpan<byte> value) => _table[FindSlot(Hash(scope, value), scope, value)] - 1;

    /// <summary>The same values under other ids: the new id i is of what had <paramref name="order"/>[i].</summary>
    /// <param name="order">A permutation of the ids.</param>
    /// <param name="scope">The new scope of what had this one; distinct scopes must stay distinct.</param>
    public Utf8Interner InOrder(int[] order, Func<int, int> scope) => new(_values.InOrder(order), order.Select(id => scope(_scopes[id])));

    private int FindSlot(uint hash, int scope, ReadOnlySpan<byte> value)
    {
        int mask = _table.Length - 1;
        int slot = (int)(hash & (uint)mask);
        while (_table[slot] != 0 && !Holds(_table[slot] - 1, hash, scope, value)) slot = (slot + 1) & mask;
        return slot;
    }

    private bool Holds(int id, uint hash, int scope, ReadOnlySpan<byte> value) =>
        _hashes[id] == hash && _scopes[id] == scope && _values[id].SequenceEqual(value);

    private void Fill(int length)
    {
        int[] table = new int[length];
        int mask = table.Length - 1;
        ReadOnlySpan<uint> hashes = CollectionsMarshal.AsSpan(_hashes);
        for (int id = 0; id < hashes.Length; id++)
        {
            int slot = (int)(hashes[id] & (uint)mask);
            while (table[slot] != 0) slot = (slot + 1) & mask;
            table[slot] = id + 1;
        }
        _table = table;
    }

    // A multiply-and-rotate hash over 8-byte words. Only the shape of the table depends on it, never the output.
    private static uint Hash(int scope, ReadOnlySpan<byte> value)
    {
        const ulong K = 0x9E37_79B9_7F4A_7C15;
        ulong h = ((ulong)(uint)scope + 1) * K ^ (ulong)value.Length;
        while (value.Length >= 8)
        {
            h = BitOperations.RotateLeft((h ^ MemoryMarshal.Read<ulong>(value)) * K, 29);
            value = value[8..];
        }
        ulong tail = 0;
        for (int i = 0; i < value.Length; i++) tail |= (ulong)value[i] << (8 * i);
        h = (h ^ tail) * K;
        h ^= h >> 32;
        h *= 0xD6E8_FEB8_6659_FD93;
        return (uint)(h >> 32);
    }
}

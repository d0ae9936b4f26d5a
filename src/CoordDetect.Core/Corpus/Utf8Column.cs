using System.Runtime.InteropServices;
using System.Text;

namespace CoordDetect.Core.Corpus;

/// <summary>
/// A growing column of strings kept as UTF-8 in large blocks: half the memory of .NET strings, no object a value.
/// An absent value and an empty one are the same.
/// </summary>
public sealed class Utf8Column
{
    private const int BlockBytes = 1 << 22;
    private readonly List<byte[]> _blocks;
    private readonly List<Slice> _slices;
    private int _used = BlockBytes;

    /// <summary>A column of nothing.</summary>
    public Utf8Column() => (_blocks, _slices) = ([], []);

    private Utf8Column(List<byte[]> blocks, List<Slice> slices, long bytes) => (_blocks, _slices, TotalBytes) = (blocks, slices, bytes);

    /// <summary>How many values there are.</summary>
    public int Count => _slices.Count;

    /// <summary>The bytes of all values together.</summary>
    public long TotalBytes { get; private set; }

    /// <summary>Appends a value and returns its index.</summary>
    public int Add(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
        {
            _slices.Add(default);
            return _slices.Count - 1;
        }
        Slice slice = Reserve(value.Length);
        value.CopyTo(_blocks[slice.Block].AsSpan(slice.Start));
        _slices.Add(slice);
        TotalBytes += value.Length;
        return _slices.Count - 1;
    }

    /// <summary>The bytes of value <paramref name="index"/>.</summary>
    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            Slice slice = _slices[index];
            return slice.Length == 0 ? default : _blocks[slice.Block].AsSpan(slice.Start, slice.Length);
        }
    }

    /// <summary>Value <paramref name="index"/> as a string.</summary>
    public string GetString(int index) => Encoding.UTF8.GetString(this[index]);

    /// <summary>
    /// Decodes value <paramref name="index"/> into <paramref name="buffer"/>, which grows when it is too small,
    /// and returns the characters. The span is valid until the next call with the same buffer.
    /// </summary>
    public ReadOnlySpan<char> Decode(int index, ref char[] buffer)
    {
        ReadOnlySpan<byte> bytes = this[index];
        // UTF-8 never has fewer bytes than UTF-16 has code units.
        if (buffer.Length < bytes.Length) buffer = new char[Math.Max(bytes.Length, 2 * buffer.Length)];
        int length = Encoding.UTF8.GetChars(bytes, buffer);
        return buffer.AsSpan(0, length);
    }

    /// <summary>
    /// The same values in another order: value i is that of <paramref name="order"/>[i]. The bytes are shared, not copied; what is added to one of the two
    /// columns afterwards does not show in the other.
    /// </summary>
    /// <param name="order">A permutation of the indices of the values.</param>
    public Utf8Column InOrder(ReadOnlySpan<int> order)
    {
        List<Slice> slices = new(order.Length);
        foreach (int index in order) slices.Add(_slices[index]);
        return new Utf8Column([.. _blocks], slices, TotalBytes);
    }

    private Slice Reserve(int length)
    {
        if (length > BlockBytes / 4)
        {
            // A giant value gets a block of its own; the next small value opens a fresh one.
            _blocks.Add(new byte[length]);
            _used = BlockBytes;
            return new Slice(_blocks.Count - 1, 0, length);
        }
        if (_used + length > BlockBytes)
        {
            _blocks.Add(new byte[BlockBytes]);
            _used = 0;
        }
        Slice slice = new(_blocks.Count - 1, _used, length);
        _used += length;
        return slice;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Slice(int Block, int Start, int Length);
}

using System.Runtime.CompilerServices;

namespace CoordDetect.Core.Text;

/// <summary>A growing array of ints whose items are read as one span.</summary>
internal sealed class IntBuffer(int capacity = 256)
{
    private int[] _items = new int[capacity];

    /// <summary>How many items there are.</summary>
    public int Count { get; private set; }

    /// <summary>The items; valid until the next <see cref="Add"/>.</summary>
    public Span<int> Span => _items.AsSpan(0, Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int item)
    {
        if (Count == _items.Length) Array.Resize(ref _items, 2 * Count);
        _items[Count++] = item;
    }

    public void Clear() => Count = 0;

    /// <summary>Leaves out items from <paramref name="start"/> on that stand there already.</summary>
    public void RemoveRepeats(int start)
    {
        int kept = start;
        for (int i = start; i < Count; i++)
            if (!_items.AsSpan(start, kept - start).Contains(_items[i])) _items[kept++] = _items[i];
        Count = kept;
    }
}

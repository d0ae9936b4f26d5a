namespace CoordDetect.Core.Significance;

/// <summary>Items by owner as compressed rows: the items of each owner in ascending order.</summary>
internal sealed class CompressedRows
{
    private readonly int[] _start;
    private readonly int[] _item;

    /// <summary>Makes rows from the owner of each item; items of owner -1 are in no row.</summary>
    public CompressedRows(ReadOnlySpan<int> ownerOf, int owners)
    {
        _start = new int[owners + 1];
        foreach (int owner in ownerOf)
            if (owner >= 0) _start[owner + 1]++;
        for (int o = 0; o < owners; o++) _start[o + 1] += _start[o];
        _item = new int[_start[owners]];
        int[] fill = (int[])_start.Clone();
        for (int i = 0; i < ownerOf.Length; i++)
            if (ownerOf[i] >= 0) _item[fill[ownerOf[i]]++] = i;
    }

    private CompressedRows(int[] start, int[] item) => (_start, _item) = (start, item);

    /// <summary>The same rows with something known of each item in its place, so that who walks along a row finds it side by side in memory.</summary>
    public CompressedRows Select(int[] known) => new(_start, Array.ConvertAll(_item, i => known[i]));

    public ReadOnlySpan<int> this[int owner] => _item.AsSpan(_start[owner], _start[owner + 1] - _start[owner]);
}

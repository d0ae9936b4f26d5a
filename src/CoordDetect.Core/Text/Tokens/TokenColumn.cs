namespace CoordDetect.Core.Text.Tokens;

/// <summary>A list of token ids for each comment, in blocks of comments so that no array outgrows what .NET allows and workers fill blocks apart.</summary>
internal sealed class TokenColumn(int comments)
{
    /// <summary>How many comments a block holds, as a power of two.</summary>
    public const int BlockShift = 13;

    public const int BlockSize = 1 << BlockShift;

    private readonly int[][] _tokens = new int[(comments + BlockSize - 1) >> BlockShift][];
    private readonly int[]?[] _ends = new int[(comments + BlockSize - 1) >> BlockShift][];
    private readonly bool[]?[] _dropped = new bool[(comments + BlockSize - 1) >> BlockShift][];

    /// <summary>How many blocks there are.</summary>
    public int BlockCount => _tokens.Length;

    /// <summary>The tokens of comment <paramref name="comment"/>.</summary>
    public ReadOnlySpan<int> this[int comment]
    {
        get
        {
            int block = comment >> BlockShift;
            int[]? ends = _ends[block];
            if (ends is null) return default;
            int row = comment & (BlockSize - 1);
            int start = row == 0 ? 0 : ends[row - 1];
            return _tokens[block].AsSpan(start, ends[row] - start);
        }
    }

    /// <summary>Marks tokens of a comment to be left out by <see cref="Compact"/>. Different blocks may be marked by different threads at once.</summary>
    public void Drop(int comment, int start, int length)
    {
        int block = comment >> BlockShift, row = comment & (BlockSize - 1);
        bool[] dropped = _dropped[block] ??= new bool[_tokens[block].Length];
        dropped.AsSpan((row == 0 ? 0 : _ends[block]![row - 1]) + start, length).Fill(true);
    }

    /// <summary>Leaves out all tokens that are marked.</summary>
    public void Compact()
    {
        for (int block = 0; block < _tokens.Length; block++)
        {
            if (_dropped[block] is not { } dropped || _ends[block] is not { } ends) continue;
            int at = 0, kept = 0;
            for (int row = 0; row < ends.Length; row++)
            {
                for (; at < ends[row]; at++)
                    if (!dropped[at]) _tokens[block][kept++] = _tokens[block][at];
                ends[row] = kept;
            }
            _dropped[block] = null;
        }
    }

    /// <summary>All tokens of block <paramref name="block"/>, to be re-numbered in place.</summary>
    public Span<int> Block(int block) => _tokens[block];

    /// <summary>Stores a block: its tokens, and where in them the tokens of each of its comments end.</summary>
    public void Set(int block, ReadOnlySpan<int> tokens, ReadOnlySpan<int> ends)
    {
        _tokens[block] = tokens.ToArray();
        _ends[block] = tokens.IsEmpty ? null : ends.ToArray();
    }
}

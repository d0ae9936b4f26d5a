namespace CoordDetect.Core.Network.Windowed;

/// <summary>
/// Counts edges row by row: the partners of one account at a time in a dense counter, which is cleared by the list of the touched ones.
/// Ranges of accounts are counted side by side and put together in order, so that the number of threads changes nothing.
/// </summary>
internal sealed class EdgeCounter
{
    private const int ChunksPerThread = 16;

    private readonly PairWindows _windows;
    private readonly Participation _participation;
    private readonly WindowedOptions _options;
    private readonly int _accounts;
    private readonly int[] _start;
    private readonly int[] _positions;

    public EdgeCounter(PairWindows windows, Participation participation, int accounts, WindowedOptions options)
    {
        (_windows, _participation, _options, _accounts) = (windows, participation, options, accounts);
        (_start, _positions) = PositionsByAccount(windows.Groups, accounts);
    }

    /// <summary>The edges in chunks, in order.</summary>
    public IReadOnlyList<EdgeChunk> Count(IProgress<StageProgress>? progress, CancellationToken cancellation)
    {
        int[] bounds = Bounds(_options.MaxThreads == 1 ? 1 : _options.MaxThreads * ChunksPerThread);
        EdgeChunk[] chunks = new EdgeChunk[bounds.Length - 1];
        int done = 0;
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = _options.MaxThreads, CancellationToken = cancellation };
        Parallel.For(0, chunks.Length, parallel, () => new PartnerCounter(_windows, _participation, _accounts, _options), (chunk, _, partners) =>
        {
            chunks[chunk] = new EdgeChunk();
            for (int account = bounds[chunk]; account < bounds[chunk + 1]; account++)
            {
                if ((account & 0xFFF) == 0) cancellation.ThrowIfCancellationRequested();
                partners.Count(account, _positions.AsSpan(_start[account], _start[account + 1] - _start[account]), chunks[chunk]);
            }
            progress?.Report(new StageProgress("counting pairs", Interlocked.Increment(ref done), chunks.Length));
            return partners;
        }, _ => { });
        return chunks;
    }

    // The positions of each account's shares, in the order in which the shares came: those of one comment stand together.
    private static (int[] Start, int[] Positions) PositionsByAccount(ShareGroups groups, int accounts)
    {
        int[] start = new int[accounts + 1];
        foreach (int account in groups.AccountAt) start[account + 1]++;
        for (int account = 0; account < accounts; account++) start[account + 1] += start[account];
        int[] next = start[..accounts];
        int[] positions = new int[groups.Count];
        for (int position = 0; position < groups.Count; position++) positions[next[groups.AccountAt[position]]++] = position;
        for (int account = 0; account < accounts; account++)
            positions.AsSpan(start[account], start[account + 1] - start[account]).Sort((a, b) => groups.ShareAt[a].CompareTo(groups.ShareAt[b]));
        return (start, positions);
    }

    // Ranges of accounts with about the same number of pairs.
    private int[] Bounds(int chunks)
    {
        long[] upTo = new long[_accounts + 1];
        for (int account = 0; account < _accounts; account++)
        {
            upTo[account + 1] = upTo[account];
            for (int i = _start[account]; i < _start[account + 1]; i++) upTo[account + 1] += _windows.SizeAt(_positions[i]);
        }
        int[] bounds = new int[chunks + 1];
        for (int chunk = 1; chunk < chunks; chunk++)
        {
            int found = Array.BinarySearch(upTo, upTo[_accounts] / chunks * chunk);
            bounds[chunk] = Math.Clamp(found < 0 ? ~found : found, bounds[chunk - 1], _accounts);
        }
        bounds[chunks] = _accounts;
        return bounds;
    }
}

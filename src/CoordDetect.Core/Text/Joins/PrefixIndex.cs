namespace CoordDetect.Core.Text.Joins;

/// <summary>
/// For each rare shingle the candidates that have it in their prefix, smallest candidate first. Shingles that one candidate alone has
/// are left out. A slot is one prefix shingle of one candidate.
/// </summary>
internal sealed class PrefixIndex
{
    private readonly int[] _slotStart;
    private readonly int[] _position;
    private readonly int[] _runOf;
    private readonly List<int> _runStart = [];
    // By posting, side by side in memory: a join walks over billions of them.
    private readonly int[] _ownerAt;
    private readonly ushort[] _positionAt;

    public PrefixIndex(CandidateSets sets, int threads, CancellationToken cancellation)
    {
        _slotStart = new int[sets.Count + 1];
        for (int c = 0; c < sets.Count; c++) _slotStart[c + 1] = checked(_slotStart[c] + sets.NearPrefixOf(c).Length);
        int slots = _slotStart[^1];
        int[] owner = new int[slots];
        _position = new int[slots];
        _runOf = new int[slots];
        PartitionedKeys sorted = Sort(sets, owner, threads, cancellation);
        CollectRuns(sorted.Keys, sorted.Items);
        _ownerAt = Array.ConvertAll(sorted.Items, posting => owner[posting]);
        _positionAt = Array.ConvertAll(sorted.Items, posting => (ushort)Math.Min(ushort.MaxValue, _position[posting]));
    }

    /// <summary>How many shingles at least two candidates share.</summary>
    public int RunCount => _runStart.Count / 2;

    /// <summary>The slots of a candidate.</summary>
    public Range SlotsOf(int candidate) => _slotStart[candidate].._slotStart[candidate + 1];

    /// <summary>The run of postings of a slot's shingle, or -1 where nobody else has it.</summary>
    public int RunOf(int slot) => _runOf[slot];

    /// <summary>Where the postings of a run start.</summary>
    public int StartOf(int run) => _runStart[2 * run];

    /// <summary>Where the postings of a run end.</summary>
    public int EndOf(int run) => _runStart[2 * run + 1];

    /// <summary>The candidate at a posting.</summary>
    public int OwnerAt(int posting) => _ownerAt[posting];

    /// <summary>The candidates of all postings.</summary>
    public ReadOnlySpan<int> Owners => _ownerAt;

    /// <summary>The position of the shingle among all those of the candidate at a posting, rarest first; beyond 65,535 that.</summary>
    public int PositionAt(int posting) => _positionAt[posting];

    /// <summary>The position of a slot's shingle among all those of its candidate, rarest first.</summary>
    public int PositionOf(int slot) => _position[slot];

    /// <summary>How many postings there are.</summary>
    public int PostingCount => _ownerAt.Length;

    // The slots by their keys; notes whose each is, and its position.
    private PartitionedKeys Sort(CandidateSets sets, int[] owner, int threads, CancellationToken cancellation)
    {
        PartitionedKeys sorted = new();
        for (int c = 0; c < sets.Count; c++)
            foreach (ulong key in sets.NearPrefixOf(c)) sorted.Count(key);
        sorted.Allocate();
        int slot = 0;
        for (int c = 0; c < sets.Count; c++)
        {
            ReadOnlySpan<ulong> prefix = sets.NearPrefixOf(c);
            ReadOnlySpan<int> positions = sets.NearPositionsOf(c);
            for (int i = 0; i < prefix.Length; i++, slot++)
            {
                owner[slot] = c;
                _position[slot] = positions[i];
                sorted.Add(prefix[i], slot);
            }
        }
        sorted.Sort(threads, cancellation);
        return sorted;
    }

    private void CollectRuns(ulong[] keys, int[] postings)
    {
        for (int start = 0; start < keys.Length;)
        {
            int end = start + 1;
            while (end < keys.Length && keys[end] == keys[start]) end++;
            int run = -1;
            if (end - start > 1)
            {
                run = RunCount;
                _runStart.Add(start);
                _runStart.Add(end);
                // Sorting by key left equal keys in any order: slots, and with them candidates, must ascend.
                postings.AsSpan(start, end - start).Sort();
            }
            for (int i = start; i < end; i++) _runOf[postings[i]] = run;
            start = end;
        }
    }
}

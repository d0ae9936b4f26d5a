namespace CoordDetect.Core.Text.Joins;

/// <summary>The candidates among one block of texts, their sets one after the other, and their prefixes.</summary>
internal sealed class CandidateBlock(CandidateSets.Candidate[] candidates, ulong[] keys)
{
    public CandidateSets.Candidate[] Candidates { get; } = candidates;

    public ulong[] Keys { get; } = keys;

    public PrefixColumn NearPrefix { get; } = new(candidates.Length);

    public PrefixColumn ContainedPrefix { get; } = new(candidates.Length);

    /// <summary>The prefixes of the candidates of a block, one after the other.</summary>
    internal sealed class PrefixColumn(int candidates)
    {
        private readonly int[] _ends = new int[candidates];
        private readonly List<ulong> _keys = [];
        private readonly List<int> _positions = [];

        public void Add(ulong key, int position)
        {
            _keys.Add(key);
            _positions.Add(position);
        }

        /// <summary>Ends the prefix of candidate <paramref name="index"/>; candidates come in order.</summary>
        public void End(int index) => _ends[index] = _keys.Count;

        public ReadOnlySpan<ulong> Keys(int index) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_keys)[Start(index).._ends[index]];

        public ReadOnlySpan<int> Positions(int index) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_positions)[Start(index).._ends[index]];

        private int Start(int index) => index == 0 ? 0 : _ends[index - 1];
    }
}

namespace CoordDetect.Core.Text.Joins;

/// <summary>Finds the rarest shingles of each candidate. One a worker.</summary>
internal sealed class PrefixFinder(OnceTwice occurrences, RarityTable rarity, NearDuplicateOptions options)
{
    private ulong[] _keys = new ulong[256];
    private byte[] _counts = new byte[256];

    /// <summary>Fills in the prefixes of a block.</summary>
    public void AddPrefixes(CandidateBlock block)
    {
        foreach (CandidateSets.Candidate candidate in block.Candidates)
        {
            ReadOnlySpan<ulong> set = block.Keys.AsSpan(candidate.Start, candidate.Size);
            SortByRarity(set);
            int near = CandidateSets.PrefixLength(set.Length, options.Threshold);
            // A shingle of one candidate alone cannot lead to another candidate.
            for (int i = 0; i < near; i++)
                if (_counts[i] > 1) block.NearPrefix.Add(_keys[i], i);
            block.NearPrefix.End(candidate.Index);
            int contained = candidate.MayBeContained ? CandidateSets.PrefixLength(set.Length, options.Containment) : 0;
            // The text that holds it need not be a candidate.
            for (int i = 0; i < contained; i++)
                if (!occurrences.IsSingle(_keys[i])) block.ContainedPrefix.Add(_keys[i], i);
            block.ContainedPrefix.End(candidate.Index);
        }
    }

    // By count, then by key. The keys come in ascending order, so that runs of equal counts only need that order back.
    private void SortByRarity(ReadOnlySpan<ulong> set)
    {
        if (_keys.Length < set.Length) (_keys, _counts) = (new ulong[set.Length * 2], new byte[set.Length * 2]);
        Span<ulong> keys = _keys.AsSpan(0, set.Length);
        Span<byte> counts = _counts.AsSpan(0, set.Length);
        set.CopyTo(keys);
        for (int i = 0; i < keys.Length; i++) counts[i] = rarity[keys[i]];
        counts.Sort(keys);
        for (int start = 0; start < counts.Length;)
        {
            int end = start + 1;
            while (end < counts.Length && counts[end] == counts[start]) end++;
            keys[start..end].Sort();
            start = end;
        }
    }
}

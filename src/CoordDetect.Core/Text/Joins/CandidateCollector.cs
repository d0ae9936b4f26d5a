namespace CoordDetect.Core.Text.Joins;

/// <summary>Finds the candidates of one block of texts after the other. One a worker.</summary>
internal sealed class CandidateCollector(OnceTwice occurrences, ISetReader reader, NearDuplicateOptions options)
{
    private readonly List<ulong> _keys = [];

    /// <summary>Collects the candidates among the texts from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    public CandidateBlock Collect(int block, int first, int end)
    {
        _keys.Clear();
        List<CandidateSets.Candidate> candidates = [];
        for (int text = first; text < end; text++)
        {
            bool mayBeContained = options.Containment > 0 && reader.WordsOf(text) >= options.ContainmentMinimumWords;
            double share = mayBeContained ? Math.Min(options.Threshold, options.Containment) : options.Threshold;
            if (IsAlone(reader.Read(text), share)) continue;
            ReadOnlySpan<ulong> set = reader.ReadSet(text);
            candidates.Add(new(text, block, candidates.Count, _keys.Count, set.Length, mayBeContained));
            _keys.AddRange(set);
        }
        return new([.. candidates], [.. _keys]);
    }

    // True where so many shingles occur nowhere else that the rest cannot be enough. Counting repeats makes the test only stricter.
    private bool IsAlone(ReadOnlySpan<ulong> keys, double share)
    {
        int needed = CandidateSets.PrefixLength(keys.Length, share);
        foreach (ulong key in keys)
            if (occurrences.IsSingle(key) && --needed == 0) return true;
        return keys.IsEmpty;
    }
}

using System.Runtime.InteropServices;

namespace CoordDetect.Core.Text;

/// <summary>Finds the candidates of one block of texts after the other. One a worker.</summary>
internal sealed class CandidateCollector(RarityTable rarity, ShingleReader reader, double share, int minimumWords)
{
    private readonly List<ulong> _keys = [];
    private readonly List<ulong> _prefixKeys = [];
    private readonly List<int> _prefixPositions = [];
    private ulong[] _byRarity = new ulong[256];
    private byte[] _counts = new byte[256];

    /// <summary>Collects the candidates among the texts from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    public CandidateSets.Block Collect(DistinctTexts texts, int block, int first, int end)
    {
        _keys.Clear();
        _prefixKeys.Clear();
        _prefixPositions.Clear();
        List<CandidateSets.Candidate> candidates = [];
        for (int text = first; text < end; text++)
        {
            int comment = texts.First(text);
            if (minimumWords > 1 && reader.Wording(comment).Length < minimumWords) continue;
            if (IsAlone(reader.Read(comment))) continue;
            ReadOnlySpan<ulong> set = reader.ReadSet(comment);
            int prefixStart = _prefixKeys.Count;
            AddPrefix(set);
            if (_prefixKeys.Count == prefixStart) continue;
            candidates.Add(new(text, block, _keys.Count, set.Length, prefixStart, _prefixKeys.Count - prefixStart));
            _keys.AddRange(set);
        }
        return new(candidates, [.. _keys], [.. _prefixKeys], [.. _prefixPositions]);
    }

    // True where so many shingles occur nowhere else that the rest cannot be enough. Counting repeats makes the test only stricter.
    private bool IsAlone(ReadOnlySpan<ulong> keys)
    {
        int needed = CandidateSets.PrefixLength(keys.Length, share);
        foreach (ulong key in keys)
            if (rarity[key] == 1 && --needed == 0) return true;
        return keys.IsEmpty;
    }

    private void AddPrefix(ReadOnlySpan<ulong> set)
    {
        if (_byRarity.Length < set.Length) (_byRarity, _counts) = (new ulong[set.Length * 2], new byte[set.Length * 2]);
        Span<ulong> keys = _byRarity.AsSpan(0, set.Length);
        Span<byte> counts = _counts.AsSpan(0, set.Length);
        set.CopyTo(keys);
        for (int i = 0; i < keys.Length; i++) counts[i] = rarity[keys[i]];
        SortByRarity(counts, keys);
        int length = CandidateSets.PrefixLength(set.Length, share);
        for (int i = 0; i < length; i++)
        {
            if (counts[i] == 1) continue;
            _prefixKeys.Add(keys[i]);
            _prefixPositions.Add(i);
        }
    }

    // By count, then by key. The keys come in ascending order, so that within a run of equal counts they only need their order back.
    private static void SortByRarity(Span<byte> counts, Span<ulong> keys)
    {
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

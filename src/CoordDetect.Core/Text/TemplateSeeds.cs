namespace CoordDetect.Core.Text;

/// <summary>
/// Lays texts together that may fill one template: two texts that share three runs of at least three words or more, in the same order and
/// in separate places, worth enough bits. Runs that stand in few texts lead from one text to the others; groups are what hangs together.
/// </summary>
internal sealed class TemplateSeeds(
    TokenizedCorpus tokens, TextFamilies families, IReadOnlyList<int> comments, TemplateOptions options, WordCosts costs)
{
    private const int RunWords = 3;
    private const int RunsShared = 3;
    private readonly int[] _shared = new int[comments.Count];

    /// <summary>The groups of at least the minimum support, as positions in the list of comments, in order of their first text.</summary>
    public List<int[]> Find(CancellationToken cancellation)
    {
        (ulong[] keys, int[] owners) = Postings();
        Dictionary<ulong, (int Start, int Length)> runs = [];
        for (int start = 0; start < keys.Length;)
        {
            int end = start + 1;
            while (end < keys.Length && keys[end] == keys[start]) end++;
            if (end - start > 1 && end - start <= options.MostCommonRun) runs[keys[start]] = (start, end - start);
            start = end;
        }
        DisjointSets groups = new(comments.Count);
        UniteFamilies(groups);
        for (int text = 0; text < comments.Count; text++)
        {
            if ((text & 0x3FF) == 0) cancellation.ThrowIfCancellationRequested();
            LinkOne(text, runs, owners, groups);
        }
        return [.. Enumerable.Range(0, comments.Count).GroupBy(groups.Find).Where(g => g.Count() >= options.MinimumSupport).Select(g => g.ToArray())];
    }

    // Near-copies with words exchanged are a template too.
    private void UniteFamilies(DisjointSets groups)
    {
        Dictionary<int, int> first = [];
        for (int text = 0; text < comments.Count; text++)
        {
            int family = families.FamilyOf(comments[text]);
            if (family >= 0 && !first.TryAdd(family, text)) groups.Unite(text, first[family]);
        }
    }

    private void LinkOne(int text, Dictionary<ulong, (int Start, int Length)> runs, int[] owners, DisjointSets groups)
    {
        List<int> touched = [];
        foreach (ulong key in Keys(text))
        {
            if (!runs.TryGetValue(key, out (int Start, int Length) run)) continue;
            foreach (int other in owners.AsSpan(run.Start, run.Length))
            {
                if (other >= text) break;
                if (_shared[other]++ == 0) touched.Add(other);
            }
        }
        foreach (int other in touched)
        {
            bool enough = _shared[other] >= RunsShared;
            _shared[other] = 0;
            if (enough && !groups.AreUnited(text, other) && AreAlike(text, other)) groups.Unite(text, other);
        }
    }

    private bool AreAlike(int a, int b)
    {
        ReadOnlySpan<int> words = tokens.WordsOf(comments[a]);
        List<(int StartA, int StartB, int Length)> runs = SharedRuns.Find(words, tokens.WordsOf(comments[b]), RunWords);
        if (runs.Count < RunsShared) return false;
        // The dearest chain of runs that stand in the same order in both texts.
        double[] bits = new double[runs.Count];
        int[] length = new int[runs.Count];
        for (int r = 0; r < runs.Count; r++)
        {
            for (int before = 0; before < r; before++)
                if (runs[before].StartB + runs[before].Length <= runs[r].StartB && bits[before] > bits[r]) (bits[r], length[r]) = (bits[before], length[before]);
            bits[r] += costs.Sum(words.Slice(runs[r].StartA, runs[r].Length));
            length[r]++;
        }
        int best = bits.AsSpan().IndexOf(bits.Max());
        return length[best] >= RunsShared && bits[best] >= options.SeedBits;
    }

    private (ulong[] Keys, int[] Owners) Postings()
    {
        List<ulong> keys = [];
        List<int> owners = [];
        for (int text = 0; text < comments.Count; text++)
        {
            foreach (ulong key in Keys(text))
            {
                keys.Add(key);
                owners.Add(text);
            }
        }
        ulong[] sorted = [.. keys];
        int[] byKey = [.. owners];
        Array.Sort(sorted, byKey);
        for (int start = 0; start < sorted.Length;)
        {
            int end = start + 1;
            while (end < sorted.Length && sorted[end] == sorted[start]) end++;
            byKey.AsSpan(start, end - start).Sort();
            start = end;
        }
        return (sorted, byKey);
    }

    private HashSet<ulong> Keys(int text)
    {
        ReadOnlySpan<int> words = tokens.WordsOf(comments[text]);
        HashSet<ulong> keys = [];
        for (int i = 0; i + RunWords <= words.Length; i++) keys.Add(ShingleReader.Hash(words.Slice(i, RunWords)));
        return keys;
    }
}

using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Joins;

/// <summary>
/// Picks from earlier texts those that match one of some new texts: are near to it, stand in it, or hold it. Two sets that share at least a part
/// of one must share one of the rarest shingles of it, in any order of shingles (the prefix filter: Chaudhuri et al. 2006); what shares one is compared.
/// Costs one reading of the earlier texts, whatever they have in common among themselves.
/// </summary>
internal sealed class IndexProbe(AddedTexts added, NearDuplicateOptions options)
{
    private const int BlockShift = 12;
    private readonly int _fewestHeld = FewestHeld(added, options);

    /// <summary>Those of some earlier texts that match, ascending.</summary>
    /// <param name="earlier">How many earlier texts there are.</param>
    /// <param name="newReader">Makes a reader of them for one worker.</param>
    /// <param name="threads">Worker threads.</param>
    /// <param name="cancellation">Ends the work.</param>
    public IReadOnlyList<int> Matches(int earlier, Func<ISetReader> newReader, int threads, CancellationToken cancellation)
    {
        List<int>[] found = new List<int>[(earlier + (1 << BlockShift) - 1) >> BlockShift];
        Parallel.For(0, found.Length, TokenizedCorpus.Parallelism(threads, cancellation), () => new Worker(newReader(), added.Count), (block, _, worker) =>
        {
            found[block] = [];
            for (int text = block << BlockShift; text < Math.Min(earlier, (block + 1) << BlockShift); text++)
                if (IsMatch(text, worker)) found[block].Add(text);
            return worker;
        }, _ => { });
        return [.. found.SelectMany(f => f)];
    }

    private bool IsMatch(int text, Worker worker)
    {
        // Nearly every text is told by how few of its shingles the new ones have: first before they are put in order, then without repeats.
        if (added.CountOf(worker.Reader.Read(text)) == 0) return false;
        bool mayBeContained = MayBeContained(worker.Reader.WordsOf(text));
        ReadOnlySpan<ulong> set = worker.Reader.ReadSet(text);
        int known = added.CountOf(set);
        bool mayBeNear = known >= Needed(options.Threshold, set.Length), mayContain = known >= _fewestHeld;
        mayBeContained &= known >= Needed(options.Containment, set.Length);
        if (!mayBeNear && !mayBeContained && !mayContain) return false;
        added.RunsOf(set, worker.Runs);
        return (mayBeNear && IsNear(set, worker)) || (mayBeContained && IsContained(set, worker)) || (mayContain && Contains(set, worker));
    }

    // The fewest shingles of a new text that a text must have to hold it.
    private static int FewestHeld(AddedTexts added, NearDuplicateOptions options)
    {
        int fewest = int.MaxValue;
        for (int text = 0; text < added.Count; text++)
            if (options.Containment > 0 && added.WordsOf(text) >= options.ContainmentMinimumWords) fewest = Math.Min(fewest, Needed(options.Containment, added.SetOf(text).Length));
        return fewest;
    }

    // The shingles that no new text has come first in the order, so only what is left of the prefix after them can lead to one.
    private bool IsNear(ReadOnlySpan<ulong> set, Worker worker)
    {
        int prefix = CandidateSets.PrefixLength(set.Length, options.Threshold) - (set.Length - worker.Runs.Count);
        worker.Begin();
        for (int r = 0; r < Math.Min(prefix, worker.Runs.Count); r++)
        {
            foreach ((int text, int place) in added.PostingsOf(worker.Runs[r]))
            {
                ReadOnlySpan<ulong> other = added.SetOf(text);
                if (place >= CandidateSets.PrefixLength(other.Length, options.Threshold) || !worker.IsFirst(text)) continue;
                int needed = Needed(options.Threshold / (1 + options.Threshold), set.Length + other.Length);
                if (needed <= Math.Min(set.Length, other.Length) && SortedSets.Overlap(set, other, needed) >= needed) return true;
            }
        }
        return false;
    }

    private bool IsContained(ReadOnlySpan<ulong> set, Worker worker)
    {
        int needed = Needed(options.Containment, set.Length), prefix = CandidateSets.PrefixLength(set.Length, options.Containment) - (set.Length - worker.Runs.Count);
        worker.Begin();
        for (int r = 0; r < Math.Min(prefix, worker.Runs.Count); r++)
        {
            foreach ((int text, _) in added.PostingsOf(worker.Runs[r]))
                if (added.SetOf(text).Length >= needed && worker.IsFirst(text) && SortedSets.Overlap(set, added.SetOf(text), needed) >= needed) return true;
        }
        return false;
    }

    private bool Contains(ReadOnlySpan<ulong> set, Worker worker)
    {
        worker.Begin();
        foreach (int run in worker.Runs)
        {
            foreach ((int text, int place) in added.PostingsOf(run))
            {
                ReadOnlySpan<ulong> other = added.SetOf(text);
                if (place >= CandidateSets.PrefixLength(other.Length, options.Containment) || !MayBeContained(added.WordsOf(text)) || !worker.IsFirst(text)) continue;
                int needed = Needed(options.Containment, other.Length);
                if (needed <= set.Length && SortedSets.Overlap(set, other, needed) >= needed) return true;
            }
        }
        return false;
    }

    private bool MayBeContained(int words) => options.Containment > 0 && words >= options.ContainmentMinimumWords;

    private static int Needed(double share, int size) => (int)Math.Ceiling((share * size) - 1e-9);

    private sealed class Worker(ISetReader reader, int added)
    {
        private readonly int[] _seen = new int[added];
        private int _round;

        public ISetReader Reader { get; } = reader;

        public List<int> Runs { get; } = [];

        /// <summary>Begins to count anew which new texts were met.</summary>
        public void Begin() => _round++;

        /// <summary>Whether a new text is met for the first time.</summary>
        public bool IsFirst(int text)
        {
            if (_seen[text] == _round) return false;
            _seen[text] = _round;
            return true;
        }
    }
}

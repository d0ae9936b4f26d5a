using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Joins;

/// <summary>
/// The exact self-join of sets of shingles under Jaccard similarity: every pair at or above a threshold, none below. Size, prefix and
/// position filters after Bayardo, Ma and Srikant 2007 (All-Pairs) and Xiao et al. 2008 (PPJoin); survey and advice: Mann, Augsten and
/// Bouros 2016. Ours is the first step: shingles that occur once are known before any set is built, and most sets are never built.
/// </summary>
internal sealed class SetSimilarityJoin(CandidateSets sets, PrefixIndex index, double threshold)
{
    private const int CandidatesABlock = 256;

    /// <summary>How many blocks of candidates there are to probe.</summary>
    public int BlockCount => (sets.Count + CandidatesABlock - 1) / CandidatesABlock;

    /// <summary>Finds all pairs on several threads; the observer gets them in any order.</summary>
    public void FindAll(IJoinObserver observer, int threads, CancellationToken cancellation)
    {
        // Postings whose candidates were settled are skipped over from then on: see Skip.
        int[] skip = new int[index.PostingCount];
        int next = -1;
        Parallel.For(0, Math.Max(1, threads), TokenizedCorpus.Parallelism(threads, cancellation), _ =>
        {
            int[] seen = new int[sets.Count];
            for (int block; (block = Interlocked.Increment(ref next)) < BlockCount;)
            {
                cancellation.ThrowIfCancellationRequested();
                Probe(block, observer, seen, skip);
            }
        });
    }

    /// <summary>Finds the pairs whose larger member is in one block of candidates. <paramref name="seen"/> is scratch space of one int a candidate, zero at first.</summary>
    public void Probe(int block, IJoinObserver observer, int[] seen, int[]? skip)
    {
        int end = Math.Min(sets.Count, (block + 1) * CandidatesABlock);
        for (int x = block * CandidatesABlock; x < end; x++) ProbeOne(x, observer, seen, skip);
    }

    private void ProbeOne(int x, IJoinObserver observer, int[] seen, int[]? skip)
    {
        int size = sets.SizeOf(x);
        int smallest = sets.FirstOfSize((int)Math.Ceiling(threshold * size - 1e-9));
        (int offset, int length) = index.SlotsOf(x).GetOffsetAndLength(int.MaxValue);
        for (int slot = offset; slot < offset + length; slot++)
        {
            int run = index.RunOf(slot);
            if (run < 0) continue;
            int left = size - index.PositionOf(slot);
            int end = index.EndOf(run), above = FirstTooLarge(x, size, left);
            ReadOnlySpan<int> owners = index.Owners;
            for (int p = FirstPosting(run, smallest); p < end; p++)
            {
                int y = owners[p];
                if (y >= above) break;
                // What follows the first shared shingle in both sets bounds the overlap: in x by the end of the walk, in y here.
                // What was verified is looked up nowhere again; what is settled is never verified, and may be skipped over.
                if (seen[y] == x + 1 || sets.SizeOf(y) - index.PositionAt(p) < Needed(size + sets.SizeOf(y))) continue;
                if (observer.IsSettled(sets.TextOf(x), sets.TextOf(y)))
                {
                    if (skip is not null) p = Skip(p, end, x, observer, skip) - 1;
                    continue;
                }
                seen[y] = x + 1;
                Verify(x, y, observer);
            }
        }
    }

    // If all that is left of x from this shingle on is shared, the union may be no larger than left / threshold: no other candidate from here on can match.
    private int FirstTooLarge(int x, int size, int left)
    {
        int largest = (int)Math.Floor((left * (1 + threshold) / threshold) + 1e-9) - size;
        return largest >= size ? x : Math.Min(x, sets.FirstOfSize(largest + 1));
    }

    // The shingles that two sets of so many together must share.
    private int Needed(int sum) => (int)Math.Ceiling(threshold / (1 + threshold) * sum - 1e-9);

    private void Verify(int x, int y, IJoinObserver observer)
    {
        int sum = sets.SizeOf(x) + sets.SizeOf(y);
        int needed = Needed(sum);
        if (!observer.IsWanted(sets.TextOf(x), sets.TextOf(y))) return;
        int overlap = SortedSets.Overlap(sets.KeysOf(x), sets.KeysOf(y), needed);
        if (overlap < needed) return;
        double similarity = overlap / (double)(sum - overlap);
        if (similarity >= threshold) observer.Found(sets.TextOf(x), sets.TextOf(y), similarity);
    }

    private int FirstPosting(int run, int smallest)
    {
        int low = index.StartOf(run), high = index.EndOf(run);
        if (index.OwnerAt(low) >= smallest) return low;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (index.OwnerAt(middle) < smallest) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    // From a settled posting on, jumps over all that follow and are settled too. What is settled stays so, and families only grow,
    // so a jump that was right once is right for every member of the family; threads may overwrite each other's jumps freely.
    private int Skip(int posting, int end, int x, IJoinObserver observer, int[] skip)
    {
        int text = sets.TextOf(x);
        int p = posting;
        while (p < end && index.OwnerAt(p) < x && observer.IsSettled(text, sets.TextOf(index.OwnerAt(p)))) p = Math.Max(p + 1, skip[p]);
        if (p > posting + 1) skip[posting] = p;
        return p;
    }
}

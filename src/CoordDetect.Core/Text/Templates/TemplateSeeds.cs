using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Passages;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Templates;

/// <summary>
/// Lays texts together that may fill one template: two texts that share three runs of at least three words or more, in the same order and
/// in separate places, worth enough bits. Runs that stand in few texts lead from one text to the others; groups are what hangs together.
/// The cost is bounded: from each text only so many others are looked at, those with its rarest runs first.
/// </summary>
internal sealed class TemplateSeeds(
    TokenizedCorpus tokens, TextFamilies families, IReadOnlyList<int> comments, TemplateOptions options, WordCosts costs)
{
    private const int RunWords = 3;
    private const int RunsShared = 3;
    private const int TextsABlock = 256;

    /// <summary>The groups of at least the minimum support, as positions in the list of comments, in order of their first text.</summary>
    public List<int[]> Find(int threads, CancellationToken cancellation)
    {
        RecurringRuns runs = RecurringRuns.Find(tokens, comments, RunWords, options.MostCommonRun, threads, cancellation);
        RunsByText byText = new(runs, comments.Count);
        DisjointSets groups = new(comments.Count);
        UniteFamilies(groups);
        // Which pairs are found alike does not depend on what is united already: that only saves looking at them.
        Parallel.For(0, (comments.Count + TextsABlock - 1) / TextsABlock, TokenizedCorpus.Parallelism(threads, cancellation), () => new SeedCounter(comments.Count), (block, _, counter) =>
        {
            for (int text = block * TextsABlock; text < Math.Min(comments.Count, (block + 1) * TextsABlock); text++)
                foreach (int other in counter.Sharing(text, RunsShared, RunWords, runs, byText, options.PlacesLookedAt))
                    if (!groups.AreUnited(text, other) && AreAlike(text, other)) groups.Unite(text, other);
            return counter;
        }, _ => { });
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

    private bool AreAlike(int a, int b)
    {
        ReadOnlySpan<int> words = tokens.WordsOf(comments[a]);
        List<(int StartA, int StartB, int Length)> runs = SharedRuns.Find(words, tokens.WordsOf(comments[b]), RunWords);
        if (runs.Count < RunsShared) return false;
        // The dearest chain of runs that stand in the same order in both texts. Long texts share many turns of phrase: where a run stands in the other is a choice that it must pay for.
        double place = Math.Log2(tokens.WordsOf(comments[b]).Length);
        double[] bits = new double[runs.Count];
        int[] length = new int[runs.Count];
        for (int r = 0; r < runs.Count; r++)
        {
            for (int before = 0; before < r; before++)
                if (runs[before].StartB + runs[before].Length <= runs[r].StartB && bits[before] > bits[r]) (bits[r], length[r]) = (bits[before], length[before]);
            bits[r] += costs.InLanguage(words.Slice(runs[r].StartA, runs[r].Length)) - place;
            length[r]++;
        }
        int best = bits.AsSpan().IndexOf(bits.Max());
        return length[best] >= RunsShared && bits[best] >= options.SeedBits;
    }
}

using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Passages;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Templates;

/// <summary>
/// Lays texts together that may fill one template: two texts that share three runs of three words or more in separate places, and in all enough bits of wording in
/// one order (<see cref="OrderedRuns"/>). Runs that stand in few texts lead from one text to the others; groups are what hangs together.
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
        Parallel.For(0, (comments.Count + TextsABlock - 1) / TextsABlock, TokenizedCorpus.Parallelism(threads, cancellation), () => (Counter: new SeedCounter(comments.Count), Shared: new OrderedRuns(costs)), (block, _, worker) =>
        {
            for (int text = block * TextsABlock; text < Math.Min(comments.Count, (block + 1) * TextsABlock); text++)
            {
                List<int> sharing = worker.Counter.Sharing(text, RunsShared, RunWords, runs, byText, options.PlacesLookedAt);
                if (sharing.Count > 0) worker.Shared.PointInto(tokens.WordsOf(comments[text]));
                foreach (int other in sharing)
                    if (!groups.AreUnited(text, other) && AreAlike(worker.Shared, other)) groups.Unite(text, other);
            }
            return worker;
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

    private bool AreAlike(OrderedRuns shared, int other) => shared.Bits(tokens.WordsOf(comments[other]), options.SeedBits) >= options.SeedBits;
}

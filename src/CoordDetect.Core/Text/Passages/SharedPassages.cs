using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Language;
using CoordDetect.Core.Text.Templates;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Passages;

/// <summary>
/// Finds rare runs of words in comments that are otherwise different. Every run of the minimum length that stands in a few texts is looked
/// at once; each pair of places is grown to the left and right, and taken only at its left end, so that a passage comes up once.
/// </summary>
public static class SharedPassages
{
    private const int RunsABlock = 256;

    /// <summary>
    /// The passages that texts of different families share, and not of one template where <paramref name="templates"/> are given: by first
    /// comment, second comment and place. Copies of one text are one text. The result is the same for any number of threads.
    /// </summary>
    /// <exception cref="UserFacingException">An option is out of range.</exception>
    public static IReadOnlyList<SharedPassage> Find(
        TokenizedCorpus tokens, TextFamilies families, TextTemplates? templates, LanguageModel language, PassageOptions options, int threads, CancellationToken cancellation)
    {
        if (options.Validate() is { Count: > 0 } problems) throw new UserFacingException(string.Join(" ", problems));
        int[] texts = [.. Enumerable.Range(0, families.Texts.Count).Select(families.Texts.First)];
        long words = texts.Sum(c => (long)tokens.WordsOf(c).Length);
        // Any two places could have begun the same run.
        double needed = options.MinimumBits + (options.BeyondChance ? Math.Max(0, 2 * Math.Log2(Math.Max(1, words)) - 1) : 0);
        RecurringRuns runs = RecurringRuns.Find(tokens, texts, Math.Min(16, options.MinimumWords), options.MostTexts, threads, cancellation);
        int mostPlaces = MostPlaces(runs, (long)options.MostPairsAText * texts.Length);
        List<SharedPassage>[] found = new List<SharedPassage>[(runs.Count + RunsABlock - 1) / RunsABlock];
        Parallel.For(0, found.Length, TokenizedCorpus.Parallelism(threads, cancellation), () => new PassageGrower(tokens, families, templates, language, options.MinimumWords, needed), (block, _, grower) =>
        {
            found[block] = [];
            for (int run = block * RunsABlock; run < Math.Min(runs.Count, (block + 1) * RunsABlock); run++)
                if (runs.PlaceCount(run) <= mostPlaces) grower.Grow(runs, run, found[block]);
            return grower;
        }, _ => { });
        SharedPassage[] all = [.. found.SelectMany(f => f)];
        Array.Sort(all, ByCommentsAndPlace);
        return all;
    }

    private static int ByCommentsAndPlace(SharedPassage x, SharedPassage y)
    {
        int order = x.CommentA.CompareTo(y.CommentA);
        if (order == 0) order = x.CommentB.CompareTo(y.CommentB);
        if (order == 0) order = x.StartA.CompareTo(y.StartA);
        return order != 0 ? order : x.StartB.CompareTo(y.StartB);
    }

    // The most places that a run may stand at so that all pairs of places are no more than allowed.
    private static int MostPlaces(RecurringRuns runs, long allowed)
    {
        SortedDictionary<int, long> pairs = [];
        for (int run = 0; run < runs.Count; run++)
        {
            long places = runs.PlaceCount(run);
            pairs[(int)places] = pairs.GetValueOrDefault((int)places) + (places * (places - 1) / 2);
        }
        int most = 2;
        long sum = 0;
        foreach ((int places, long count) in pairs)
        {
            if ((sum += count) > allowed) break;
            most = places;
        }
        return most;
    }
}

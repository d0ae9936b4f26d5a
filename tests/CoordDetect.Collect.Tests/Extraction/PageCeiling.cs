namespace CoordDetect.Collect.Tests.Extraction;

/// <summary>
/// What a perfect choice among the comments of a page could reach: the review leaves comments out, and counts names and dates as text, so that
/// not even the right comments give 1.
/// </summary>
/// <param name="Reached">The word F1 of the best choice that was found, by adding and taking away one comment at a time.</param>
/// <param name="Bound">What no choice of whole comments exceeds.</param>
internal sealed record PageCeiling(double Reached, double Bound)
{
    /// <summary>Looks for the best choice.</summary>
    /// <param name="comments">The words of each comment.</param>
    /// <param name="truth">The reviewed text.</param>
    public static PageCeiling Of(IReadOnlyList<string> comments, string truth)
    {
        Dictionary<string, int> expected = WordBags.Bag(truth);
        Dictionary<string, int>[] bags = [.. comments.Select(WordBags.Bag).Where(bag => bag.Count > 0)];
        if (bags.Length == 0) return expected.Count == 0 ? new PageCeiling(1, 1) : new PageCeiling(0, 0);
        return new PageCeiling(Math.Max(Climb(bags, expected, false), Climb(bags, expected, true)), BoundOf(bags, expected));
    }

    // One comment at a time is taken in or left out, as long as that helps.
    private static double Climb(Dictionary<string, int>[] bags, Dictionary<string, int> expected, bool all)
    {
        int truth = expected.Values.Sum();
        bool[] chosen = new bool[bags.Length];
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        int common = 0;
        int size = 0;
        for (int i = 0; all && i < bags.Length; i++) Flip(i);
        while (true)
        {
            int best = -1;
            double most = 2.0 * common / (truth + size);
            for (int i = 0; i < bags.Length; i++)
            {
                int sign = chosen[i] ? -1 : 1;
                double f1 = 2.0 * (common + Gain(bags[i], sign, counts, expected)) / (truth + size + (sign * bags[i].Values.Sum()));
                if (f1 > most + 1e-9) (best, most) = (i, f1);
            }
            if (best < 0) return most;
            Flip(best);
        }

        void Flip(int i)
        {
            int sign = chosen[i] ? -1 : 1;
            common += Gain(bags[i], sign, counts, expected);
            size += sign * bags[i].Values.Sum();
            foreach ((string word, int count) in bags[i]) counts[word] = counts.GetValueOrDefault(word) + (sign * count);
            chosen[i] = !chosen[i];
        }
    }

    private static int Gain(Dictionary<string, int> bag, int sign, Dictionary<string, int> counts, Dictionary<string, int> expected)
    {
        int gain = 0;
        foreach ((string word, int count) in bag)
            if (expected.TryGetValue(word, out int wanted))
            {
                int had = counts.GetValueOrDefault(word);
                gain += Math.Min(had + (sign * count), wanted) - Math.Min(had, wanted);
            }
        return gain;
    }

    // As if comments could be taken in part and shared no words: the densest first. Between whole prefixes F1 rises or falls throughout,
    // except where all true words are reached on the way.
    private static double BoundOf(Dictionary<string, int>[] bags, Dictionary<string, int> expected)
    {
        int truth = expected.Values.Sum();
        double common = 0;
        double size = 0;
        double best = 0;
        foreach ((int hits, int words) in bags.Select(bag => (Gain(bag, 1, [], expected), bag.Values.Sum())).OrderByDescending(bag => (double)bag.Item1 / bag.Item2))
        {
            if (common < truth && common + hits > truth) best = Math.Max(best, 2.0 * truth / (truth + size + (words * (truth - common) / hits)));
            common += hits;
            size += words;
            best = Math.Max(best, 2 * Math.Min(common, truth) / (truth + size));
        }
        return best;
    }
}

namespace CoordDetect.Core.Text;

/// <summary>Learns the columns of a template from a group of texts: starts with the most typical one, lays the others on it, and refines.</summary>
internal sealed class ProfileLearner(WordCosts costs, TemplateOptions options)
{
    private const int Rounds = 5;
    private const double RarestColumn = 0.01;

    /// <summary>The columns of a group of texts.</summary>
    public TemplateProfile Learn(IReadOnlyList<int[]> texts)
    {
        List<int[]> sample = Sample(texts);
        int centre = Centre(sample);
        TemplateProfile profile = new(costs, Frequencies(sample));
        profile.Add(sample[centre], [.. Enumerable.Repeat(-1, sample[centre].Length)], grow: true);
        for (int t = 0; t < sample.Count; t++)
            if (t != centre) profile.Add(sample[t], profile.Align(sample[t]), grow: true);
        for (int round = 0; round < Rounds; round++)
        {
            profile.Simplify(sample, RarestColumn);
            profile = profile.Recount(sample);
        }
        return profile;
    }

    // Evenly spread over the group, so that early and late texts both count.
    private List<int[]> Sample(IReadOnlyList<int[]> texts)
    {
        int count = Math.Min(texts.Count, options.SampleSize);
        return [.. Enumerable.Range(0, count).Select(i => texts[(int)((long)i * texts.Count / count)])];
    }

    private static Dictionary<int, double> Frequencies(List<int[]> texts)
    {
        double total = texts.Sum(t => t.Length);
        return texts.SelectMany(t => t).GroupBy(w => w).ToDictionary(g => g.Key, g => g.Count() / total);
    }

    private static int Centre(List<int[]> texts)
    {
        Dictionary<ulong, int> common = [];
        foreach (int[] text in texts)
            foreach (ulong pair in Pairs(text)) common[pair] = common.GetValueOrDefault(pair) + 1;
        double meanLength = texts.Average(t => t.Length);
        double[] scores = [.. texts.Select(t => Pairs(t).Sum(p => (double)common[p]) / (t.Length + meanLength))];
        return Array.IndexOf(scores, scores.Max());
    }

    private static HashSet<ulong> Pairs(int[] words) => [.. Enumerable.Range(0, Math.Max(0, words.Length - 1)).Select(i => NgramCounts.Key(words[i], words[i + 1]))];
}

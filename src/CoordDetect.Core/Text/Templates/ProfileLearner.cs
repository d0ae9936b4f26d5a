using CoordDetect.Core.Text.Language;

namespace CoordDetect.Core.Text.Templates;

/// <summary>Learns the columns of a template from a group of texts: starts with the most typical one, lays the others on it, and refines.</summary>
internal sealed class ProfileLearner(WordCosts costs, TemplateOptions options)
{
    private const int Rounds = 5;
    private const double RarestColumn = 0.01;
    private const int PassesOverTexts = 3;
    // Words of a language that one knows cost about 0.7 of what they cost one by one; the first texts of a template need more room than that.
    private const double AlikeShare = 0.85;

    /// <summary>The columns of a group of texts.</summary>
    public TemplateProfile Learn(IReadOnlyList<int[]> texts)
    {
        List<int[]> sample = Sample(texts);
        int centre = Centre(sample);
        TemplateProfile profile = new(costs, Frequencies(sample));
        profile.Add(sample[centre], [.. Enumerable.Repeat(-1, sample[centre].Length)], grow: true);
        sample = [sample[centre], .. AddAlike(profile, sample[centre], [.. sample.Where((_, t) => t != centre)])];
        for (int round = 0; round < Rounds; round++)
        {
            profile.Simplify(sample, RarestColumn);
            profile = profile.Recount(sample);
        }
        return profile;
    }

    // Only texts that the columns make cheaper to write are laid on them: others would add columns of their own and blur everything. Those most
    // like the centre come first, and each that is added may make others cheaper, so those left out are tried again. Returns the texts added.
    private List<int[]> AddAlike(TemplateProfile profile, int[] centre, List<int[]> texts)
    {
        HashSet<ulong> pairs = Pairs(centre);
        texts = [.. texts.OrderByDescending(t => Pairs(t).Count(pairs.Contains) / (double)(t.Length + centre.Length))];
        List<int[]> added = [];
        for (int pass = 0; pass < PassesOverTexts; pass++)
        {
            List<int[]> left = [];
            foreach (int[] text in texts)
            {
                double dear = AlikeShare * costs.Sum(text);
                int[] places = profile.LeastBits(text) >= dear ? [] : profile.Align(text);
                if (places.Length == 0 || profile.Bits(text, places) >= dear)
                {
                    left.Add(text);
                    continue;
                }
                profile.Add(text, places, grow: true);
                added.Add(text);
            }
            if (left.Count == texts.Count) break;
            texts = left;
        }
        return added;
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

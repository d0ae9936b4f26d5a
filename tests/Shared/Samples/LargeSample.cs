using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;

namespace CoordDetect.Tests.Samples;

/// <summary>2,000 accounts in findings of many sizes, with long comments: what a report must still hold in 5 MB.</summary>
internal static class LargeSample
{
    private static readonly string[] Words =
        "la source cette semaine vraiment on trouve partout des avis fraîche sucrée recommande voisins enfants goûter marché bouteille verre retour prix film série épisode acteur scène fin saison critique слово текст комментарий правда время".Split(' ');

    public static DetectionResult Build(int accounts = 2_000)
    {
        SampleRun run = new();
        Random random = new(7);
        int from = 0;
        for (int group = 0; from < accounts; group++)
        {
            int size = Math.Min(accounts - from, group == 0 ? 600 : group == 1 ? 200 : 8 + (group % 5 * 7));
            AddGroup(run, random, group, from, size);
            from += size;
        }
        return run.Build();
    }

    private static void AddGroup(SampleRun run, Random random, int group, int from, int size)
    {
        string[] names = [.. Enumerable.Range(from, size).Select(i => $"compte.{Words[i % Words.Length]}_{i}")];
        int[][] comments = new int[size][];
        for (int i = 0; i < size; i++)
        {
            comments[i] = [.. Enumerable.Range(0, 6).Select(k => run.Comment(
                $"forum-{i % 4}.example", $"sujet-{group}-{k}", names[i], Text(random, group, k, i),
                PostedAt.FromUnixSeconds(1_740_000_000 + (group * 40_000) + (k * 200_000) + random.Next(6_000)), url: $"https://forum-{i % 4}.example/t/{group}-{k}#p{i}"))];
        }
        for (int i = 0; i < size; i++)
        {
            for (int k = 0; k < 6; k++)
            {
                int other = random.Next(size);
                if (other == i) continue;
                run.Coincide(k % 3 == 0 ? "posted-together" : "same-text", $"objet {group}-{k}", comments[i][k], comments[other][k], 10 + random.Next(40));
            }
        }
        run.Group(new SampleGroup((Confidence)(4 - Math.Min(4, group / 10)), names, [], [], ["too-few-families"]));
    }

    private static string Text(Random random, int group, int k, int account)
    {
        Random shared = new((group * 31) + k);
        IEnumerable<string> words = Enumerable.Range(0, 160).Select(w => random.Next(5) == 0 ? Words[random.Next(Words.Length)] : Words[shared.Next(Words.Length)]);
        return string.Join(' ', words) + $" ({account})";
    }
}

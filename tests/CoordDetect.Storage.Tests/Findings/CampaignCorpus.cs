using System.Globalization;
using CoordDetect.Core.Corpus;
using CoordDetect.Storage.Tests.Engines;

namespace CoordDetect.Storage.Tests.Findings;

/// <summary>A small forum where some accounts post the same long texts within minutes, on many days.</summary>
internal static class CampaignCorpus
{
    private static readonly string[] Words = [.. Enumerable.Range(0, 4_000).Select(i => Syllables(i * 7_919))];

    /// <summary>The comments of some days; the ring has <paramref name="ring"/> accounts.</summary>
    public static IEnumerable<Comment> Days(int first, int count, int ring)
    {
        Random random = new(first);
        for (int day = first; day < first + count; day++)
        {
            long morning = 1_704_067_200 + (day * 86_400L) + 28_800;
            for (int thread = 0; thread < 2; thread++)
            {
                string message = Sentence(random, 25);
                for (int puppet = 0; puppet < ring; puppet++)
                    yield return Post($"puppet{puppet}", message, day, thread, $"p{puppet}", morning + (thread * 7_200) + (puppet * 40));
                for (int person = 0; person < 25; person++)
                    yield return Post($"person{random.Next(60)}", Sentence(random, 18), day, thread, $"o{person}", morning + random.Next(40_000));
            }
        }
    }

    private static Comment Post(string account, string text, int day, int thread, string id, long seconds) =>
        TestStore.Said(account, text, string.Create(CultureInfo.InvariantCulture, $"d{day}-{id}"), string.Create(CultureInfo.InvariantCulture, $"thread-{day}-{thread}"), seconds: seconds);

    private static string Sentence(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));

    private static string Syllables(int number)
    {
        string[] parts = ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu"];
        return string.Concat(number.ToString("D6", CultureInfo.InvariantCulture)[^4..].Select(c => parts[c - '0']));
    }
}

using CoordDetect.Core.Text.Templates;
using CoordDetect.Core.Text.Tokens;
using Xunit;

namespace CoordDetect.Core.Tests.Text.Templates;

public sealed class OrderedRunsTests
{
    [Fact]
    public void Bits_OfRandomTexts_AreThoseOfTheBestOfAllChains()
    {
        Random random = new(7);
        TokenizedCorpus tokens = Tokens(Enumerable.Range(0, 150).SelectMany(_ => Pair(random)));
        WordCosts costs = new(tokens);
        OrderedRuns runs = new(costs);
        int shared = 0;
        for (int a = 0; a < tokens.CommentCount; a += 2)
        {
            runs.PointInto(tokens.WordsOf(a + 1));
            double bits = runs.Bits(tokens.WordsOf(a));
            Assert.Equal(BestOfAll(tokens.WordsOf(a).ToArray(), tokens.WordsOf(a + 1).ToArray(), costs), bits, 6);
            Assert.Equal(bits, runs.Bits(tokens.WordsOf(a), bits - 1e-6), 6);
            if (bits > 0) shared++;
        }
        Assert.InRange(shared, 50, 149);
        Assert.Equal(2, Enumerable.Range(0, tokens.VocabularySize).Count(costs.IsCommon));
    }

    [Fact]
    public void Bits_OfWordsInAnotherOrder_AreFewerThanInTheSame()
    {
        TokenizedCorpus tokens = Tokens(
            ["rouge matin brume quai grue silo wagon rail", "rouge soir brume port grue tour wagon voie", "wagon soir grue port brume tour rouge voie", .. Enumerable.Range(0, 500).Select(i => $"autre mot {i * 17} encore {i * 31}")]);
        OrderedRuns runs = new(new WordCosts(tokens));
        runs.PointInto(tokens.WordsOf(0));
        double inOrder = runs.Bits(tokens.WordsOf(1)), turned = runs.Bits(tokens.WordsOf(2));
        Assert.True(inOrder > 2 * turned, $"{inOrder} and {turned} bits");
        Assert.True(turned > 0);
    }

    // A text, and the same with words left out, exchanged and moved.
    private static string[] Pair(Random random)
    {
        string Word() => random.Next(3) == 0 ? (random.Next(2) == 0 ? "le" : "de") : $"mot{random.Next(400)}x";
        string[] words = [.. Enumerable.Range(0, random.Next(1, 14)).Select(_ => Word())];
        List<string> other = [.. words.Where(_ => random.Next(4) > 0).Select(w => random.Next(4) == 0 ? Word() : w)];
        int cut = random.Next(other.Count + 1);
        if (random.Next(3) == 0) other = [.. other[cut..], .. other[..cut]];
        return [string.Join(' ', words), string.Join(' ', other)];
    }

    // Every chain there is, one run after the other; runs of common words alone are none.
    private static double BestOfAll(int[] a, int[] b, WordCosts costs)
    {
        List<(int A, int B, int Length, double Bits)> runs = [];
        for (int i = 0; i < a.Length; i++)
            for (int j = 0; j < b.Length; j++)
            {
                if (a[i] != b[j] || (i > 0 && j > 0 && a[i - 1] == b[j - 1])) continue;
                int length = 1;
                while (i + length < a.Length && j + length < b.Length && a[i + length] == b[j + length]) length++;
                if (a.AsSpan(i, length).ToArray().All(costs.IsCommon)) continue;
                runs.Add((i, j, length, costs.InLanguage(a.AsSpan(i, length)) - Code(length)));
            }
        double place = Math.Log2(Math.Max(2, b.Length)), best = 0;
        void Extend(int last, double bits)
        {
            best = Math.Max(best, bits);
            for (int r = 0; r < runs.Count; r++)
            {
                if (last < 0) Extend(r, runs[r].Bits - place);
                else if (runs[last].A + runs[last].Length <= runs[r].A && runs[last].B + runs[last].Length <= runs[r].B)
                    Extend(r, bits + runs[r].Bits - Math.Min(place, Code(Math.Abs(runs[r].B - runs[r].A - runs[last].B + runs[last].A) + 1)));
            }
        }
        Extend(-1, 0);
        return best;
    }

    // Elias' gamma code of a number from 1 on: its binary digits, and one less in front to say how many.
    private static int Code(int number) => (2 * Convert.ToString(number, 2).Length) - 1;

    private static TokenizedCorpus Tokens(IEnumerable<string> texts) => Corpora.Tokenize(Corpora.FromTexts([.. texts]));
}

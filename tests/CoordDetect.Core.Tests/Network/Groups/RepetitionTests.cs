using CoordDetect.Core.Network.Groups;
using CoordDetect.Core.Signals;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Network.Groups;

public sealed class RepetitionTests
{
    [Theory]
    [InlineData(3, 10, 200, 0)]
    [InlineData(1, 1, 0, 0)]
    [InlineData(20, 40, 300, 6)]
    [InlineData(5, 5, 50, 40)]
    public void Of_AnyNumbers_IsTheBetaBinomialTailSummedByHand(int again, int texts, int outside, int outsideAgain)
    {
        // P(X = x) as a product of urn draws: Pólya's urn with 1 + s said again and 100 + u − s said once.
        double tail = 0;
        for (int x = again; x <= texts; x++)
        {
            double p = 1;
            for (int i = 0; i < texts; i++)
            {
                double drawn = i < x ? 1 + outsideAgain + i : 100 + outside - outsideAgain + (i - x);
                p *= drawn / (101 + outside + i);
            }
            for (int i = 0; i < x; i++) p *= (double)(texts - i) / (i + 1);
            tail += p;
        }
        Assert.Equal(Math.Max(0, -Math.Log2(tail)), World(again, texts, outside, outsideAgain).Of([0, 1]).Bits, 6);
    }

    [Fact]
    public void Of_TextsThatOneOfAGroupSharesWithOthersAlone_AreNotSaidAgainInIt()
    {
        // Whoever is copied by strangers shares nothing with the rest of a group.
        (double bits, IReadOnlyList<int> texts) = World(0, 10, 100, 50).Of([0, 1]);
        Assert.Empty(texts);
        Assert.Equal(0, bits);
    }

    // Accounts 0 and 1 say `again` texts both and the first what is left of `texts` alone; 2 says what is said once outside, 3 and 4 what is said twice.
    private static Repetition World(int again, int texts, int outside, int outsideAgain)
    {
        List<(int Account, int Text)> said = [];
        int text = 0;
        for (int t = 0; t < texts; t++, text++)
        {
            said.Add((0, text));
            if (t < again) said.Add((1, text));
        }
        for (int t = 0; t < outside; t++, text++)
        {
            said.Add((t < outsideAgain ? 3 : 2, text));
            if (t < outsideAgain) said.Add((4, text));
        }
        int[][] commentsOf = [.. Enumerable.Range(0, text).Select(t => Enumerable.Range(0, said.Count).Where(c => said[c].Text == t).ToArray())];
        int[][] shared = [.. commentsOf.Where(c => c.Length > 1)];
        int[] start = [.. shared.Aggregate(new List<int> { 0 }, (list, c) => [.. list, list[^1] + c.Length])];
        ObjectTrace trace = new(shared.Length, start, [.. shared.SelectMany(c => c)], _ => "words")
        {
            Bits = [.. shared.Select(_ => 200.0)],
            PickedUp = new bool[shared.Length],
            LoneComments = [.. commentsOf.Where(c => c.Length == 1).Select(c => c[0])],
            LoneTexts = [.. commentsOf.Where(c => c.Length == 1).Select(c => c[0])],
            PopularityCap = 100,
        };
        SignalTest[] tests = [new(new Core.Signals.Wording.SameText(new()), trace, null, null)];
        Authorship authorship = new([.. said.Select(s => s.Account)], 5);
        return new Repetition(tests, authorship, OccasionReader.Read(tests, authorship));
    }
}

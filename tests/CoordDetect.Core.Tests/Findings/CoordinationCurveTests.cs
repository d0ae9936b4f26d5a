using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;

namespace CoordDetect.Core.Tests.Findings;

public sealed class CoordinationCurveTests
{
    [Fact]
    public void Of_NoTies_IsEmpty() => Assert.Empty(CoordinationCurve.Of([]));

    [Fact]
    public void Of_TwoPartsTiedByOneWeakTie_ShowsWhereTheyComeApart()
    {
        IReadOnlyList<CurvePoint> curve = CoordinationCurve.Of([Tie(0, 1, 9), Tie(1, 2, 8), Tie(3, 4, 7), Tie(2, 3, 1)]);
        Assert.Equal(
            [new CurvePoint(1, 4, 5, 5), new CurvePoint(7, 3, 5, 3), new CurvePoint(8, 2, 3, 3), new CurvePoint(9, 1, 2, 2)], curve);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_RandomTies_IsWhatCountingFromScratchGives(int seed)
    {
        Random dice = new(seed);
        List<EvidenceEdge> ties = [];
        for (int a = 0; a < 12; a++)
            for (int b = a + 1; b < 12; b++)
                if (dice.Next(3) == 0) ties.Add(Tie(a, b, dice.Next(1, 8)));
        foreach (CurvePoint point in CoordinationCurve.Of(ties))
        {
            EvidenceEdge[] left = [.. ties.Where(t => t.Weight >= point.Weight)];
            Assert.Equal(left.Length, point.Pairs);
            Assert.Equal(left.SelectMany(t => new[] { t.AccountA, t.AccountB }).Distinct().Count(), point.Accounts);
            Assert.Equal(LargestPart(left), point.Largest);
        }
    }

    [Fact]
    public void Of_ManyTies_HasFewPointsWithBothEnds()
    {
        IReadOnlyList<CurvePoint> curve = CoordinationCurve.Of(Enumerable.Range(0, 500).Select(i => Tie(i, i + 1, i + 1)));
        Assert.Equal(CoordinationCurve.MostPoints, curve.Count);
        Assert.Equal((1.0, 500.0), (curve[0].Weight, curve[^1].Weight));
    }

    private static int LargestPart(EvidenceEdge[] ties)
    {
        int[] part = [.. Enumerable.Range(0, 12)];
        for (bool changed = true; changed;)
        {
            changed = false;
            foreach (EvidenceEdge tie in ties)
            {
                int least = Math.Min(part[tie.AccountA], part[tie.AccountB]);
                changed |= part[tie.AccountA] != least || part[tie.AccountB] != least;
                part[tie.AccountA] = part[tie.AccountB] = least;
            }
        }
        return part.GroupBy(p => p).Max(g => g.Count());
    }

    private static EvidenceEdge Tie(int a, int b, double weight) => new(a, b, -weight, 0.01, weight, [], 1, 1, false, 0, 0);
}

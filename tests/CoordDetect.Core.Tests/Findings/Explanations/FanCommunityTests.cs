using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Findings.Explanations;
using CoordDetect.Core.Network;
using CoordDetect.Core.Network.Groups;
using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Tests.Findings.Explanations;

public sealed class FanCommunityTests
{
    [Theory]
    [InlineData(3.1, ExplanationOutcome.Explains)]
    [InlineData(6, ExplanationOutcome.CannotBeExcluded)]
    [InlineData(10, ExplanationOutcome.Contradicted)]
    [InlineData(60, ExplanationOutcome.Contradicted)]
    public void Try_MeetingsAndWording_FitsWhereEachIsWithinWhatAnInterestExplains(double bits, ExplanationOutcome expected) =>
        Assert.Equal(expected, new FanCommunity().Try(Draft([SignalFamily.Timing, SignalFamily.Wording], bits)).Outcome);

    [Fact]
    public void Try_LinksAlone_FitsHoweverRare() => Assert.Equal(ExplanationOutcome.Explains, new FanCommunity().Try(Draft([SignalFamily.Objects], 60)).Outcome);

    private static FindingDraft Draft(IReadOnlyList<SignalFamily> families, double bits)
    {
        CorpusBuilder builder = new();
        for (int a = 0; a < 3; a++) builder.Add(new Comment { CommentId = $"{a}", Account = $"a{a}", Site = "s", Text = "x" });
        List<EvidenceEdge> edges = [];
        List<EvidenceRow> rows = [];
        foreach ((int a, int b) in new[] { (0, 1), (0, 2), (1, 2) })
        {
            edges.Add(new EvidenceEdge(a, b, -9, 1e-4, 9, families, 4, 3, true, rows.Count, 4));
            for (int i = 0; i < 4; i++) rows.Add(new EvidenceRow("some-signal", a, b, "a moment", a, b, 60, bits, 1e-9) { ObjectKey = i });
        }
        return new FindingDraft
        {
            Corpus = builder.Build(),
            Group = new AccountGroup(GroupKind.Group, new GroupJudgement([0, 1, 2], [], 30, 20), []),
            Occasions = new Occasions([], 3),
            Edges = edges,
            Evidence = rows,
            FamilyOf = _ => families[0],
            Official = new HashSet<string>(),
        };
    }
}

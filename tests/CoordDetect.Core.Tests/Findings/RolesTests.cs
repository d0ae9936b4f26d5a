using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;
using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Tests.Findings;

/// <summary>Four accounts that are members by any measure, and a fifth of whom the question is asked.</summary>
public sealed class RolesTests
{
    private const int Asked = 4;
    private const int CommentsEach = 4;
    private const long Day = 86_400;

    [Theory]
    [InlineData(2, 1, MemberRole.Peripheral)]
    [InlineData(2, 3, MemberRole.Peripheral)]
    [InlineData(3, 1, MemberRole.Peripheral)]
    [InlineData(3, 2, MemberRole.Peripheral)]
    [InlineData(3, 3, MemberRole.Member)]
    public void Assign_LooselyTiedByWording_IsMemberByThreeTiesInThreeCommentsOfItsOwn(int ties, int ownComments, MemberRole expected)
    {
        Group group = new();
        for (int other = 0; other < ties; other++)
        {
            IEnumerable<EvidenceRow> rows = Enumerable.Range(0, 2).Select(k => Group.Row(other, (other + k) % ownComments, 10 + (2 * other) + k));
            group.Tie(other, Asked, SignalFamily.Wording, corroborated: false, rows);
        }
        Assert.Equal(expected, group.RoleOf(Asked));
    }

    [Theory]
    [InlineData(2, SignalFamily.Wording, MemberRole.Peripheral)]
    [InlineData(3, SignalFamily.Wording, MemberRole.Member)]
    [InlineData(1, SignalFamily.Timing, MemberRole.Peripheral)]
    [InlineData(2, SignalFamily.Timing, MemberRole.Member)]
    public void Assign_CorroboratedTies_ThreeAreAskedWhereWordingAloneTies(int ties, SignalFamily family, MemberRole expected)
    {
        Group group = new();
        for (int other = 0; other < ties; other++) group.Tie(other, Asked, family, corroborated: true, [Group.Row(other, 0, 10)]);
        Assert.Equal(expected, group.RoleOf(Asked));
    }

    [Theory]
    [InlineData(-1, MemberRole.Peripheral)]
    [InlineData(-2, MemberRole.Peripheral)]
    [InlineData(-3, MemberRole.Member)]
    public void Assign_WordingAlone_OneTieIsBeyondWhatChanceGivesAnyAccount(double log10P, MemberRole expected)
    {
        // Six accounts, four members: 0.05 / 24 is a little more than 10⁻³.
        Group group = new();
        for (int other = 0; other < 3; other++) group.Tie(other, Asked, SignalFamily.Wording, corroborated: true, [Group.Row(other, other, 10)], other == 1 ? log10P : -1);
        Assert.Equal(expected, group.RoleOf(Asked));
    }

    [Theory]
    [InlineData(-3_600, SignalFamily.Wording, MemberRole.Source)]
    [InlineData(3_600, SignalFamily.Wording, MemberRole.Member)]
    [InlineData(-60, SignalFamily.Wording, MemberRole.Member)]
    [InlineData(-3_600, SignalFamily.Timing, MemberRole.Member)]
    public void Assign_PostedFirstAndSharesWordingOnly_IsSource(long delta, SignalFamily family, MemberRole expected)
    {
        Group group = new();
        for (int other = 0; other < 3; other++) group.Tie(other, Asked, family, corroborated: true, [Group.Row(other, other, 10 + other, delta)]);
        Assert.Equal(expected, group.RoleOf(Asked));
    }

    [Fact]
    public void Assign_WhoFallsOut_TakesWithItWhoHungOnIt()
    {
        Group group = new();
        group.Tie(0, Asked, SignalFamily.Timing, corroborated: true, [Group.Row(0, 0, 10)]);
        group.Tie(Asked, Asked + 1, SignalFamily.Timing, corroborated: true, [Group.Row(Asked, 0, 11)]);
        Assert.Equal(MemberRole.Peripheral, group.RoleOf(Asked + 1));
        Assert.Equal(MemberRole.Peripheral, group.RoleOf(Asked));
        Assert.Equal(MemberRole.Member, group.RoleOf(0));
    }

    private sealed class Group
    {
        private readonly CommentCorpus _corpus = Corpus();
        private readonly List<EvidenceEdge> _edges = [];
        private readonly List<EvidenceRow> _rows = [];

        public Group()
        {
            for (int a = 0; a < Asked; a++)
                for (int b = a + 1; b < Asked; b++) Tie(a, b, SignalFamily.Timing, corroborated: true, [Row(a, 0, 0) with { AccountB = b, CommentB = b * CommentsEach }]);
        }

        public MemberRole RoleOf(int account) =>
            Roles.Assign(_corpus, [.. Enumerable.Range(0, Asked + 2)], _edges, _rows, _ => SignalFamily.Wording)[account];

        public void Tie(int a, int b, SignalFamily family, bool corroborated, IEnumerable<EvidenceRow> rows, double log10P = -9)
        {
            int start = _rows.Count;
            _rows.AddRange(rows);
            _edges.Add(new EvidenceEdge(a, b, log10P, 1e-4, 9, [family], 2, 2, corroborated, start, _rows.Count - start));
        }

        /// <summary>What an account shares with the next one that is asked about, in a comment of the latter.</summary>
        public static EvidenceRow Row(int other, int ownComment, long key, long delta = 3_600)
        {
            int asked = other < Asked ? Asked : Asked + 1;
            return new EvidenceRow("shared-text", other, asked, "words", other * CommentsEach, (asked * CommentsEach) + ownComment, delta, 20, 1e-9) { ObjectKey = key };
        }

        private static CommentCorpus Corpus()
        {
            CorpusBuilder builder = new();
            for (int a = 0; a < Asked + 2; a++)
                for (int c = 0; c < CommentsEach; c++)
                    builder.Add(new Comment { CommentId = $"{a}.{c}", Account = $"a{a}", Site = "s", Text = "x", PostedAt = PostedAt.FromUnixSeconds(1_700_000_000 + (c * Day), TimePrecision.Second) });
            return builder.Build();
        }
    }
}

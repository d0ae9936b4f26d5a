using CoordDetect.Core.Corpus;
using CoordDetect.Core.Network.Groups;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Network.Groups;

public sealed class GroupEvidenceTests
{
    [Theory]
    [InlineData(2, 2, 0.01)]
    [InlineData(10, 4, 0.1)]
    [InlineData(50, 30, 0.2)]
    [InlineData(200, 20, 0.05)]
    public void Tail_AnyNumbers_IsNeverBolderThanTheBinomialItself(int all, int inside, double share)
    {
        double exact = 0;
        for (int k = inside; k <= all; k++)
            exact += Math.Exp(LogFactorial.Of(all) - LogFactorial.Of(k) - LogFactorial.Of(all - k) + (k * Math.Log(share)) + ((all - k) * Math.Log(1 - share)));
        Assert.InRange(GroupEvidence.Tail(all, inside, share), 0, -Math.Log2(exact) + 1e-9);
    }

    [Fact]
    public void Judge_OneObject_IsWorthNothingHoweverManyHoldIt()
    {
        // The holders of one object are always a group whose only object it is: the choice costs what it gains.
        foreach (int holders in new[] { 2, 5, 50 })
            Assert.True(World.Of(200, World.Held(0, [.. Enumerable.Range(0, holders)])).Judge(holders).Bits <= 0);
    }

    [Fact]
    public void Judge_DifferentObjectsOfTheSameAccounts_AddUp()
    {
        double two = World.Of(200, [.. Enumerable.Range(0, 2).Select(o => World.Held(o, [0, 1, 2, 3, 4]))]).Judge(5).Bits;
        double four = World.Of(200, [.. Enumerable.Range(0, 4).Select(o => World.Held(o, [0, 1, 2, 3, 4]))]).Judge(5).Bits;
        Assert.InRange(two, 10, 60);
        Assert.True(four > two + 30);
    }

    [Fact]
    public void Judge_TheLargerTheGroup_TheMoreItIsFound()
    {
        // Each account of a group takes part in six of its texts, ten accounts a text, among a thousand accounts.
        double last = 0;
        foreach (int members in new[] { 20, 40, 80 })
        {
            SplitMix random = new(7);
            List<Occasion> texts = [];
            for (int text = 0; text < members * 6 / 10; text++)
            {
                int[] shuffled = [.. Enumerable.Range(0, members)];
                random.Shuffle(shuffled);
                texts.Add(World.Held(text, [.. shuffled[..10].Order()]));
            }
            double bits = World.Of(1_000, [.. texts]).Judge(members).Bits;
            Assert.True(bits > last);
            last = bits;
        }
    }

    [Fact]
    public void Judge_OneCommentThatHoldsATextAndItsLink_SpeaksOnce()
    {
        Occasion text = World.Held(0, [0, 1, 2, 3]), link = text with { Kind = text.Kind with { Signal = "same-link", Key = 9 } };
        Assert.Single(World.Of(100, text, link).Judge(4).Occasions);
    }

    [Fact]
    public void Judge_HashtagInEveryComment_SpeaksBesideTheTextsThatCarryIt()
    {
        Occasion tag = World.HeldIn(new OccasionKind("same-hashtag", 9, double.PositiveInfinity, true, () => "#tag"), [0, 1, 2, 3], [0, 1, 2, 3]);
        GroupJudgement judged = World.Of(100, tag, World.Held(0, [0, 1, 2, 3]), World.Held(1, [0, 1, 2, 3])).Judge(4);
        Assert.Equal(3, judged.Occasions.Count);
    }

    [Fact]
    public void Judge_TextSaidAgainAndAgainWithItsLink_IsOneUtterance()
    {
        int[] accounts = [0, 1, 2, 3], places = [0, 1, 2, 3, 4];
        Occasion text = World.HeldIn(World.Wording(0), accounts, places);
        Occasion link = World.HeldIn(new OccasionKind("same-link", 9, double.PositiveInfinity, true, () => "link"), accounts, places);
        Assert.Single(World.Saying(100, text, link).Judge(4).Occasions);
    }

    [Fact]
    public void Judge_ObjectsDealtOutByChance_NeverMakeAGroup()
    {
        // The best of all pairs and triples that share anything, in a hundred worlds without coordination.
        for (ulong seed = 1; seed <= 100; seed++)
        {
            SplitMix random = new(seed);
            List<Occasion> dealt = [];
            for (int o = 0; o < 60; o++) dealt.Add(World.Held(o, [.. Enumerable.Range(0, 2 + random.Below(4)).Select(_ => random.Below(80)).Distinct().Order()]));
            World world = World.Of(80, [.. dealt.Where(d => d.Accounts.Length > 1)]);
            foreach (int[] group in dealt.Select(d => d.Accounts)) Assert.True(world.JudgeThese(group).Bits < -Math.Log2(0.05));
        }
    }

    // A small world: every account says fifty things, one thread a site.
    private sealed class World
    {
        private const int Comments = 50;
        private readonly GroupEvidence _evidence;

        private World(int accounts, Occasion[] occasions, IReadOnlyDictionary<int, int>? repeats = null)
        {
            CorpusBuilder builder = new();
            for (int a = 0; a < accounts; a++)
                for (int c = 0; c < Comments; c++) builder.Add(new Comment { CommentId = $"{a}-{c}", Account = $"a{a}", Site = "s", Text = "x" });
            CommentCorpus corpus = builder.Build();
            Authorship recorded = new(corpus.AccountOf.ToArray(), corpus.AccountCount);
            Meetings none = new(PairSelection.Of([], accounts, 0.05));
            _evidence = new GroupEvidence(new Occasions(occasions, accounts, repeats), none, new Activity(corpus), recorded, new Repetition([], recorded, new Occasions(occasions, accounts, repeats)));
        }

        public static World Of(int accounts, params Occasion[] occasions) => new(accounts, occasions);

        // All that the holders of the first do with it they do in the same words.
        public static World Saying(int accounts, params Occasion[] occasions) =>
            new(accounts, occasions, occasions[0].Comments.ToDictionary(c => c, c => occasions[0].Comments.First(first => first / Comments == c / Comments)));

        public static OccasionKind Wording(int key) => new("same-text", key, 200, false, () => "words");

        public static Occasion Held(int key, int[] accounts) => HeldIn(Wording(key), accounts, [key % Comments]);

        // Each of the accounts holds it in some of the fifty comments of each.
        public static Occasion HeldIn(OccasionKind kind, int[] accounts, int[] places) =>
            Occasion.Of(kind, [.. accounts.SelectMany(a => places.Select(p => (a, (a * Comments) + p)))]);

        public GroupJudgement Judge(int members) => JudgeThese([.. Enumerable.Range(0, members)]);

        public GroupJudgement JudgeThese(int[] accounts) => _evidence.Judge(accounts);
    }
}

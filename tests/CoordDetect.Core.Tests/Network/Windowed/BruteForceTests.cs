using CoordDetect.Core.Corpus;
using CoordDetect.Core.Network.Windowed;
using FsCheck;
using FsCheck.Fluent;
using static CoordDetect.Core.Tests.Network.Windowed.Networks;

namespace CoordDetect.Core.Tests.Network.Windowed;

public sealed class BruteForceTests
{
    private static readonly Gen<Comment[]> Shares =
        (from account in Gen.Choose(0, 5)
         from time in Gen.Choose(0, 30)
         from shared in Gen.Choose(0, 3)
         from id in Gen.Choose(0, 12)
         select Share("a" + account, time, "o" + shared, id: id == 12 ? "" : (id < 4 ? "o" : "c") + id)).ArrayOf();

    private static readonly Gen<Comment[]> Texts =
        (from account in Gen.Choose(0, 5)
         from time in Gen.Choose(0, 30)
         from words in Gen.Elements("a", "b", "c", "d", "e", "f").ArrayOf(6)
         select Share("a" + account, time, text: string.Join(' ', words))).ArrayOf();

    [Fact]
    public void Build_CooRTweetRules_AgreeWithEveryPairOfRows() => Prop.ForAll(Shares.ToArbitrary(), Gen.Choose(1, 3).ToArbitrary(), (rows, least) =>
    {
        foreach (bool loops in new[] { false, true })
        {
            WindowedOptions options = new() { WindowSeconds = 7, Like = PeerRules.CooRTweet, MinParticipation = least, KeepLoops = loops };
            Assert.Equal(CooRTweet(rows, options), Of(options, rows));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Build_ToolkitRules_AgreeWithEveryPairOfMessages() => Prop.ForAll(Shares.ToArbitrary(), rows =>
    {
        WindowedOptions options = new() { WindowSeconds = 7, Like = PeerRules.Toolkit };
        Comment[] messages = [.. rows.Index().DistinctBy(r => r.Item.CommentId.Length > 0 ? r.Item.CommentId : $"#{r.Index}").Select(r => r.Item)];
        Assert.Equal(Toolkit(messages, 7, (a, b) => a.Object == b.Object), Of(options, rows));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.8)]
    [InlineData(1.0)]
    public void Build_SimilarTexts_AgreeWithEveryPairOfSets(double threshold) => Prop.ForAll(Texts.ToArbitrary(), rows =>
    {
        WindowedOptions options = new() { Kind = NetworkKind.CoSimilar, WindowSeconds = 7, Like = PeerRules.Toolkit, Threshold = threshold };
        Assert.Equal(Toolkit(rows, 7, (a, b) => Jaccard(a, b) >= threshold), Of(options, rows));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Build_OurRules_AreCooRTweetsOverDistinctRows() => Prop.ForAll(Shares.ToArbitrary(), rows =>
    {
        Comment[] distinct = [.. rows.Index().DistinctBy(r => (r.Item.CommentId.Length > 0 ? r.Item.CommentId : $"#{r.Index}", r.Item.Object)).Select(r => r.Item)];
        WindowedOptions options = new() { WindowSeconds = 7 };
        Assert.Equal(CooRTweet(distinct, options), Of(options, rows));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Build_AnyOrderAndThreads_GiveTheSameNetwork() => Prop.ForAll(Texts.ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (rows, threads) =>
    {
        WindowedOptions options = new() { Kind = NetworkKind.CoSimilar, WindowSeconds = 7, Threshold = 0.5 };
        Comment[] reversed = [.. rows.Reverse()];
        Assert.Equal(Of(options, rows), Of(options with { MaxThreads = threads }, reversed));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Build_Edges_ComeInTheOrderOfNames() => Prop.ForAll(Shares.ToArbitrary(), rows =>
    {
        WindowedNetwork network = Build(new WindowedOptions { MaxThreads = 3, WindowSeconds = 7, Like = PeerRules.Toolkit }, rows);
        string[] written = [.. network.Edges().Select(e => $"{network.Accounts.GetString(e.From)} {network.Accounts.GetString(e.To)}")];
        Assert.Equal(written.Order(StringComparer.Ordinal), written);
    }).QuickCheckThrowOnFailure();

    // The definition, pair by pair.
    private static Dictionary<(string, string), int> CooRTweet(Comment[] all, WindowedOptions options)
    {
        int least = options.MinParticipation;
        Comment[] rows = [.. all.Where(r => all.Count(o => o.Account == r.Account) >= least)];
        string Content(int i) => rows[i].CommentId.Length > 0 ? rows[i].CommentId : $"#{i}";
        List<(int A, int B)> pairs = [];
        for (int i = 0; i < rows.Length; i++)
        {
            for (int j = i + 1; j < rows.Length; j++)
            {
                bool near = rows[i].Object == rows[j].Object && Math.Abs(rows[i].PostedAt.UnixSeconds - rows[j].PostedAt.UnixSeconds) <= options.WindowSeconds;
                bool loop = rows[i].Account == rows[j].Account || Content(i) == Content(j) || Content(i) == rows[i].Object || Content(j) == rows[j].Object;
                if (near && (options.KeepLoops || !loop)) pairs.Add((i, j));
            }
        }
        HashSet<string> contents = [.. pairs.SelectMany(p => new[] { Content(p.A), Content(p.B) })];
        int[] taking = [.. Enumerable.Range(0, rows.Length).Where(i => contents.Contains(Content(i)))];
        HashSet<string> kept = [.. taking.GroupBy(i => rows[i].Account).Where(g => g.Count() >= least).SelectMany(g => g.Select(Content))];
        return pairs.Where(p => kept.Contains(Content(p.A)) || kept.Contains(Content(p.B)))
            .GroupBy(p => string.CompareOrdinal(rows[p.A].Account, rows[p.B].Account) <= 0
                ? (rows[p.A].Account, rows[p.B].Account)
                : (rows[p.B].Account, rows[p.A].Account))
            .ToDictionary(g => g.Key, g => g.Count());
    }

    private static Dictionary<(string, string), int> Toolkit(Comment[] messages, int window, Func<Comment, Comment, bool> same) =>
        (from u in messages.Index()
         from v in messages.Index()
         where u.Index != v.Index && u.Item.Account != v.Item.Account && same(u.Item, v.Item)
         where Math.Abs(u.Item.PostedAt.UnixSeconds - v.Item.PostedAt.UnixSeconds) <= window
         group u.Index by (u.Item.Account, v.Item.Account))
        .ToDictionary(g => g.Key, g => g.Distinct().Count());

    private static double Jaccard(Comment a, Comment b)
    {
        HashSet<string> x = [.. a.Text!.Split(' ')];
        HashSet<string> y = [.. b.Text!.Split(' ')];
        int common = x.Count(y.Contains);
        return (double)common / (x.Count + y.Count - common);
    }
}

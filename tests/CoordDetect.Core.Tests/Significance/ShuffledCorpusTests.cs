using CoordDetect.Core.Corpus;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Significance;

public sealed class ShuffledCorpusTests
{
    private static readonly CommentCorpus Corpus = Make();

    [Fact]
    public void Draw_AnySeed_KeepsEveryAccountsNumberOfCommentsOnEachSite()
    {
        Authorship drawn = new ShuffledCorpus(Corpus).Draw(5);
        Assert.Equal(Counts(Corpus.AccountOf.ToArray()), Counts(drawn.AccountOf.ToArray()));
    }

    [Fact]
    public void Draw_OtherSeeds_GiveOtherAuthorships()
    {
        ShuffledCorpus shuffled = new(Corpus);
        Assert.Equal(shuffled.Draw(1).AccountOf.ToArray(), shuffled.Draw(1).AccountOf.ToArray());
        Assert.NotEqual(shuffled.Draw(1).AccountOf.ToArray(), shuffled.Draw(2).AccountOf.ToArray());
    }

    [Fact]
    public void Draw_LongThread_MovesLabelsWithinAPeriodOnly()
    {
        Authorship drawn = new ShuffledCorpus(Corpus).Draw(9);
        // Accounts of the long thread come in order of time, so a label may not travel further than one block.
        for (int c = 0; c < 1_000; c++)
            Assert.InRange(Math.Abs(drawn.AccountOf[c] - Corpus.AccountOf[c]), 0, 2 * ShuffledCorpus.BlockComments);
    }

    private static List<(int, int, int)> Counts(int[] accountOf) =>
        [.. Enumerable.Range(0, accountOf.Length)
            .GroupBy(c => (accountOf[c], Corpus.SiteOfThread(Corpus.ThreadOf[c])))
            .Select(g => (g.Key.Item1, g.Key.Item2, g.Count())).Order()];

    private static CommentCorpus Make()
    {
        CorpusBuilder builder = new();
        SplitMix random = new(1);
        for (int c = 0; c < 1_000; c++) Add(builder, c, "long", $"reader{c}", "one", 1_700_000_000 + (c * 60));
        for (int c = 0; c < 500; c++) Add(builder, 1_000 + c, $"small{random.Below(60)}", $"guest{random.Below(40)}", "two", 1_700_000_000 + random.Below(900_000));
        return builder.Build();
    }

    private static void Add(CorpusBuilder builder, int id, string thread, string account, string site, long time) =>
        builder.Add(new Comment { CommentId = $"{id}", Thread = thread, Account = account, Site = site, Text = "t", PostedAt = PostedAt.FromUnixSeconds(time) });
}

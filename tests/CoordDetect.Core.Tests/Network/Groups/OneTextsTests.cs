using CoordDetect.Core.Corpus;
using CoordDetect.Core.Network;
using CoordDetect.Core.Network.Groups;

namespace CoordDetect.Core.Tests.Network.Groups;

public sealed class OneTextsTests
{
    [Fact]
    public void Find_AccountsThatSayNothingElse_AreFarFromPassingItOn() => Assert.True(Best(nothingElse: 12).Judgement.Bits > 20);

    [Fact]
    public void Find_PeopleWithALifeOfTheirOwn_AreWhatPassingOnPredicts()
    {
        OneText petition = Best(nothingElse: 0);
        Assert.True(petition.Judgement.Bits <= 0);
        Assert.Equal(12, petition.Judgement.Accounts.Length);
    }

    [Fact]
    public void Find_WhereMostPeopleSayOneThingOnly_SayingNothingElseIsNoSign() => Assert.True(Best(nothingElse: 12, drifters: 8_000).Judgement.Bits < 4);

    [Fact]
    public void Find_OneLinkFromAccountsThatSayNothingElse_IsOneLinkAndPaysForThoseWhoBringLinksAlone()
    {
        OneText alone = Best(nothingElse: 12, signal: "same-link", others: 60);
        Assert.Equal(GroupKind.OneLink, alone.Kind);
        Assert.True(alone.Judgement.Bits > 20);
        Assert.True(Best(nothingElse: 12, signal: "same-link", others: 60, drifting: 50).Judgement.Bits < 5);
        // Of links that nobody else posts nothing is known: half of those who bring one may bring it alone.
        Assert.Equal(12 - 1, Best(nothingElse: 12, signal: "same-link").Judgement.Bits, 6);
        Assert.True(Best(nothingElse: 0, signal: "same-link", others: 60).Judgement.Bits < 0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(40)]
    public void Find_TableThatNamesTheArticleInEveryRow_IsNoLinkThatAnybodyPosted(int articles)
    {
        CorpusBuilder builder = new();
        List<(int, int)>[] holders = [.. Enumerable.Range(0, articles).Select(_ => new List<(int, int)>())];
        int comments = 0;
        for (int a = 0; a < 400; a++)
            for (int c = 0; c <= a % 3; c++, comments++)
            {
                builder.Add(new Comment { CommentId = $"{comments}", Account = $"a{a}", Site = "s", Text = "x" });
                holders[a % articles].Add((a, comments));
            }
        CommentCorpus corpus = builder.Build();
        Occasions occasions = new([.. holders.Select((h, o) => Occasion.Of(new OccasionKind("same-link", o, double.PositiveInfinity, false, () => "article"), h))], corpus.AccountCount);
        Assert.DoesNotContain(new OneTexts(occasions, new Activity(corpus)).Find([]), t => t.Judgement.Bits > 0);
    }

    // Twelve accounts post one text; some say nothing else. A hundred people say ten things each, and some drifters one.
    // Others post other links, of whom some say nothing else.
    private static OneText Best(int nothingElse, int drifters = 20, string signal = "same-text", int others = 0, int drifting = 0)
    {
        CorpusBuilder builder = new();
        int comments = 0;
        List<(int, int)> holders = [];
        for (int a = 0; a < 112; a++)
        {
            if (a < 12) holders.Add((a, comments));
            for (int c = 0; c < (a < nothingElse ? 1 : 10); c++, comments++) builder.Add(new Comment { CommentId = $"{comments}", Account = $"a{a}", Site = "s", Text = "x" });
        }
        for (int d = 0; d < drifters; d++, comments++) builder.Add(new Comment { CommentId = $"{comments}", Account = $"d{d}", Site = "s", Text = "x" });
        List<Occasion> occasions = [Occasion.Of(new OccasionKind(signal, 0, signal == "same-text" ? 200 : double.PositiveInfinity, false, () => "words"), holders)];
        for (int o = 0; o < others; o += 2)
        {
            List<(int, int)> pair = [];
            for (int a = 112 + o; a < 114 + o; a++)
            {
                int account = a + drifters;
                pair.Add((account, comments));
                for (int c = 0; c < (o < drifting ? 1 : 10); c++, comments++) builder.Add(new Comment { CommentId = $"{comments}", Account = $"o{a}", Site = "s", Text = "x" });
            }
            occasions.Add(Occasion.Of(new OccasionKind(signal, o + 1, double.PositiveInfinity, false, () => "other"), pair));
        }
        CommentCorpus corpus = builder.Build();
        return Assert.Single(new OneTexts(new Occasions(occasions, corpus.AccountCount), new Activity(corpus)).Find([]));
    }
}

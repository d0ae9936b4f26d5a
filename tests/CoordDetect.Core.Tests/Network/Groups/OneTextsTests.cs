using CoordDetect.Core.Corpus;
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

    // Twelve accounts post one text; some say nothing else. A hundred people say ten things each, and some drifters one.
    private static OneText Best(int nothingElse, int drifters = 20)
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
        CommentCorpus corpus = builder.Build();
        Occasions occasions = new([Occasion.Of(new OccasionKind("same-text", 0, 200, false, () => "words"), holders)], corpus.AccountCount);
        return Assert.Single(new OneTexts(occasions, new Activity(corpus)).Find([]));
    }
}

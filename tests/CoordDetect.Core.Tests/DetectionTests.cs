using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests;

public sealed class DetectionTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Run_AlmostNothing_FindsNothing(int comments)
    {
        CorpusBuilder builder = new();
        for (int c = 0; c < comments; c++) builder.Add(new Comment { CommentId = $"{c}", Account = "a", Text = "bonjour" });
        DetectionResult result = Detection.Run(builder.Build(), new DetectionOptions { Shuffles = 2 }, null, CancellationToken.None);
        Assert.Empty(result.Findings);
        Assert.Equal(comments, result.Accounts.Count);
    }

    [Fact]
    public void Run_EverythingEqual_FindsNothingAboveWeak()
    {
        CorpusBuilder builder = new();
        for (int c = 0; c < 400; c++)
            builder.Add(new Comment { CommentId = $"{c}", Account = $"a{c % 100}", Text = "le même texte partout, mot pour mot, sans la moindre différence", PostedAt = PostedAt.FromUnixSeconds(1_700_000_000) });
        DetectionResult result = Detection.Run(builder.Build(), new DetectionOptions { Shuffles = 3 }, null, CancellationToken.None);
        Assert.DoesNotContain(result.Findings, f => f.Confidence > Confidence.Weak);
    }

    [Fact]
    public void Run_OneAccountWithEverything_FindsNothing()
    {
        CorpusBuilder builder = new();
        for (int c = 0; c < 300; c++)
            builder.Add(new Comment { CommentId = $"{c}", Account = "seul", Text = $"commentaire numéro {c} sur un sujet", PostedAt = PostedAt.FromUnixSeconds(1_700_000_000 + c) });
        Assert.Empty(Detection.Run(builder.Build(), new DetectionOptions { Shuffles = 2 }, null, CancellationToken.None).Findings);
    }

    [Fact]
    public void Run_PlantedGroup_IsFoundAndNobodyElse()
    {
        DetectionResult result = Detection.Run(Planted(), new DetectionOptions { Shuffles = 5 }, null, CancellationToken.None);
        Finding finding = Assert.Single(result.Findings, f => f.Confidence >= Confidence.Moderate);
        Assert.All(finding.Members, m => Assert.StartsWith("planted", result.Corpus.HandleOf(m.Account)));
        Assert.True(finding.Members.Count >= 7);
        Assert.Equal(0, finding.ChanceRuns);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(6, 4)]
    public void Run_AccountThatIsFirstOnAllThatItShares_IsASourceOnlyWhereItSaysAnythingElse(int ownWords, int members)
    {
        SplitMix random = new(11);
        CorpusBuilder builder = new();
        int id = 0;
        for (int c = 0; c < 800; c++)
            Add(builder, ref id, $"reader{random.Below(100)}", $"fil{random.Below(20)}", Words(ref random, 12), 1_700_000_000 + random.Below(10 * 86_400));
        for (int text = 0; text < 4; text++)
        {
            string words = Words(ref random, 25);
            for (int p = 0; p < 5; p++) Add(builder, ref id, $"voice{p}", $"fil{text}", words, 1_700_000_000 + (text * 200_000) + (p * 17_000));
        }
        for (int c = 0; c < ownWords; c++) Add(builder, ref id, "voice0", $"fil{random.Below(20)}", Words(ref random, 12), 1_700_000_000 + random.Below(10 * 86_400));
        DetectionResult result = Detection.Run(builder.Build(), new DetectionOptions { Shuffles = 3 }, null, CancellationToken.None);
        Finding finding = Assert.Single(result.Findings, f => f.Confidence >= Confidence.Moderate);
        Assert.Equal(members, finding.Members.Count(m => m.Role == MemberRole.Member));
        Assert.All(finding.Members, m => Assert.StartsWith("voice", result.Corpus.HandleOf(m.Account)));
    }

    [Fact]
    public void Run_GroupThatSaysMostOfWhatIsSaid_IsFoundByHowOftenTextsAreSaidAgain()
    {
        // Twenty accounts that draw half of what they say from a stock of texts say four fifths of a page: whoever holds a text can hardly be anybody else, and yet people do not repeat each other so.
        SplitMix random = new(5);
        CorpusBuilder builder = new();
        int id = 0;
        string[] stock = new string[120];
        for (int t = 0; t < stock.Length; t++) stock[t] = Words(ref random, 16);
        for (int c = 0; c < 200; c++) Add(builder, ref id, $"reader{random.Below(50)}", $"fil{random.Below(10)}", Words(ref random, 14), 1_700_000_000 + random.Below(86_400));
        for (int c = 0; c < 800; c++)
        {
            string words = random.Below(2) == 0 ? stock[random.Below(stock.Length)] : Words(ref random, 14);
            Add(builder, ref id, $"voice{random.Below(20)}", $"fil{random.Below(10)}", words, 1_700_000_000 + random.Below(86_400));
        }
        DetectionResult result = Detection.Run(builder.Build(), new DetectionOptions { Shuffles = 3 }, null, CancellationToken.None);
        Finding finding = Assert.Single(result.Findings, f => f.Confidence >= Confidence.Moderate);
        Assert.InRange(finding.Members.Count, 18, 20);
        Assert.All(finding.Members, m => Assert.StartsWith("voice", result.Corpus.HandleOf(m.Account)));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(" https://nouvelle.test/x", true)]
    public void Run_FewWordsOfManyAccounts_AreAPhraseUnlessTheyLeadSomewhere(string link, bool found)
    {
        SplitMix random = new(3);
        CorpusBuilder builder = new();
        int id = 0;
        for (int c = 0; c < 2_000; c++)
            Add(builder, ref id, $"reader{random.Below(200)}", $"fil{random.Below(40)}", Words(ref random, 12), 1_700_000_000 + random.Below(10 * 86_400));
        string words = Words(ref random, 4);
        for (int p = 0; p < 20; p++) Add(builder, ref id, $"voice{p}", $"fil{p}", words + link, 1_700_000_000 + (p * 20_000));
        DetectionResult result = Detection.Run(builder.Build(), new DetectionOptions { Shuffles = 3 }, null, CancellationToken.None);
        Assert.Equal(found, result.Findings.Count > 0);
        Assert.True(found || result.NearMisses.Any(m => m.Accounts.Count == 20));
    }

    [Fact]
    public void Run_OneOrTwoThreads_GivesTheSameResult()
    {
        CommentCorpus corpus = Planted();
        DetectionResult one = Detection.Run(corpus, new DetectionOptions { Shuffles = 4, Threads = 1 }, null, CancellationToken.None);
        DetectionResult two = Detection.Run(corpus, new DetectionOptions { Shuffles = 4, Threads = 2 }, null, CancellationToken.None);
        Assert.Equal(one.Edges.Select(e => (e.AccountA, e.AccountB, e.Log10P, e.QValue)), two.Edges.Select(e => (e.AccountA, e.AccountB, e.Log10P, e.QValue)));
        Assert.Equal(one.Shuffled.LargestStatistic, two.Shuffled.LargestStatistic);
        Assert.Equal(one.Accounts.Select(a => (a.Account, a.Score)), two.Accounts.Select(a => (a.Account, a.Score)));
    }

    [Theory]
    [InlineData("reading words")]
    [InlineData("joining wording")]
    [InlineData("tracing signals")]
    [InlineData("counting chance")]
    [InlineData("testing pairs")]
    [InlineData("shuffling")]
    public void Run_CancelledAtAStage_EndsAsCancelled(string stage)
    {
        using CancellationTokenSource stop = new();
        Assert.ThrowsAny<OperationCanceledException>(() => Detection.Run(Planted(), new DetectionOptions { Shuffles = 4, Threads = 2 }, new StopAt(stage, stop), stop.Token));
    }

    [Fact]
    public void Run_InvalidOptions_ListsEveryProblem()
    {
        UserFacingException problem = Assert.Throws<UserFacingException>(() =>
            Detection.Run(new CorpusBuilder().Build(), new DetectionOptions { Shuffles = -1, FalseDiscoveryRate = 2 }, null, CancellationToken.None));
        Assert.Contains("shuffles", problem.Message);
        Assert.Contains("q must", problem.Message);
    }

    // 300 readers with words of their own, and eight accounts that share twelve texts a few minutes apart.
    private static CommentCorpus Planted()
    {
        SplitMix random = new(42);
        CorpusBuilder builder = new();
        int id = 0;
        for (int c = 0; c < 3_000; c++)
            Add(builder, ref id, $"reader{random.Below(300)}", $"fil{random.Below(60)}", Words(ref random, 12), 1_700_000_000 + random.Below(30 * 86_400));
        for (int wave = 0; wave < 12; wave++)
        {
            string text = Words(ref random, 14);
            long start = 1_700_000_000 + random.Below(30 * 86_400);
            for (int p = 0; p < 8; p++)
                if (random.Below(3) > 0) Add(builder, ref id, $"planted{p}", $"fil{wave}", text, start + random.Below(240));
        }
        return builder.Build();
    }

    private static void Add(CorpusBuilder builder, ref int id, string account, string thread, string text, long time) =>
        builder.Add(new Comment { CommentId = $"{id++}", Account = account, Site = "forum.example", Thread = thread, Text = text, PostedAt = PostedAt.FromUnixSeconds(time) });

    private static string Words(ref SplitMix random, int count)
    {
        List<string> words = [];
        for (int w = 0; w < count; w++) words.Add($"mot{random.Below(5_000)}");
        return string.Join(' ', words);
    }

    private sealed class StopAt(string stage, CancellationTokenSource stop) : IProgress<StageProgress>
    {
        public void Report(StageProgress value)
        {
            if (value.Stage == stage) stop.Cancel();
        }
    }
}

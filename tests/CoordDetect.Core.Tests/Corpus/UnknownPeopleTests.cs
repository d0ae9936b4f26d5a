using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;

namespace CoordDetect.Core.Tests.Corpus;

public sealed class UnknownPeopleTests
{
    [Fact]
    public void Build_PlaceholderAuthors_AreOneUnknownPersonEachComment()
    {
        CorpusBuilder builder = new();
        foreach (string account in (string[])["[deleted]", "Léa", "[deleted]", "Invité", "Léa", "Anonymous"])
            builder.Add(new Comment { Site = "s", CommentId = $"{builder.Count}", Account = account, Text = "un texte" });
        CommentCorpus corpus = builder.Build();
        Assert.Equal(5, corpus.AccountCount);
        Assert.Equal(4, corpus.UnknownCount);
        Assert.Equal([false, true, false, false, true, false], Enumerable.Range(0, 6).Select(corpus.HasKnownAuthor));
        Assert.Equal("[deleted]", corpus.HandleOf(corpus.AccountOf[2]));
        Assert.NotEqual(corpus.AccountOf[0], corpus.AccountOf[2]);
    }

    [Theory]
    [InlineData("posts", "")]
    [InlineData("", "reddit")]
    public void Build_PlaceholdersOnAnySiteOrPlatform_AreNeverOneAccount(string site, string platform)
    {
        CorpusBuilder builder = new();
        for (int c = 0; c < 3; c++) builder.Add(new Comment { Site = site, Platform = platform, CommentId = $"{c}", Account = "Gast", Text = "t" });
        Assert.Equal(3, builder.Build().AccountCount);
    }

    [Fact]
    public void Run_GroupHalfUnderPlaceholders_NamesOnlyKnownMembers()
    {
        CorpusBuilder builder = new();
        for (int text = 0; text < 12; text++)
        {
            for (int member = 0; member < 12; member++)
                builder.Add(Planted(builder.Count, member >= 8 ? "[deleted]" : $"membre{member}", text));
            for (int other = 0; other < 20; other++)
                builder.Add(Own(builder.Count, $"passant{(other * 7 + text * 3) % 60}", text));
        }
        DetectionResult result = Detection.Run(builder.Build(), new DetectionOptions { Shuffles = 2 }, null, CancellationToken.None);
        Assert.NotEmpty(result.Findings);
        Assert.All(result.Findings.SelectMany(f => f.Members), m => Assert.False(result.Corpus.IsUnknown(m.Account)));
        Assert.All(result.Edges, e => Assert.False(result.Corpus.IsUnknown(e.AccountA) || result.Corpus.IsUnknown(e.AccountB)));
        Assert.Contains(result.Findings, f => f.Members.Count(m => result.Corpus.HandleOf(m.Account).StartsWith("membre", StringComparison.Ordinal)) >= 7);
    }

    private static Comment Planted(int id, string account, int text) => new()
    {
        Site = "s",
        Thread = $"fil{text}",
        CommentId = $"{id}",
        Account = account,
        Text = Words(text, 24, 17),
        PostedAt = PostedAt.FromUnixSeconds(1_700_000_000 + text * 86_400 + id % 12 * 60),
    };

    private static Comment Own(int id, string account, int text) => new()
    {
        Site = "s",
        Thread = $"fil{text}",
        CommentId = $"{id}",
        Account = account,
        Text = Words(id + 1_000, 20, 31),
        PostedAt = PostedAt.FromUnixSeconds(1_700_000_000 + text * 86_400 + id * 977 % 80_000),
    };

    // Words that no other seed makes: what two comments share is then no chance.
    private static string Words(int seed, int count, int step) =>
        string.Join(' ', Enumerable.Range(0, count).Select(w => $"mot{(char)('a' + (seed * 7 + w) % 26)}{(char)('a' + (seed + w * step) % 26)}{seed * step + w}"));
}

using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Corpus;

public sealed class InOneOrderTests
{
    private static readonly TimePrecision[] Clocks = [TimePrecision.Second, TimePrecision.Second, TimePrecision.Minute, TimePrecision.Day, TimePrecision.Unknown];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void InOneOrder_AnyCorpus_HoldsTheSameCommentsWithTheirParentsAndAuthors(ulong seed)
    {
        CommentCorpus corpus = Corpus(Drawn(seed, numbered: false, Clocks));
        CommentCorpus ordered = corpus.InOneOrder(out int[]? order);
        Assert.NotNull(order);
        Assert.Equal(Enumerable.Range(0, corpus.CommentCount), order.Order());
        Assert.Equal(order.Select(c => Told(corpus, c)), Enumerable.Range(0, ordered.CommentCount).Select(c => Told(ordered, c)));
        Assert.Equal((corpus.AccountCount, corpus.ThreadCount, corpus.SiteCount, corpus.IdConflicts), (ordered.AccountCount, ordered.ThreadCount, ordered.SiteCount, ordered.IdConflicts));
        AssertFirstAppearance(ordered.AccountOf);
        AssertFirstAppearance(ordered.ThreadOf);
        Assert.Same(ordered, ordered.InOneOrder(out int[]? again));
        Assert.Null(again);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void InOneOrder_OfOneTimeWithoutNumbers_KeepsWhoCameFirst(ulong seed)
    {
        CommentCorpus corpus = Corpus(Drawn(seed, numbered: false, [TimePrecision.Day, TimePrecision.Unknown]));
        CommentCorpus ordered = corpus.InOneOrder(out int[]? order);
        for (int i = 1; i < ordered.CommentCount; i++)
            Assert.True(ordered.PostedAtOf(i) != ordered.PostedAtOf(i - 1) || order![i - 1] < order[i]);
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void InOneOrder_WhateverOrderCommentsArriveIn_IsOneCorpus(ulong seed, bool numbered)
    {
        Comment[] comments = Drawn(seed, numbered, numbered ? Clocks : [TimePrecision.Second]);
        string[] first = All(Corpus(comments).InOneOrder(out _));
        SplitMix random = new(seed);
        for (int times = 0; times < 5; times++)
        {
            comments = Shuffled(comments, ref random);
            Assert.Equal(first, All(Corpus(comments).InOneOrder(out _)));
        }
    }

    [Fact]
    public void Run_InOneOrder_FindsTheSameToTheLastFigureWhateverOrderCommentsArriveIn()
    {
        Comment[] comments = Campaign();
        string[] first = Edges(comments);
        Assert.NotEmpty(first);
        SplitMix random = new(3);
        for (int times = 0; times < 3; times++)
        {
            comments = Shuffled(comments, ref random);
            Assert.Equal(first, Edges(comments));
        }
    }

    private static Comment[] Shuffled(Comment[] comments, ref SplitMix random)
    {
        int[] order = [.. Enumerable.Range(0, comments.Length)];
        random.Shuffle(order);
        return Array.ConvertAll(order, c => comments[c]);
    }

    private static string[] Edges(Comment[] comments)
    {
        DetectionResult result = Detection.Run(Corpus(comments).InOneOrder(out _), new DetectionOptions { Shuffles = 3 }, null, CancellationToken.None);
        return [.. result.Edges.Select(e => $"{result.Corpus.HandleOf(e.AccountA)} {result.Corpus.HandleOf(e.AccountB)} {e.Weight:R} {e.QValue:R}"), $"{string.Join(' ', result.Shuffled.EdgesPerRun)}"];
    }

    private static CommentCorpus Corpus(IEnumerable<Comment> comments)
    {
        CorpusBuilder builder = new();
        foreach (Comment comment in comments) builder.Add(comment);
        return builder.Build();
    }

    private static Comment[] Drawn(ulong seed, bool numbered, TimePrecision[] clocks)
    {
        SplitMix random = new(seed);
        Comment[] comments = new Comment[400];
        for (int c = 0; c < comments.Length; c++)
        {
            string id = numbered ? $"{c}" : $"c{new SplitMix((ulong)c).Next():x}";
            int account = random.Below(60), site = random.Below(3);
            comments[c] = new Comment
            {
                CommentId = id,
                Platform = site switch
                {
                    0 => "reddit",
                    1 => "phpbb",
                    _ => null,
                },
                Site = $"site{site}.example",
                Thread = $"fil{random.Below(9)}",
                Account = account < 3 ? "[deleted]" : $"lecteur{account}",
                AccountName = $"Nom {account}",
                Bio = account % 2 == 0 ? $"Vie {account}" : null,
                AccountCreated = PostedAt.FromUnixSeconds(1_600_000_000 + account),
                Text = $"commentaire {random.Below(300)}",
                Object = random.Below(4) == 0 ? $"https://lien.example/{random.Below(9)}" : null,
                Repost = random.Below(9) == 0 ? $"m{random.Below(5)}" : null,
                Links = random.Below(9) == 0 ? "https://autre.example/" : null,
                Url = random.Below(2) == 0 ? $"https://site.example/{c}" : null,
                Parent = random.Below(3) == 0 && c > 0 ? comments[random.Below(c)].CommentId : null,
                PostedAt = PostedAt.FromUnixSeconds(1_700_000_000 + (60 * random.Below(50)), clocks[random.Below(clocks.Length)]),
                Label = random.Below(5) == 0 ? new CommentLabel(true, $"groupe {random.Below(3)}") : null,
            };
        }
        return comments;
    }

    // 300 readers with words of their own, and eight accounts that share texts a few minutes apart.
    private static Comment[] Campaign()
    {
        SplitMix random = new(42);
        List<Comment> comments = [];
        for (int c = 0; c < 2_000; c++) comments.Add(Post($"reader{random.Below(200)}", random.Below(40), Words(ref random), 1_700_000_000 + random.Below(30 * 86_400)));
        for (int wave = 0; wave < 8; wave++)
        {
            string text = Words(ref random);
            long start = 1_700_000_000 + random.Below(30 * 86_400);
            for (int p = 0; p < 8; p++) comments.Add(Post($"planted{p}", wave, text, start + random.Below(240)));
        }
        return [.. comments.Select((c, i) => c with { CommentId = $"{i}" })];
    }

    private static Comment Post(string account, int thread, string text, long time) =>
        new() { CommentId = "", Account = account, Site = "forum.example", Thread = $"fil{thread}", Text = text, PostedAt = PostedAt.FromUnixSeconds(time) };

    private static string Words(ref SplitMix random)
    {
        List<string> words = [];
        for (int w = 0; w < 12; w++) words.Add($"mot{random.Below(5_000)}");
        return string.Join(' ', words);
    }

    private static string[] All(CommentCorpus corpus) =>
        [.. Enumerable.Range(0, corpus.CommentCount).Select(c => $"{Told(corpus, c)} {corpus.AccountOf[c]} {corpus.ThreadOf[c]} {corpus.ObjectOf[c]} {corpus.RepostOf[c]} {corpus.ParentOf[c]}")];

    private static string Told(CommentCorpus corpus, int c)
    {
        int thread = corpus.ThreadOf[c], site = corpus.SiteOfThread(thread), account = corpus.AccountOf[c];
        string parent = corpus.ParentOf[c] < 0 ? "-" : $"{corpus.CommentIdOf(corpus.ParentOf[c])} in {corpus.ThreadName(corpus.ThreadOf[corpus.ParentOf[c]])}";
        string said = $"{corpus.CommentIdOf(c)} {corpus.TextOf(c)} {corpus.UrlOf(c)} {corpus.LabelOf[c]} {(corpus.ObjectOf[c] < 0 ? "" : System.Text.Encoding.UTF8.GetString(corpus.Objects[corpus.ObjectOf[c]]))}";
        string links = System.Text.Encoding.UTF8.GetString(corpus.LinksOf(c)), cluster = corpus.ClusterOf[c] < 0 ? "" : corpus.ClusterName(corpus.ClusterOf[c]);
        return $"{corpus.PlatformOfSite(site)} {corpus.SiteName(site)} {corpus.ThreadName(thread)} {said} {links} {cluster} {corpus.PostedAtOf(c)} > {parent} by {corpus.AccountAt(account)} {corpus.IsUnknown(account)}";
    }

    private static void AssertFirstAppearance(ReadOnlySpan<int> numbers)
    {
        int next = 0;
        foreach (int number in numbers)
        {
            Assert.InRange(number, 0, next);
            if (number == next) next++;
        }
    }
}

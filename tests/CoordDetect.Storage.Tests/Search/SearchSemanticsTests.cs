using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using CoordDetect.Storage.Search;
using CoordDetect.Storage.Tests.Engines;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoordDetect.Storage.Tests.Search;

public sealed class SearchSemanticsTests
{
    private static readonly string[] Vocabulary =
        ["été", "ete", "Noël", "cœur", "usine", "usines", "fermer", "de", "la", "des", "chat", "chaton", "plus", "日本", "日", "本語", "東京", "がく", "かく", "naïve", "x1", "2024", "l'usine", "don't", "🦊"];

    private static readonly string[] Names = ["bob", "Bob", "zoé", "zoe_b", "jean dupont", "a%b", "dupont", "日本", "bobby"];

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Find_AnyQuery_FindsWhatBruteForceFinds(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        Comment[] comments = Gen.Sample(Comments, 300, 120).ToArray();
        comments = [.. comments.Select((c, i) => c with { CommentId = $"c{i}" })];
        await TestStore.ImportAsync(@case, comments, batch: 50);
        Prop.ForAll(Queries.ToArbitrary(), query =>
        {
            string[] expected = [.. comments.Where(c => BruteForceSearch.Fits(c, query)).Select(c => c.CommentId).Order()];
            SearchQuery parsed = SearchQuery.Parse(query.ToString());
            (List<SearchHit> hits, long count) = Task.Run(async () => (await AllAsync(@case, parsed), await @case.Search.CountAsync(parsed))).GetAwaiter().GetResult();
            string[] actual = [.. hits.Select(h => h.Comment.Comment.CommentId).Order()];
            return (expected.SequenceEqual(actual) && count == expected.Length).Label($"{query}\nexpected {string.Join(' ', expected)}\nfound {string.Join(' ', actual)}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Find_SeveralDays_NewestFirstAndWithoutTimeLast(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        Comment[] comments = [.. Enumerable.Range(0, 50).Select(i => TestStore.Said("a", "usine", $"c{i}") with
        {
            PostedAt = i % 9 == 0 ? PostedAt.Unknown : PostedAt.FromUnixSeconds(1_700_000_000 + (i * 17 % 50 * 3_600)),
        })];
        await TestStore.ImportAsync(@case, comments);
        List<SearchHit> hits = await AllAsync(@case, SearchQuery.Parse("usine"));
        Assert.Equal(
            comments.OrderByDescending(c => c.PostedAt.IsKnown ? c.PostedAt.UnixSeconds : long.MinValue).Where(c => c.PostedAt.IsKnown).Select(c => c.CommentId),
            hits.TakeWhile(h => h.Comment.Comment.PostedAt.IsKnown).Select(h => h.Comment.Comment.CommentId));
        Assert.Equal(50, hits.Count);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Find_Link_IsFoundInAnySpelling(string engine)
    {
        string[][] spellings =
        [
            ["https://www.gazette.example/2024/été-12/?b=2&a=1", "gazette.example/2024/%C3%A9t%C3%A9-12?utm_source=x&a=1&b=2", "https://l.facebook.com/l.php?u=https%3A%2F%2Fgazette.example%2F2024%2F%25C3%25A9t%25C3%25A9-12%3Fa%3D1%26b%3D2&h=AT"],
            ["https://youtu.be/dQw4w9WgXcQ", "https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ", "https://www.youtube.com/shorts/dQw4w9WgXcQ"],
            ["https://twitter.com/ana/status/16", "https://x.com/i/web/status/16?s=20"],
        ];
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        Comment[] comments = [.. spellings.SelectMany((links, i) => links.Select((link, k) => TestStore.Said("a", $"à lire {link} absolument", $"{i}.{k}"))), TestStore.Said("a", "rien ici", "9")];
        await TestStore.ImportAsync(@case, comments);
        for (int i = 0; i < spellings.Length; i++)
            foreach (string link in spellings[i])
            {
                string[] found = [.. (await AllAsync(@case, SearchQuery.Parse(link))).Select(hit => hit.Comment.Comment.CommentId).Order()];
                Assert.Equal([.. spellings[i].Select((_, k) => $"{i}.{k}")], found);
            }
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Find_Hits_SayWhereTheyMatch(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        await TestStore.ImportAsync(@case, [TestStore.Said("bob", "L'Été à Noël <b>l’été</b>, 東京都で", "c1")]);
        SearchHit hit = Assert.Single((await @case.Search.FindAsync(SearchQuery.Parse("ete noe* 東京"), new PageRequest())).Items);
        Assert.Equal(["Été", "Noël", "été", "東京"], hit.Highlights.Select(r => hit.Comment.Comment.Text!.Substring(r.Start, r.Length)));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Find_WordsCommonEachThatMeetInTheOldestOnly_FindsThem(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        const int All = 24_000;
        await TestStore.ImportAsync(@case, Enumerable.Range(0, All).Select(i => TestStore.Said("ann", i < 60 ? "sel poivre" : i % 2 == 0 ? "sel" : "poivre", $"c{i}", seconds: 1_700_000_000 + (i * 60))));
        Page<SearchHit> both = await @case.Search.FindAsync(SearchQuery.Parse("sel poivre"), new PageRequest(50));
        Assert.Equal(Enumerable.Range(10, 50).Reverse().Select(i => $"c{i}"), both.Items.Select(h => h.Comment.Comment.CommentId));
        Assert.Equal(10, (await @case.Search.FindAsync(SearchQuery.Parse("sel poivre"), new PageRequest(50, both.Next))).Items.Count);
        Page<SearchHit> one = await @case.Search.FindAsync(SearchQuery.Parse("sel"), new PageRequest(3));
        Assert.Equal(["c23998", "c23996", "c23994"], one.Items.Select(h => h.Comment.Comment.CommentId));
        Assert.Equal((60, 100, 12_030), (await @case.Search.CountAsync(SearchQuery.Parse("sel poivre"), 100), await @case.Search.CountAsync(SearchQuery.Parse("sel"), 100), await @case.Search.CountAsync(SearchQuery.Parse("sel"), 20_000)));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Find_AfterEdit_FindsTheNewWordsOnly(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        Comment comment = TestStore.Said("bob", "avant", "c1") with { Object = "https://x.example/objet" };
        await TestStore.ImportAsync(@case, [comment]);
        Assert.Equal(1, await @case.Search.CountAsync(SearchQuery.Parse("objet")));
        await TestStore.ImportAsync(@case, [comment with { Text = "après", Object = null }]);
        Assert.Equal(0, await @case.Search.CountAsync(SearchQuery.Parse("avant")));
        Assert.Equal(0, await @case.Search.CountAsync(SearchQuery.Parse("objet")));
        Assert.Equal(1, await @case.Search.CountAsync(SearchQuery.Parse("apres account:bob thread:t1 site:a.example")));
    }

    [Theory]
    [InlineData("", "Say what to look for")]
    [InlineData("-chat", "Say what to look for")]
    [InlineData("\"ouvert", "character 1 is never closed")]
    [InlineData("chat before:hier", "before:hier needs a day")]
    [InlineData("chat -before:2024-01-01", "Write after: instead")]
    [InlineData("account:", "needs a name")]
    [InlineData("c*t", "at the end of a word")]
    [InlineData("c*", "two letters")]
    [InlineData("!!!", "no letter or digit")]
    [InlineData("account:*a*", "three letters")]
    public void Parse_BadQuery_SaysWhatToDo(string query, string message) =>
        Assert.Contains(message, Assert.Throws<UserFacingException>(() => SearchQuery.Parse(query)).Message);

    [Fact]
    public void Parse_AnyText_ParsesOrExplains() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
    {
        try
        {
            SearchQuery.Parse(text ?? "");
        }
        catch (UserFacingException problem)
        {
            Assert.NotEmpty(problem.Message);
        }
    }).QuickCheckThrowOnFailure();

    private static Gen<string> Text => Gen.Elements(Vocabulary).ListOf().Select(w => string.Join(' ', w));

    private static Gen<Comment> Comments =>
        from text in Text
        from shared in Gen.Frequency((4, Gen.Constant<string?>(null)), (1, Text.Select(t => (string?)t)))
        from account in Gen.Elements(Names)
        from name in Gen.Frequency((2, Gen.Constant<string?>(null)), (1, Gen.Elements(Names).Select(n => (string?)n)))
        from thread in Gen.Elements("le fil", "été", "T2", "")
        from site in Gen.Elements("a.example", "b.example")
        from hour in Gen.Choose(0, 24 * 10)
        from known in Gen.Frequency((9, Gen.Constant(true)), (1, Gen.Constant(false)))
        select new Comment
        {
            Platform = "phpbb",
            Site = site,
            Thread = thread,
            CommentId = "",
            Account = $"{account}",
            // The first name that an account shows stays: each handle has one of its own here.
            AccountName = account == "zoé" ? "Nom de Zoé" : null,
            Text = text,
            Object = shared,
            Links = name,
            PostedAt = known ? PostedAt.FromUnixSeconds(1_704_067_200 + (hour * 3_600L)) : PostedAt.Unknown,
        };

    private static Gen<BruteTerm> Terms => Gen.Frequency(
        (6, from word in Gen.Elements(Vocabulary) from excluded in Excluded select new BruteTerm("", word, false, false, excluded)),
        (2, from a in Gen.Elements(Vocabulary) from b in Gen.Elements(Vocabulary) from excluded in Excluded select new BruteTerm("", $"{a} {b}", false, false, excluded)),
        (2, from word in Gen.Elements("us", "cha", "d'us", "日", "ete", "no", "été us", "de ch") from excluded in Excluded select new BruteTerm("", word, false, true, excluded)),
        (2, from name in Gen.Elements([.. Names, "nom de zoe"]) from prefix in Excluded from excluded in Excluded select new BruteTerm("account", name, false, prefix, excluded)),
        (1, from name in Gen.Elements("ont", "oé ", "a%b", "obb", "oe_") from prefix in Excluded from excluded in Excluded select new BruteTerm("account", name.Trim() is { Length: >= 3 } n ? n : "ont", true, prefix, excluded)),
        (1, from name in Gen.Elements("le fil", "ete", "t2", "none") from excluded in Excluded select new BruteTerm("thread", name, false, false, excluded)),
        (1, from name in Gen.Elements("a.example", "b.", "c") from prefix in Excluded from excluded in Excluded select new BruteTerm("site", name, false, prefix, excluded)));

    private static Gen<bool> Excluded => Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)));

    private static Gen<BruteQuery> Queries =>
        from terms in Terms.NonEmptyListOf()
        from after in Days
        from before in Days
        let few = terms.Take(4).ToList()
        where few.Any(t => !t.IsExcluded) && few.All(t => t.Field.Length > 0 || BruteForceSearch.Words(t.Text).Count > 0)
        select new BruteQuery(few, after, before);

    private static Gen<DateOnly?> Days => Gen.Frequency((5, Gen.Constant<DateOnly?>(null)), (1, Gen.Choose(0, 10).Select(d => (DateOnly?)new DateOnly(2024, 1, 1).AddDays(d))));

    private static async Task<List<SearchHit>> AllAsync(ICase @case, SearchQuery query)
    {
        List<SearchHit> all = [];
        string? next = null;
        do
        {
            Page<SearchHit> page = await @case.Search.FindAsync(query, new PageRequest(17, next));
            all.AddRange(page.Items);
            next = page.Next;
        }
        while (next is not null);
        return all;
    }
}

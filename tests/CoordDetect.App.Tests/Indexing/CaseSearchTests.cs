using CoordDetect.App.Indexing;
using CoordDetect.Core.Corpus;
using CoordDetect.Storage;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoordDetect.App.Tests.Indexing;

public sealed class CaseSearchTests(SearchedStores stores) : IClassFixture<SearchedStores>
{
    private static readonly string[] Vocabulary =
        ["été", "ete", "Noël", "cœur", "usine", "usines", "fermer", "de", "la", "des", "chat", "chaton", "plus", "日本", "日", "本語", "東京", "がく", "かく", "naïve", "x1", "2024", "l'usine", "don't", "🦊"];

    private static readonly string[] Names = ["bob", "Bob", "zoé", "zoe_b", "jean dupont", "a%b", "dupont", "日本", "bobby"];

    [Theory, MemberData(nameof(SearchedStores.Engines), MemberType = typeof(SearchedStores))]
    public async Task Find_AnyQuery_FindsWhatBruteForceFinds(string engine)
    {
        await using SearchedCase @case = await stores.BeginAsync(engine);
        Comment[] comments = Gen.Sample(Comments, 300, 120).ToArray();
        comments = [.. comments.Select((c, i) => c with { CommentId = $"c{i}" })];
        await @case.ImportAsync(comments);
        Prop.ForAll(Queries.ToArbitrary(), query =>
        {
            string[] expected = [.. comments.Where(c => BruteForceSearch.Fits(c, query)).Select(c => c.CommentId).Order()];
            (List<SearchHit> hits, long count) = Task.Run(async () => (await @case.AllAsync(query.ToString()), await @case.CountAsync(query.ToString()))).GetAwaiter().GetResult();
            string[] actual = [.. hits.Select(h => h.Comment.Comment.CommentId).Order()];
            return (expected.SequenceEqual(actual) && count == expected.Length).Label($"{query}\nexpected {string.Join(' ', expected)}\nfound {string.Join(' ', actual)}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    [Theory, MemberData(nameof(SearchedStores.Engines), MemberType = typeof(SearchedStores))]
    public async Task Find_SeveralDays_NewestFirstAndWithoutTimeLast(string engine)
    {
        await using SearchedCase @case = await stores.BeginAsync(engine);
        Comment[] comments = [.. Enumerable.Range(0, 50).Select(i => SearchedCase.Said("a", "usine", $"c{i}") with
        {
            PostedAt = i % 9 == 0 ? PostedAt.Unknown : PostedAt.FromUnixSeconds(1_700_000_000 + (i * 17 % 50 * 3_600)),
        })];
        await @case.ImportAsync(comments);
        List<SearchHit> hits = await @case.AllAsync("usine");
        Assert.Equal(
            comments.OrderByDescending(c => c.PostedAt.IsKnown ? c.PostedAt.UnixSeconds : long.MinValue).Where(c => c.PostedAt.IsKnown).Select(c => c.CommentId),
            hits.TakeWhile(h => h.Comment.Comment.PostedAt.IsKnown).Select(h => h.Comment.Comment.CommentId));
        Assert.Equal(50, hits.Count);
    }

    [Theory, MemberData(nameof(SearchedStores.Engines), MemberType = typeof(SearchedStores))]
    public async Task Find_Link_IsFoundInAnySpelling(string engine)
    {
        string[][] spellings =
        [
            ["https://www.gazette.example/2024/été-12/?b=2&a=1", "gazette.example/2024/%C3%A9t%C3%A9-12?utm_source=x&a=1&b=2", "https://l.facebook.com/l.php?u=https%3A%2F%2Fgazette.example%2F2024%2F%25C3%25A9t%25C3%25A9-12%3Fa%3D1%26b%3D2&h=AT"],
            ["https://youtu.be/dQw4w9WgXcQ", "https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ", "https://www.youtube.com/shorts/dQw4w9WgXcQ"],
            ["https://twitter.com/ana/status/16", "https://x.com/i/web/status/16?s=20"],
        ];
        await using SearchedCase @case = await stores.BeginAsync(engine);
        Comment[] comments = [.. spellings.SelectMany((links, i) => links.Select((link, k) => SearchedCase.Said("a", $"à lire {link} absolument", $"{i}.{k}"))), SearchedCase.Said("a", "rien ici", "9")];
        await @case.ImportAsync(comments);
        for (int i = 0; i < spellings.Length; i++)
            foreach (string link in spellings[i])
            {
                string[] found = [.. (await @case.AllAsync(link)).Select(hit => hit.Comment.Comment.CommentId).Order()];
                Assert.Equal([.. spellings[i].Select((_, k) => $"{i}.{k}")], found);
            }
    }

    [Theory, MemberData(nameof(SearchedStores.Engines), MemberType = typeof(SearchedStores))]
    public async Task Find_Hits_SayWhereTheyMatch(string engine)
    {
        await using SearchedCase @case = await stores.BeginAsync(engine);
        await @case.ImportAsync([SearchedCase.Said("bob", "L'Été à Noël <b>l’été</b>, 東京都で", "c1")]);
        SearchHit hit = Assert.Single(await @case.AllAsync("ete noe* 東京"));
        Assert.Equal(["Été", "Noël", "été", "東京"], hit.Highlights.Select(r => hit.Comment.Comment.Text!.Substring(r.Start, r.Length)));
    }

    [Theory, MemberData(nameof(SearchedStores.Engines), MemberType = typeof(SearchedStores))]
    public async Task Find_WordsCommonEachThatMeetInTheOldestOnly_FindsThem(string engine)
    {
        await using SearchedCase @case = await stores.BeginAsync(engine);
        const int All = 24_000;
        await @case.ImportAsync(Enumerable.Range(0, All).Select(i => SearchedCase.Said("ann", i < 60 ? "sel poivre" : i % 2 == 0 ? "sel" : "poivre", $"c{i}", seconds: 1_700_000_000 + (i * 60))));
        using CaseSearch both = await @case.SearchAsync("sel poivre");
        Page<SearchHit> first = await both.NewestAsync(new PageRequest(50), CancellationToken.None);
        Assert.Equal(Enumerable.Range(10, 50).Reverse().Select(i => $"c{i}"), first.Items.Select(h => h.Comment.Comment.CommentId));
        Assert.Equal(10, (await both.NewestAsync(new PageRequest(50, first.Next), CancellationToken.None)).Items.Count);
        using CaseSearch one = await @case.SearchAsync("sel");
        Assert.Equal(["c23998", "c23996", "c23994"], (await one.NewestAsync(new PageRequest(3), CancellationToken.None)).Items.Select(h => h.Comment.Comment.CommentId));
        Assert.Equal((60, 100, 12_030), (both.Count(100), one.Count(100), one.Count()));
    }

    [Theory, MemberData(nameof(SearchedStores.Engines), MemberType = typeof(SearchedStores))]
    public async Task Find_AfterEdit_FindsTheNewWordsOnly(string engine)
    {
        await using SearchedCase @case = await stores.BeginAsync(engine);
        Comment comment = SearchedCase.Said("bob", "avant", "c1") with { Object = "https://x.example/objet" };
        await @case.ImportAsync([comment]);
        Assert.Equal(1, await @case.CountAsync("objet"));
        await @case.ImportAsync([comment with { Text = "après", Object = null }]);
        Assert.Equal(0, await @case.CountAsync("avant"));
        Assert.Equal(0, await @case.CountAsync("objet"));
        Assert.Equal(1, await @case.CountAsync("apres account:bob thread:t1 site:a.example"));
    }

    [Theory, MemberData(nameof(SearchedStores.Engines), MemberType = typeof(SearchedStores))]
    public async Task Find_DatesAlone_GivesAllThatWasSaidThenOnEverySite(string engine)
    {
        await using SearchedCase @case = await stores.BeginAsync(engine);
        await @case.ImportAsync(
        [
            .. from day in Enumerable.Range(0, 5)
               from site in new[] { "a.example", "b.example" }
               select SearchedCase.Said("ana", $"le jour {day}", $"{day}", "t", site, 1_704_067_200 + (day * 86_400) + 3_600),
            SearchedCase.Said("ben", "sans heure", "x") with { PostedAt = PostedAt.Unknown },
        ]);
        Assert.Equal(["1", "1", "2", "2"], await @case.NamesAsync("after:2024-01-02 before:2024-01-04"));
        Assert.Equal(["0", "0"], await @case.NamesAsync("before:2024-01-02"));
        Assert.Equal(["4", "4"], await @case.NamesAsync("after:2024-01-04 -3"));
        Assert.Equal(4, await @case.CountAsync("after:2024-01-04"));
    }

    [Theory, MemberData(nameof(SearchedStores.Engines), MemberType = typeof(SearchedStores))]
    public async Task Find_AfterErasure_FindsNothingOfThePersonAndNoByteOfIt(string engine)
    {
        await using SearchedCase @case = await stores.BeginAsync(engine);
        await @case.ImportAsync([SearchedCase.Said("martine", "mon zygomorphe secret", "c1", seconds: 1), SearchedCase.Said("bob", "secret aussi", "c2")]);
        Assert.Equal(["c1", "c2"], await @case.NamesAsync("secret"));
        Assert.NotEmpty(Holding(@case.Folder, "zygomorph"));
        await @case.Case.Privacy.EraseAccountAsync(1, "asked", "ana", TimeProvider.System.GetUtcNow());
        await new CaseTexts(new StoreTexts(@case.Case), @case.Folder).ForgetAsync(CancellationToken.None);
        Assert.Empty(Holding(Path.Combine(@case.Folder, "index"), "zygomorph"));
        Assert.Equal(["c2"], await @case.NamesAsync("secret"));
        Assert.Equal(0, await @case.CountAsync("zygomorphe"));
    }

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

    private static string[] Holding(string folder, string words) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => File.ReadAllBytes(f).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(words)) >= 0)];
}

using CoordDetect.App.Indexing;
using CoordDetect.Core.Corpus;
using CoordDetect.Index.Searching;
using CoordDetect.Storage;
using Xunit;

namespace CoordDetect.App.Tests.Indexing;

/// <summary>What a person means by a word, in the languages that the index knows.</summary>
public sealed class SearchFormsTests(SearchedStores stores) : IClassFixture<SearchedStores>
{
    private static readonly (string Name, string Text)[] Said =
    [
        ("fr1", "Je recommande ces produits à tous mes amis, l'usine a fermé"),
        ("fr2", "On m'a recommandé un produit de cette usine qui ferme"),
        ("fr3", "Les élections ont été annulées par le préfet"),
        ("fr4", "L’élection du maire n’aura pas lieu"),
        ("en1", "They were running the factories of the town"),
        ("en2", "The factory runs well and I love it"),
        ("de1", "Die Häuser in der Stadt sind nicht schön"),
        ("de2", "Das Haus ist alt und der Garten ist groß"),
        ("es1", "Las fábricas de la ciudad no son buenas"),
        ("es2", "La fábrica es muy buena para el pueblo"),
        ("it1", "I prodotti della città sono molto buoni"),
        ("it2", "Il prodotto che non c'è, dell'estate"),
        ("th1", "ประเทศไทยสวยงามมาก"),
        ("zh1", "我们在北京大学学习"),
        ("ko1", "한국은 아름답다"),
        ("ru1", "Ёлка стоит, мой дом"),
        ("em1", "bravo 👍👍"),
    ];

    [Theory]
    [InlineData("produit", "fr1 fr2")]
    [InlineData("PRODUITS", "fr1 fr2")]
    [InlineData("\"produits\"", "fr1")]
    [InlineData("usine", "fr1 fr2")]
    [InlineData("l'usine", "fr1 fr2")]
    [InlineData("\"l'usine a fermé\"", "fr1")]
    [InlineData("election", "fr3 fr4")]
    [InlineData("élections", "fr3 fr4")]
    [InlineData("factory", "en1 en2")]
    [InlineData("produit -amis", "fr2")]
    [InlineData("recomande~", "fr1 fr2")]
    [InlineData("recomendé~2", "fr1 fr2")]
    [InlineData("recomm*", "fr1 fr2")]
    [InlineData("\"ces prod*\"", "fr1")]
    [InlineData("fabrica", "es1 es2")]
    [InlineData("prodotto", "it1 it2")]
    [InlineData("estate", "it2")]
    [InlineData("schon", "de1")]
    [InlineData("groß", "de2")]
    [InlineData("gross", "de2")]
    [InlineData("ประเทศไทย", "th1")]
    [InlineData("สวยงาม", "th1")]
    [InlineData("京大", "zh1")]
    [InlineData("大京", "")]
    [InlineData("한국", "ko1")]
    [InlineData("елка", "ru1")]
    [InlineData("мои", "")]
    [InlineData("👍", "em1")]
    [InlineData("\"👍 👍\"", "em1")]
    public async Task Find_Word_FindsItsForms(string query, string expected)
    {
        await using SearchedCase @case = await stores.BeginAsync("SQLite");
        await @case.ImportAsync(Said.Select(s => SearchedCase.Said("ana", s.Text, s.Name)));
        Assert.Equal(expected, string.Join(' ', await @case.NamesAsync(query)));
    }

    [Fact]
    public async Task Best_RareWordsOftenInShortTexts_ComeFirst()
    {
        await using SearchedCase @case = await stores.BeginAsync("SQLite");
        await @case.ImportAsync(
        [
            SearchedCase.Said("a", "un lait parmi beaucoup d'autres choses dont il est question ici depuis ce matin", "long", seconds: 30),
            SearchedCase.Said("b", "lait lait lait", "often", seconds: 10),
            SearchedCase.Said("c", "le lait", "short", seconds: 20),
            SearchedCase.Said("d", "autre chose", "none", seconds: 40),
        ]);
        using CaseSearch search = await @case.SearchAsync("lait");
        Page<SearchHit> best = await search.BestAsync(new PageRequest(2), CancellationToken.None);
        Page<SearchHit> rest = await search.BestAsync(new PageRequest(2, best.Next), CancellationToken.None);
        Assert.Equal(["often", "short", "long"], [.. best.Items.Concat(rest.Items).Select(h => h.Comment.Comment.CommentId)]);
        Assert.Null(rest.Next);
    }

    [Fact]
    public async Task Facets_OfHits_CountAllOfThem()
    {
        await using SearchedCase @case = await stores.BeginAsync("SQLite");
        Comment[] comments = [.. Enumerable.Range(0, 40).Select(i => SearchedCase.Said($"who{i % 3}", i % 4 == 0 ? "rien" : "du lait", $"c{i}", $"fil {i % 5}", i % 2 == 0 ? "a.example" : "b.example", 1_704_067_200 + (i % 7 * 86_400)))];
        await @case.ImportAsync(comments.Take(25));
        Assert.True(await @case.CountAsync("lait") > 0);
        await @case.ImportAsync(comments.Skip(25));
        using CaseSearch search = await @case.SearchAsync("lait");
        SearchFacets facets = search.Facets(10);
        Comment[] hits = [.. comments.Where(c => c.Text == "du lait")];
        Assert.Equal(hits.Length, facets.Hits);
        Assert.Equal(hits.CountBy(c => c.Site!).OrderBy(c => c.Key), facets.Sites.Select(s => KeyValuePair.Create(s.Value, (int)s.Hits)).OrderBy(c => c.Key));
        Assert.Equal(hits.CountBy(c => c.Thread!).OrderBy(c => c.Key), facets.Threads.Select(s => KeyValuePair.Create(s.Value, (int)s.Hits)).OrderBy(c => c.Key));
        Assert.Equal(hits.CountBy(c => (c.Site, c.Account)).Select(c => c.Value).Order(), facets.Accounts.Select(a => (int)a.Hits).Order());
        Assert.Equal(hits.CountBy(c => DateOnly.FromDateTime(c.PostedAt.ToDateTimeOffset()!.Value.UtcDateTime)).OrderBy(c => c.Key), facets.Days.Select(d => KeyValuePair.Create(d.Value, (int)d.Hits)).OrderBy(c => c.Key));
    }

    [Fact]
    public async Task Search_IndexMissing_IsMadeFromTheStore()
    {
        await using SearchedCase @case = await stores.BeginAsync("SQLite");
        await @case.ImportAsync([SearchedCase.Said("ana", "un lait", "c1")]);
        Assert.Equal(["c1"], await @case.NamesAsync("lait"));
        Directory.Delete(Path.Combine(@case.Folder, "index"), recursive: true);
        Assert.Equal(["c1"], await @case.NamesAsync("lait"));
    }

    /// <summary>Signs that mean something to a reader of queries mean nothing here.</summary>
    [Theory]
    [InlineData("lait OR rien")]
    [InlineData("said:lait")]
    [InlineData("+lait [a TO z] {x} ^2 \\")]
    [InlineData("thread:\"?*\\\"")]
    [InlineData("site:*ex?mple*")]
    public async Task Search_SignsOfAnotherLanguage_AreWordsOrExplained(string query)
    {
        await using SearchedCase @case = await stores.BeginAsync("SQLite");
        await @case.ImportAsync([SearchedCase.Said("ana", "un lait", "c1")]);
        try
        {
            Assert.Empty(await @case.NamesAsync(query));
        }
        catch (Core.UserFacingException problem)
        {
            Assert.NotEmpty(problem.Message);
        }
    }
}

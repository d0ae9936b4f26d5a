using System.Diagnostics;
using System.Globalization;
using CoordDetect.Storage;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Findings;
using CoordDetect.Storage.Search;

namespace CoordDetect.Benchmarks.Store;

/// <summary>Asks what people ask: a list of queries from rare to very common, and what each page of the web app needs.</summary>
internal static class StoreQueries
{
    private const int Rounds = 5;

    private static readonly string[] Queries =
    [
        "enquête", "trop sucrée", "\"mon dentiste\"", "Brizelle", "le", "de", "la -le", "\"de la\"", "\"à la\"", "bon*", "enq*", "magasin achetez", "\"ma petite dernière\"",
        "enquete publique aout", "emplois -usine", "merci before:2025-04-01", "le after:2025-06-01 before:2025-06-02", "site:wordpress-1.example dentiste", "site:wordpress* merci",
        "account:aymeric74", "account:valent* merci", "thread:la-formule* le", "-le dentiste distributeur", "xyzzy", "\"source éric\"", "août 239", "gens qui", "c est pas",
        "\"il y a\"", "the", "\"of the\"", "people -gens", "pas* de", "account:*son* usine", "foot match", "usine*", "rendez vous gare", "vraiment nul", "génial", "jamais vu ça",
    ];

    /// <summary>Those of the queries that ask for words alone.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Queries.Where(q => !q.Contains(':', StringComparison.Ordinal) && q != "xyzzy" && !q.StartsWith('-'))];

    public static async Task RunAsync(ICase @case)
    {
        List<(string Query, double Milliseconds, long Hits)> times = [];
        foreach (string text in Queries)
        {
            SearchQuery query = SearchQuery.Parse(text);
            long hits = await @case.Search.CountAsync(query);
            for (int round = 0; round < Rounds; round++)
                times.Add((text, await TimeAsync(() => @case.Search.FindAsync(query, new PageRequest())), hits));
        }
        Summary("search", [.. times.Select(t => t.Milliseconds)]);
        foreach ((string query, double milliseconds, long hits) in times.GroupBy(t => t.Query).Select(g => (g.Key, g.Select(t => t.Milliseconds).Order().ElementAt(Rounds / 2), g.First().Hits)).OrderByDescending(t => t.Item2).Take(8))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {milliseconds,7:0.0} ms  {query}  ({hits:N0}{(hits == 10_000 ? "+" : "")} hits)"));
        List<double> counts = [];
        foreach (string text in Queries) counts.Add(await TimeAsync(() => @case.Search.CountAsync(SearchQuery.Parse(text))));
        Summary("count", counts);
        await PagesAsync(@case);
    }

    private static async Task PagesAsync(ICase @case)
    {
        CaseTotals(await @case.Overview.TotalsAsync());
        Random random = new(1);
        long accounts = (await @case.Overview.TotalsAsync()).Accounts, comments = (await @case.Overview.TotalsAsync()).Comments;
        long busiest = (await @case.Comments.ThreadsAsync(new PageRequest())).Items[0].Id;
        await PageAsync("totals", () => @case.Overview.TotalsAsync());
        await PageAsync("case record", () => @case.Settings.GetAsync());
        await PageAsync("per day", () => @case.Overview.PerDayAsync());
        await PageAsync("per site", () => @case.Overview.PerSiteAsync());
        await PageAsync("threads", () => @case.Comments.ThreadsAsync(new PageRequest()));
        await PageAsync("comment by id", () => @case.Comments.FindAsync(random.NextInt64(1, comments)));
        await PageAsync("account", () => @case.Comments.AccountAsync(random.NextInt64(1, accounts)));
        await PageAsync("comments of account", () => @case.Comments.OfAccountAsync(random.NextInt64(1, accounts), new PageRequest()));
        await PageAsync("clock of account", () => @case.Overview.ActivityOfAccountAsync(random.NextInt64(1, accounts)));
        await PageAsync("days of account", () => @case.Overview.PerDayOfAccountAsync(random.NextInt64(1, accounts)));
        await PageAsync("busiest thread, first page", () => @case.Comments.OfThreadAsync(busiest, new PageRequest()));
        await PageAsync("accounts named", () => @case.Comments.AccountsNamedAsync("val", 20));
        await PageAsync("1,000 comments by id", () => @case.Comments.FindManyAsync([.. Enumerable.Range(0, 1_000).Select(_ => random.NextInt64(1, comments))]));
        await PageAsync("findings", () => @case.Findings.ListAsync(new FindingFilter(), new PageRequest()));
        await PageAsync("count since", () => @case.Comments.CountSinceAsync(new CaseWatermark(comments - 10_000, 0)));
    }

    private static void CaseTotals(Storage.Overview.CaseTotals totals) => Console.WriteLine(totals);

    private static async Task PageAsync<T>(string name, Func<Task<T>> ask)
    {
        List<double> times = [];
        for (int i = 0; i < 20; i++) times.Add(await TimeAsync(ask));
        Summary(name, times);
    }

    private static async Task<double> TimeAsync<T>(Func<Task<T>> ask)
    {
        long start = Stopwatch.GetTimestamp();
        await ask();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void Summary(string name, List<double> times)
    {
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: median {times[times.Count / 2]:0.0} ms, 95th percentile {times[times.Count * 95 / 100]:0.0} ms, longest {times[^1]:0.0} ms"));
    }
}

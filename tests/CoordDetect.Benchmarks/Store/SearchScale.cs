using System.Diagnostics;
using System.Globalization;
using CoordDetect.App.Indexing;
using CoordDetect.Collect.Cases;
using CoordDetect.Index.Queries;
using CoordDetect.Storage;

namespace CoordDetect.Benchmarks.Store;

/// <summary>
/// The search of a case that <c>case</c> made, <c>search FOLDER</c>: queries from rare to very common, each a page of 50 comments read from the store with its marks, the newest first and the best first,
/// with the look whether the index is up to date; and what all hits are made of.
/// </summary>
internal static class SearchScale
{
    private const int Rounds = 5;
    private const int MostOfAKind = 8;

    private static readonly string[] Queries =
    [
        "enquête", "trop sucrée", "\"mon dentiste\"", "Brizelle", "le", "de", "la -le", "\"de la\"", "\"à la\"", "bon*", "enq*", "magasin achetez", "\"ma petite dernière\"",
        "enquete publique aout", "emplois -usine", "merci before:2025-04-01", "le after:2025-06-01 before:2025-06-02", "site:wordpress-1.example dentiste", "site:wordpress* merci",
        "account:aymeric74", "account:valent* merci", "thread:la-formule* le", "-le dentiste distributeur", "xyzzy", "\"source éric\"", "août 239", "gens qui", "c est pas",
        "\"il y a\"", "the", "\"of the\"", "people -gens", "pas* de", "account:*son* usine", "foot match", "usine*", "rendez vous gare", "vraiment nul", "génial", "jamais vu ça",
    ];

    public static async Task RunAsync(string folder)
    {
        await using CaseStore store = await CaseStore.OpenAsync(new StoreLocation(folder), TimeProvider.System);
        ICase found = (await store.FindAsync("scale"))!;
        await AskAsync(found, CaseFolder.Of(folder, found.Name).Path);
    }

    /// <summary>Asks a case and prints how long that took.</summary>
    public static async Task AskAsync(ICase found, string place)
    {
        List<(string Query, double Newest, double Best, double Facets, long Hits)> times = [];
        foreach (string text in Queries)
            for (int round = 0; round < Rounds; round++)
            {
                (double newest, _) = await TimeAsync(found, place, text, async search => (await search.NewestAsync(new PageRequest(), CancellationToken.None)).Items.Count);
                (double best, _) = await TimeAsync(found, place, text, async search => (await search.BestAsync(new PageRequest(), CancellationToken.None)).Items.Count);
                (double facets, long hits) = await TimeAsync(found, place, text, search => Task.FromResult(search.Facets(MostOfAKind).Hits));
                times.Add((text, newest, best, facets, hits));
            }
        Summary("search, newest first", [.. times.Select(t => t.Newest)]);
        Summary("search, best first", [.. times.Select(t => t.Best)]);
        Summary("facets of all hits", [.. times.Select(t => t.Facets)]);
        foreach ((string query, double newest, long hits) in times.GroupBy(t => t.Query).Select(g => (g.Key, g.Select(t => t.Newest).Order().ElementAt(Rounds / 2), g.First().Hits)).OrderByDescending(t => t.Item2).Take(8))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {newest,7:0.0} ms  {query}  ({hits:N0} hits)"));
    }

    private static async Task<(double Milliseconds, long Hits)> TimeAsync(ICase found, string place, string query, Func<CaseSearch, Task<long>> ask)
    {
        long start = Stopwatch.GetTimestamp();
        using CaseSearch search = await CaseSearch.BeginAsync(found, place, SearchQuery.Parse(query), CancellationToken.None);
        long hits = await ask(search);
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, hits);
    }

    private static void Summary(string name, List<double> times)
    {
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: median {times[times.Count / 2]:0.0} ms, 95th percentile {times[times.Count * 95 / 100]:0.0} ms, longest {times[^1]:0.0} ms"));
    }
}

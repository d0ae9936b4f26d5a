using System.Diagnostics;
using System.Globalization;
using CoordDetect.Storage;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Findings;

namespace CoordDetect.Benchmarks.Store;

/// <summary>Asks what each page of the web app needs of the store.</summary>
internal static class StoreQueries
{
    public static async Task RunAsync(ICase @case)
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

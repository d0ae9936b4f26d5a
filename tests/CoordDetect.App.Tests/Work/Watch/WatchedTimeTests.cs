using System.Net;
using System.Text.Json;
using CoordDetect.App.Jobs;
using CoordDetect.App.Tests.Work.Alert;
using CoordDetect.App.Work;
using CoordDetect.App.Work.Politeness;
using CoordDetect.Collect.Fetching;
using CoordDetect.Storage;
using CoordDetect.Storage.Alerts;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Jobs;
using CoordDetect.Storage.Runs;
using CoordDetect.Storage.Watching;
using Hangfire;
using Hangfire.InMemory;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CoordDetect.App.Tests.Work.Watch;

/// <summary>
/// Days of watching on a clock of its own: threads that grow are looked at every ten minutes, a campaign is told of in the cycle in which it becomes a
/// finding, and a receiver that is down for hours gets everything once.
/// </summary>
public sealed class WatchedTimeTests : IAsyncLifetime
{
    private const int Threads = 6;
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Cycle = TimeSpan.FromMinutes(10);
    private readonly string _folder = Directory.CreateTempSubdirectory("coorddetect-watch-").FullName;
    private readonly VirtualClock _clock = new(Start);
    private CaseStore _store = default!;
    private HookReceiver _hook = default!;

    private static int Days => int.TryParse(Environment.GetEnvironmentVariable("COORDDETECT_WATCH_DAYS"), out int days) ? days : 1;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await CaseStore.OpenAsync(new StoreLocation(_folder), _clock, Ct);
        _hook = await HookReceiver.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _hook.DisposeAsync();
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Watch_DaysOnEnd_KeepsItsScheduleAndTellsEachChangeOnce()
    {
        await using LivingBlog planted = await LivingBlog.StartAsync(_clock, Posts(campaign: true)), clean = await LivingBlog.StartAsync(_clock, Posts(campaign: false));
        await BeginAsync("planted", planted);
        await BeginAsync("clean", clean);
        (DueWork due, JobRunner runner) = Engine([planted.Authority, clean.Authority]);
        int cycles = (int)(TimeSpan.FromDays(Days) / Cycle), told = 0;
        for (int cycle = 0; cycle < cycles; cycle++)
        {
            _hook.Status = cycle % 144 is >= 20 and < 60 ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK;
            await CycleAsync(due, runner);
            told = await AssertToldInTimeAsync(told);
            _clock.Go(Cycle);
        }
        _hook.Status = HttpStatusCode.OK;
        for (int hour = 0; hour < 2; hour++)
        {
            _clock.Go(TimeSpan.FromHours(1));
            await CycleAsync(due, runner);
        }

        Assert.All(planted.Asked.Values.Concat(clean.Asked.Values), asked => Assert.InRange(asked, cycles, cycles + 2));
        Assert.Equal(2 * Threads, planted.Asked.Count + clean.Asked.Count);
        string[] kinds = [.. (await _store.Alerts.ListAsync("planted", new PageRequest(1_000), Ct)).Items.Select(a => a.Kind)];
        Assert.Contains("copies", kinds);
        Assert.Contains("finding-new", kinds);
        Assert.DoesNotContain((await _store.Alerts.ListAsync("clean", new PageRequest(1_000), Ct)).Items, a => a.Kind.StartsWith("finding", StringComparison.Ordinal) || a.Kind == "copies");
        AssertEachOnce(kinds.Length);
    }

    // A finding that a run has is told of when the run is through, not a cycle later.
    private async Task<int> AssertToldInTimeAsync(int told)
    {
        ICase found = (await _store.FindAsync("planted", Ct))!;
        RunEntry? last = await found.Runs.LastAsync(Ct);
        int now = (await _store.Alerts.ListAsync("planted", new PageRequest(1_000), Ct)).Items.Count(a => a.Kind == "finding-new");
        if (last is { Findings: > 0 } && last.Finished == _clock.GetUtcNow() && told == 0) Assert.True(now > 0, "The run has findings, and nobody was told.");
        return now;
    }

    private void AssertEachOnce(int alerts)
    {
        long[] ids = [.. _hook.Taken.SelectMany(b => JsonDocument.Parse(b).RootElement.GetProperty("alerts").EnumerateArray()).Select(a => a.GetProperty("id").GetInt64())];
        Assert.Equal(ids.Distinct().Count(), ids.Length);
        Assert.Equal(alerts, ids.Length);
    }

    private async Task BeginAsync(string name, LivingBlog blog)
    {
        await _store.CreateAsync(new NewCase { Name = name, Purpose = "to be watched", RetainUntil = new DateOnly(2099, 1, 1) }, Ct);
        foreach (string thread in blog.Threads)
            await _store.Watches.AddAsync(new NewWatch(name, thread, new Uri(thread).Authority, "every 10m", 5, true, null, "test"), Ct);
        if (name == "planted") await _store.Alerts.AddReceiverAsync(new AlertReceiver(0, name, "webhook", _hook.Address, "secret", "en", false, Start, false), Ct);
    }

    // What is due is asked for, and everything that is asked for is done, as workers would.
    private async Task CycleAsync(DueWork due, JobRunner runner)
    {
        for (int round = 0; round < 5; round++)
        {
            await due.AskAsync(Ct);
            Page<JobRecord> open = await _store.Jobs.ListAsync(new JobFilter(null, null, [JobStatus.Waiting]), new PageRequest(100), Ct);
            if (open.Items.Count == 0) return;
            foreach (JobRecord job in open.Items.OrderBy(j => j.Id)) await runner.RunAsync(job.Id, Ct);
        }
    }

    private (DueWork Due, JobRunner Runner) Engine(string[] allowed)
    {
        JobAnnouncer announcer = new(_store.Jobs, new BackgroundJobClient(new InMemoryStorage()), NullLogger<JobAnnouncer>.Instance);
        WorkOptions options = new(_folder, new CrawlOptions { AllowPrivate = [.. allowed, "127.0.0.1"], Delay = TimeSpan.Zero });
        JobRunner runner = new(_store.Jobs, JobRoom.Works(_store, options, new MemoryTurns(), _clock), announcer, new JobSettings(), NullLogger<JobRunner>.Instance);
        return (new DueWork(_store, new JobQueue(_store.Jobs, null), _clock), runner);
    }

    // Six hundred comments in a day: eight accounts say the same within a minute, twelve times, each time something else.
    private static IEnumerable<LivingBlog.Post> Posts(bool campaign)
    {
        for (int i = 0; i < 600; i++)
        {
            bool planted = campaign && i % 50 < 8;
            string text = planted ? Said[i / 50] : $"mot{i * 7} mot{i * 13} mot{i * 17} mot{i * 19} mot{i * 23} mot{i * 29} mot{i * 31} mot{i * 37} et puis rien";
            double seconds = planted ? (i / 50 * 6_000) + (i % 50 * 5) : i * 131;
            yield return new LivingBlog.Post(i + 1, i % Threads, planted ? $"planté{i % 50}" : $"ordinaire{i % 90}", text, Start.AddSeconds(seconds));
        }
    }

    private static readonly string[] Said =
    [
        "franchement la nouvelle recette est bien meilleure que l'ancienne et mes enfants en redemandent",
        "je ne comprends pas ces critiques, le service de livraison a toujours été parfait chez moi",
        "ceux qui se plaignent du prix n'ont qu'à comparer avec les autres marques du rayon",
        "mon médecin m'a dit lui-même que cette boisson ne contenait rien de dangereux pour la santé",
        "arrêtez de répandre des rumeurs, l'usine de Valmont emploie plus de trois cents personnes",
        "depuis que j'ai changé de fournisseur toute la famille dort mieux et se lève de bonne humeur",
        "les journalistes feraient mieux de parler des vrais problèmes plutôt que de cette petite affaire",
        "j'ai visité leur atelier l'an dernier et tout y était propre, moderne et bien organisé",
        "on voit bien que la concurrence paie des gens pour salir une entreprise qui réussit",
        "le nouveau directeur a répondu à ma lettre en deux jours, qui d'autre fait encore cela",
        "bravo pour cette campagne, enfin une marque qui respecte ses clients et ses salariés",
        "personne n'oblige personne à acheter, laissez les gens choisir ce qu'ils veulent boire",
    ];
}

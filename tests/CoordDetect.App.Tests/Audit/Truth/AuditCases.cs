using CoordDetect.Collect.Audience;
using CoordDetect.Core.Audit.Records;
using CoordDetect.Core.Simulation.Audience;

namespace CoordDetect.App.Tests.Audit.Truth;

/// <summary>Audiences, from none at all to one with a bought lot, as an owner of a page might have them.</summary>
internal static class AuditCases
{
    private const int Bought = 200, Organic = 1_500;

    /// <summary>The day of the lists that have one and are the newest.</summary>
    public static readonly long AsOf = Seconds(new DateOnly(2025, 5, 31));

    public static IEnumerable<AuditCase> All() => [.. Bare(), .. Simulated(), .. Dated(), .. Counted(), .. EngagementCases.All()];

    public static long Seconds(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeSeconds();

    private static IEnumerable<AuditCase> Bare()
    {
        yield return new AuditCase("nothing") { Sources = [new("none.csv", AudienceKind.None, 0, 4, [])] };
        yield return new AuditCase("three") { Lists = [new TakenList("three.csv", null, [new("ana"), new("bo"), new("cid12345")])] };
        yield return new AuditCase("no dates")
        {
            Lists = [new TakenList("list.csv", null, [.. Enumerable.Range(0, 80).Select(i => new Follower($"{Word(i)}.{Word(i + 7)}") { Bio = i % 3 == 0 ? "" : $"I like {Word(i)} and {Word(i * 3)}" })])],
        };
        yield return new AuditCase("few dates")
        {
            Lists = [new TakenList("list.csv", null, [.. Enumerable.Range(0, 80).Select(i => new Follower($"{Word(i)}{Word(i + 7)}") { Created = i % 4 == 0 ? AsOf - (((i * 37) % 80) * 9 * AuditCase.Day) : null })])],
            Order = "creation",
            Placed = 20,
        };
    }

    private static IEnumerable<AuditCase> Simulated()
    {
        AudienceOptions options = new() { Organic = Organic, Days = 120, Seed = 11, Lots = [new LotPlan(Bought, LotQuality.Cheap, 60, 4)] };
        SimulatedFollower[] bought = [.. AudienceSimulator.Generate(options)];
        Follower[] other = [.. AudienceSimulator.Generate(new AudienceOptions { Organic = 300, Days = 120, Seed = 13 }).Select(f => Follower.Of(f, timed: true))];
        AuditCase lot = new("lot") { Lots = [Bought], Placed = bought.Select(f => f.Handle.ToLowerInvariant()).Distinct().Count(), Order = "timed", Spikes = 1, SpikeIs = "lot" };
        yield return lot with { Lists = [new TakenList("list.csv", null, [.. bought.Select(f => Follower.Of(f, timed: true))])], Comparison = other, Stated = 9_000 };
        long night = options.Start + (60 * AuditCase.Day);
        yield return lot with { Name = "lot and event", Lists = [new TakenList("list.csv", null, [.. bought.Select(f => Follower.Of(f, timed: true))])], Events = [new(night, "campaign", "a campaign")], SpikeIs = "lot-and-event" };
        yield return lot with { Name = "lot by age", Lists = [new TakenList("list.csv", null, [.. bought.OrderBy(f => f.Handle, StringComparer.Ordinal).Select(f => Follower.Of(f, timed: false))])], Order = "creation", Spikes = 0, SpikeIs = null };
        yield return lot with { Name = "lot by place", Lists = [new TakenList("list.csv", null, [.. bought.OrderBy(f => f.FollowedAt).Select(f => Follower.Of(f, timed: false))])], Order = "listed", Spikes = 0, SpikeIs = null };
        SimulatedFollower[] grown = [.. AudienceSimulator.Generate(new AudienceOptions { Organic = 400, Days = 120, Seed = 12 })];
        yield return new AuditCase("grown") { Lists = [new TakenList("list.csv", null, [.. grown.Select(f => Follower.Of(f, timed: true))])], Order = "timed", Placed = grown.Select(f => f.Handle.ToLowerInvariant()).Distinct().Count(), Stated = 410 };
    }

    // Lists of several days, with ids by which the renamed are known.
    private static IEnumerable<AuditCase> Dated()
    {
        DateOnly first = new(2025, 3, 31), second = new(2025, 4, 30), last = new(2025, 5, 31);
        Follower[] old = [.. Enumerable.Range(0, 60).Select(Marked)], came = [.. Enumerable.Range(60, 30).Select(Marked)], late = [.. Enumerable.Range(90, 10).Select(Marked)];
        Follower[] renamed = [.. came.Take(2).Select(f => f with { Handle = f.Handle + ".new" })];
        yield return new AuditCase("three lists")
        {
            Lists =
            [
                new TakenList("march.csv", first, [.. old, old[3], old[4], new("[deleted]")]), new TakenList("april.csv", second, [.. old.Skip(5), .. came]),
                new TakenList("may.csv", last, [.. old.Skip(5), .. renamed, .. came.Skip(14), .. late]),
            ],
            Comparison = [.. Enumerable.Range(200, 40).Select(i => Marked(i) with { IsVerified = i % 7 == 0, LastPost = AsOf - ((i - 200) * 12 * AuditCase.Day) })],
            Sources = [new("march.csv", AudienceKind.Followers, 62, 1, []), new("april.csv", AudienceKind.Followers, 85, 0, [])],
        };
        yield return new AuditCase("a list without a day") { Lists = [new TakenList("some.csv", null, old), new TakenList("may.csv", last, [.. old, .. came])], Protected = ["quite.another.brand"] };
        Follower[] hundred = [.. Enumerable.Range(0, 100).Select(i => new Follower($"{Word(i)}.{Word(i + 3)}.{i % 9}"))], newest = [.. Enumerable.Range(100, 30).Select(i => new Follower($"{Word(i)}.{Word(i + 3)}.{i % 9}x"))];
        yield return new AuditCase("a window") { Lists = [new TakenList("april.csv", second, hundred), new TakenList("may.csv", last, [.. newest, .. hundred.Take(70)])], IsWindow = true };
        yield return new AuditCase("a part") { Lists = [new TakenList("april.csv", second, old), new TakenList("may.csv", last, [.. old, .. came])], Counts = [new(Seconds(last), 900, null, null)], IsPartOnly = true };
        yield return new AuditCase("more than shown") { Lists = [new TakenList("may.csv", last, old)], Counts = [new(Seconds(last) + 3_600, 30, null, null)] };
    }

    private static IEnumerable<AuditCase> Counted()
    {
        CountPoint[] steady = [.. Enumerable.Range(0, 30).Select(d => new CountPoint(d * AuditCase.Day, 1_000 + (d * 5), 200, null))];
        yield return new AuditCase("steady counts") { Counts = steady };
        yield return new AuditCase("five days") { Counts = steady[..6] };
        AuditCase jump = new("a jump")
        {
            Counts = [.. Enumerable.Range(0, 100).Select(d => new CountPoint(d * AuditCase.Day, 1_000 + (d * 5) + (d > 60 ? 400 : 0), d < 50 ? 100 + (d * 10) : 150, null))],
            Spikes = 1,
            Falls = 1,
            SpikeIs = "unknown",
        };
        yield return jump;
        yield return jump with { Name = "a jump after press", Events = [new(60 * AuditCase.Day, "press", "an article")], SpikeIs = "event" };
    }

    private static Follower Marked(int i) => new($"{Word(i)}.{Word(i + 3)}.{(char)('a' + (i / 26))}")
    {
        Id = $"{1_000 + i}",
        Bio = i % 4 == 0 ? "" : $"I like {Word(i)} and {Word(i * 3)} and {i} more",
        LastPost = AsOf - (i * 8 * AuditCase.Day),
        Following = i % 5 == 0 ? 100 + i : i,
        Followers = i % 5 == 0 ? 3 : 50 + i,
        IsPrivate = i % 3 == 0,
        IsVerified = false,
        IsFollowedBack = i % 4 == 1,
    };

    private static string Word(int i) => string.Concat("brimo"[i % 5], "aeiou"[(i / 5) % 5], "ltnsk"[(i / 2) % 5], "aeiou"[(i / 7) % 5], "dgpv"[i % 4], (char)('a' + (i % 26)));
}

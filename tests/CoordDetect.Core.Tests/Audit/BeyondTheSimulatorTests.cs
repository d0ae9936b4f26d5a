using System.Text;
using CoordDetect.Core.Audit;
using CoordDetect.Core.Audit.Answers;
using CoordDetect.Core.Audit.Records;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Simulation.Audience;

namespace CoordDetect.Core.Tests.Audit;

/// <summary>What the simulator of bought lots does not make: what can be said of it is said, what cannot is refused with the reason.</summary>
public sealed class BeyondTheSimulatorTests
{
    private const long Day = 86_400;
    private static readonly AudienceOptions Page = new() { Organic = 2_000, Days = 150, Seed = 41 };

    [Fact]
    public void Growth_LotOfCopiedProfiles_IsASpikeOfPeopleLikeTheRestAndNoLot()
    {
        IReadOnlyList<SimulatedFollower> real = AudienceSimulator.Generate(Page);
        string[] handles = [.. AudienceSimulator.Generate(Page with { Seed = 42 }).Select(f => f.Handle)];
        Random random = new(5);
        // Each takes name, bio, age and counts from somebody real, and comes in one night.
        IEnumerable<SimulatedFollower> copied = Enumerable.Range(0, 300).Select(i => real[random.Next(1_000)] with { Handle = handles[i], FollowedAt = Page.Start + (100 * Day) + (i * 60) });
        AuditResult result = Of([.. real, .. copied]);
        Assert.Equal("no-lot", Assert.Single(result.Answers[0].Headlines).Key);
        IReadOnlyList<AuditValue> spike = Assert.Single(Table(result, "growth", "spikes")!.Rows);
        Assert.Equal(("spike.as-the-rest", Page.Start + (100 * Day)), (spike[6].Text, (long)spike[0].Number));
        Assert.Contains(result.Answers[1].Explanations, e => e is { Key: "event", Outcome: ExplanationState.CannotBeExcluded });
    }

    [Fact]
    public void Audience_AgedLotAtOnce_IsFoundAndItsAgeIsNoWitness()
    {
        AudienceOptions options = Page with { Lots = [new LotPlan(250, LotQuality.Good, 70, 10)] };
        AuditAnswer audience = Of(AudienceSimulator.Generate(options)).Answers[0];
        Figure lots = audience.Figures.Single(f => f.Key == "in-lots");
        Assert.InRange(250, lots.Low!.Value.Number, lots.High!.Value.Number);
        Assert.Contains(audience.Explanations, e => e is { Key: "newcomers", Outcome: ExplanationState.Contradicted });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Audience_ViralWeekOfPeopleNewToThePlatform_IsNoLot(int seed)
    {
        Random random = new(seed);
        IReadOnlyList<SimulatedFollower> real = AudienceSimulator.Generate(Page with { Seed = (ulong)seed });
        string[] handles = [.. AudienceSimulator.Generate(Page with { Seed = 42 }).Select(f => f.Handle)];
        // They join for it, in the week of the post, and follow within days; their profiles are as empty as new ones are.
        IEnumerable<SimulatedFollower> viral = Enumerable.Range(0, 800).Select(i =>
        {
            long followed = Page.Start + (90 * Day) + (long)(7 * Day * Math.Sqrt(random.NextDouble()));
            return new SimulatedFollower
            {
                Handle = handles[i],
                Name = "",
                Bio = "",
                DefaultAvatar = random.Next(2) == 0,
                Created = followed - 60 - (long)(random.NextDouble() * random.NextDouble() * 5 * Day),
                FollowedAt = followed,
                Posts = random.Next(3),
                Followers = random.Next(12),
                Following = 5 + random.Next(60),
            };
        });
        AuditAnswer audience = Of([.. real, .. viral]).Answers[0];
        Figure lots = audience.Figures.Single(f => f.Key == "in-lots");
        // Where a part of them looks like a batch all the same, that they are newcomers is not excluded.
        Assert.True(lots.Value.Number == 0 || audience.Explanations.Any(e => e is { Key: "newcomers", Outcome: ExplanationState.CannotBeExcluded }));
        Assert.InRange(lots.Value.Number, 0, 80);
    }

    [Fact]
    public void Growth_PageFoundedYesterday_RefusesToTellASpikeFromAUsualDay()
    {
        SimulatedFollower[] followers = [.. AudienceSimulator.Generate(Page with { Organic = 400, Days = 2 })];
        AuditResult result = Of(followers);
        Assert.Equal("no-lot", Assert.Single(result.Answers[0].Headlines).Key);
        Assert.Contains(result.Answers[1].Refusals, r => r.Key == "few-days");
        Assert.DoesNotContain(result.Answers[1].Headlines, h => h.Key is "no-spike" or "spikes");
    }

    [Fact]
    public void Audience_NewestFiveThousandOfMany_SaysWhatItDoesNotHold()
    {
        SimulatedFollower[] newest = [.. Once(AudienceSimulator.Generate(Page with { Organic = 9_000 })).TakeLast(5_000)];
        FollowerList list = List(("followers", PostedAt.Unknown, newest));
        Statement part = Assert.Single(AuditRun.Of(new AuditInput { Followers = list, StatedFollowers = 120_000 }).Answers[0].Frame, f => f.Key == "frame.part");
        Assert.Equal((5_000d, 120_000d), (part.Values[0].Value.Number, part.Values[1].Value.Number));
        // A series of counts says the same, of the day on which the list was taken.
        CountPoint[] counts = [new(list.AsOf, 120_000, null, null)];
        Assert.Contains(AuditRun.Of(new AuditInput { Followers = list, Counts = counts }).Answers[0].Frame, f => f.Key == "frame.part");
    }

    [Fact]
    public void Growth_TwoListsOfTheNewest_RefusesToSayWhoLeft()
    {
        SimulatedFollower[] all = [.. Once(AudienceSimulator.Generate(Page))];
        FollowerList list = List(("a", On(100), all[..1_000]), ("b", On(120), all[300..1_300]));
        AuditAnswer growth = AuditRun.Of(new AuditInput { Followers = list }).Answers[1];
        Assert.Contains(growth.Refusals, r => r.Key == "window-snapshots");
        Assert.DoesNotContain(growth.Headlines, h => h.Key == "churn");
        AuditAnswer part = AuditRun.Of(new AuditInput { Followers = List(("a", On(100), all[..1_000]), ("b", On(120), all[..1_400])), Counts = [new CountPoint(On(100).UnixSeconds, 30_000, null, null)] }).Answers[1];
        Assert.Contains(part.Refusals, r => r.Key == "part-snapshots");
    }

    [Fact]
    public void Growth_ListsInPartsWithoutADay_AreOneList()
    {
        SimulatedFollower[] all = [.. Once(AudienceSimulator.Generate(Page))];
        FollowerList list = List(("followers_1", PostedAt.Unknown, all[..1_200]), ("followers_2", PostedAt.Unknown, all[1_150..]));
        Assert.Equal((all.Length, 50), (Assert.Single(list.Snapshots).Accounts.Length, list.Snapshots[0].Repeated));
        AuditAnswer growth = AuditRun.Of(new AuditInput { Followers = list }).Answers[1];
        Assert.DoesNotContain(growth.Headlines, h => h.Key == "churn");
    }

    [Fact]
    public void Growth_OverlappingSnapshots_CountsWhoCameAndLeft()
    {
        SimulatedFollower[] all = [.. Once(AudienceSimulator.Generate(Page))];
        SimulatedFollower[] last = [.. all[..1_500].Where((_, i) => i is < 1_000 or >= 1_040)];
        FollowerList list = List(("c", On(120), last), ("a", On(60), all[..1_000]), ("b", On(90), all[..1_200]));
        AuditTable churn = Table(AuditRun.Of(new AuditInput { Followers = list }), "growth", "churn")!;
        Assert.Equal([1_200d, 200, 0], churn.Rows[0].Skip(1).Take(3).Select(v => v.Number));
        Assert.Equal([1_460d, 300, 40], churn.Rows[1].Skip(1).Take(3).Select(v => v.Number));
    }

    [Fact]
    public void Audience_CountBelowTheList_SaysThatTheyContradictEachOther()
    {
        SimulatedFollower[] all = [.. Once(AudienceSimulator.Generate(Page))];
        AuditAnswer audience = AuditRun.Of(new AuditInput { Followers = List(("a", On(150), all)), Counts = [new CountPoint(On(150).UnixSeconds, 900, null, null)] }).Answers[0];
        Statement said = Assert.Single(audience.Refusals, r => r.Key == "counts-contradict");
        Assert.Equal(900, said.Values.Single(v => v.Name == "stated").Value.Number);
    }

    [Fact]
    public void Audience_DeletedAccounts_AreNobody()
    {
        SimulatedFollower[] all = [.. Once(AudienceSimulator.Generate(Page with { Organic = 100 }))];
        FollowerList list = List(("a", On(150), [.. all, .. Enumerable.Range(0, 30).Select(_ => all[0] with { Handle = "[deleted]" }), all[3] with { Handle = "Utilisateur supprimé" }]));
        Assert.Equal((all.Length, 31), (list.Count, list.Nobody));
    }

    private static IEnumerable<SimulatedFollower> Once(IEnumerable<SimulatedFollower> followers) => followers.DistinctBy(f => f.Handle, StringComparer.OrdinalIgnoreCase);

    private static PostedAt On(int day) => PostedAt.FromUnixSeconds(Page.Start + (day * Day), TimePrecision.Day);

    private static AuditResult Of(IReadOnlyList<SimulatedFollower> followers) =>
        AuditRun.Of(new AuditInput { Followers = List(("list", PostedAt.Unknown, [.. followers.OrderBy(f => f.FollowedAt)])) });

    private static AuditTable? Table(AuditResult result, string answer, string key) => result.Answers.Single(a => a.Id == answer).Tables.FirstOrDefault(t => t.Key == key);

    private static FollowerList List(params (string Name, PostedAt At, SimulatedFollower[] Followers)[] snapshots)
    {
        FollowerListBuilder builder = new();
        foreach ((string name, PostedAt at, SimulatedFollower[] followers) in snapshots)
        {
            builder.Begin(name, at);
            foreach (SimulatedFollower f in followers)
            {
                FollowerRow row = FollowerRow.Empty;
                row.Handle = Encoding.UTF8.GetBytes(f.Handle);
                row.Bio = Encoding.UTF8.GetBytes(f.Bio);
                (row.Created, row.FollowedAt) = (f.Created, f.FollowedAt);
                (row.Posts, row.Followers, row.Following) = (f.Posts, f.Followers, f.Following);
                row.Marks = FollowerMarks.AvatarKnown | (f.DefaultAvatar ? FollowerMarks.DefaultAvatar : FollowerMarks.None);
                builder.Add(row);
            }
        }
        return builder.Build();
    }
}

using CoordDetect.Core.Corpus;
using CoordDetect.Core.Simulation;
using CoordDetect.Core.Simulation.Plan;

namespace CoordDetect.Core.Tests.Simulation;

public sealed class SimulatorTests
{
    private static readonly SimulationOptions Small = new()
    {
        Accounts = 300,
        Comments = 3_000,
        Seed = 5,
        Campaign = new CampaignOptions { Puppets = 12, CopiedVictims = 3, Quoters = 5 },
    };

    [Theory]
    [InlineData(SimulationLanguage.French, true)]
    [InlineData(SimulationLanguage.English, true)]
    [InlineData(SimulationLanguage.Both, false)]
    public void Generate_AnyOptions_ExactCountsAndLabels(SimulationLanguage language, bool traps)
    {
        Comment[] comments = Simulator.Generate(Small with { Language = language, Traps = traps }).ToArray();

        Assert.Equal(3_000, comments.Length);
        Assert.Equal(300, comments.Select(Who).Distinct().Count());
        Assert.Equal(12, comments.Where(c => c.Label!.Coordinated).Select(Who).Distinct().Count());
        Assert.Equal(180, comments.Count(c => c.Label!.Coordinated));
        Assert.All(comments, c => Assert.Equal(c.Label!.Coordinated ? "campaign" : null, c.Label.Cluster));
    }

    [Fact]
    public void Generate_SameSeed_SameComments() => Assert.Equal(Simulator.Generate(Small), Simulator.Generate(Small));

    [Fact]
    public void Generate_OtherSeed_OtherTexts() =>
        Assert.True(Simulator.Generate(Small).Select(c => c.Text).Intersect(Simulator.Generate(Small with { Seed = 6 }).Select(c => c.Text)).Count() < 150);

    [Fact]
    public void Generate_InOrderOfTime_ParentsComeFirstInTheirThread()
    {
        Dictionary<(string?, string?), HashSet<string>> seen = [];
        long last = long.MinValue;
        foreach (Comment comment in Simulator.Generate(Small))
        {
            // Coarse clocks hide up to a minute of the order.
            Assert.True(comment.PostedAt.UnixSeconds + 60 > last);
            last = Math.Max(last, comment.PostedAt.UnixSeconds);
            if (!seen.TryGetValue((comment.Site, comment.Thread), out HashSet<string>? ids)) seen[(comment.Site, comment.Thread)] = ids = [];
            if (comment.Parent is not null) Assert.Contains(comment.Parent, ids);
            Assert.True(ids.Add(comment.CommentId));
            Assert.Equal(0, comment.PostedAt.UnixSeconds % Math.Max(1, comment.PostedAt.SpanSeconds));
            Assert.EndsWith(".example", comment.Site!, StringComparison.Ordinal);
            Assert.False(string.IsNullOrWhiteSpace(comment.Text));
        }
    }

    [Fact]
    public void Generate_AnyText_NamesNoHostOutsideExample()
    {
        foreach (Comment comment in Simulator.Generate(Small))
            foreach (string word in comment.Text!.Split([' ', '\n', ']', '[']).Where(w => w.StartsWith("http", StringComparison.OrdinalIgnoreCase)))
                Assert.EndsWith(".example", new Uri(word).Host, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Plan_CampaignShares_AreThoseAskedFor()
    {
        CampaignOptions campaign = new()
        {
            Puppets = 100,
            CommentsPerPuppet = 20,
            Camouflage = 0,
            ByHand = 0,
            Copied = 0.2,
            Templated = 0.3,
            Rewritten = 0.4,
            Linked = 0.25,
        };
        IReadOnlyList<Slot> slots = CorpusPlanner.Plan(Small with { Accounts = 600, Comments = 6_000, Campaign = campaign }).Slots;
        Slot[] waves = slots.Where(s => s.IsCampaign && s.Kind != SlotKind.Camouflage).ToArray();

        Assert.InRange(Share(SlotKind.Copied), 0.17, 0.23);
        Assert.InRange(Share(SlotKind.Templated), 0.265, 0.335);
        Assert.InRange(Share(SlotKind.Rewritten), 0.365, 0.435);
        Assert.InRange(waves.Count(s => s.Linked) / (double)waves.Length, 0.22, 0.28);

        double Share(SlotKind kind) => waves.Count(s => s.Kind == kind) / (double)waves.Length;
    }

    [Fact]
    public void Plan_OfficeHours_PuppetsRestAtNightAndOnWeekends()
    {
        CorpusPlan plan = CorpusPlanner.Plan(Small);
        Slot[] puppets = plan.Slots.Where(s => s.IsCampaign).ToArray();
        // A wave that begins below a thread opened in the evening may be late by minutes.
        int late = puppets.Count(s => LocalClock.IsWeekend(s.Time, false) || LocalClock.Hour(s.Time, false) is < 9 or >= 18.5);

        Assert.InRange(late / (double)puppets.Length, 0, 0.08);
    }

    [Fact]
    public void Plan_Victims_WriteBeforeTheyAreCopied()
    {
        CorpusPlan plan = CorpusPlanner.Plan(Small);
        Slot[] victims = plan.Slots.Where(s => s.Kind == SlotKind.Victim).ToArray();

        Assert.NotEmpty(victims);
        Assert.All(victims, v => Assert.True(v.Time < plan.Slots.Where(s => s.IsCampaign && s.Message == v.Message).Min(s => s.Time)));
        Assert.Equal(5, plan.Slots.Count(s => s.Kind == SlotKind.Quoter));
    }

    [Fact]
    public void Plan_OrdinaryPeople_FewWriteMostAndFewAtNight()
    {
        CorpusPlan plan = CorpusPlanner.Plan(new SimulationOptions { Accounts = 2_000, Comments = 20_000, Traps = false });
        int[] written = plan.Slots.GroupBy(s => s.Account).Select(g => g.Count()).OrderDescending().ToArray();
        double night = plan.Slots.Count(s => LocalClock.Hour(s.Time, false) is >= 1 and < 6) / (double)plan.Slots.Count;

        Assert.InRange(written.Take(200).Sum() / 20_000.0, 0.4, 0.85);
        Assert.InRange(night, 0.005, 0.07);
    }

    [Fact]
    public void Plan_OnePerson_KeepsTheirHours()
    {
        CorpusPlan plan = CorpusPlanner.Plan(new SimulationOptions { Accounts = 500, Comments = 20_000, Traps = false });
        double near = plan.Slots.GroupBy(s => s.Account).Where(g => g.Count() >= 60)
            .Average(g => g.Average(s => plan.People[s.Account].Rhythm.Presence(LocalClock.Hour(s.Time, false), LocalClock.IsWeekend(s.Time, false))));
        double anybody = plan.Slots.Average(s => plan.People[(s.Account + 17) % 500].Rhythm.Presence(LocalClock.Hour(s.Time, false), LocalClock.IsWeekend(s.Time, false)));

        Assert.True(near > 1.25 * anybody, $"{near} against {anybody}");
    }

    [Fact]
    public void Generate_WithoutCampaign_HoldsEveryTrap()
    {
        IReadOnlyList<Slot> slots = CorpusPlanner.Plan(BundledCorpora.Find("clean")!).Slots;

        Assert.True(slots.Count(s => s.Kind == SlotKind.Petition) >= 200);
        Assert.True(slots.Count(s => s.Kind == SlotKind.Meme) >= 100);
        Assert.True(slots.Count(s => s.Kind == SlotKind.Fan) >= 100);
        Assert.True(slots.Count(s => s.Kind == SlotKind.RecurringLink) >= 80);
        Assert.True(slots.Count(s => s.Kind == SlotKind.Household) >= 20);
        Assert.DoesNotContain(slots, s => s.IsCampaign);
    }

    [Fact]
    public void Generate_NearCopies_AboutTheShareAskedFor()
    {
        SimulationOptions options = new() { Accounts = 200, Comments = 4_000, Traps = false, NearCopies = 0.05 };
        string[][] bags = Simulator.Generate(options).Select(c => c.Text!.Split(' ').Order(StringComparer.Ordinal).ToArray()).Where(b => b.Length > 8).ToArray();
        int repeated = bags.Length - bags.Select(b => string.Join(' ', b)).Distinct().Count();

        Assert.InRange(repeated / (double)bags.Length, 0.03, 0.07);
    }

    [Fact]
    public void Generate_MeanLength_IsNearTheAim()
    {
        double mean = Simulator.Generate(new SimulationOptions { Accounts = 500, Comments = 4_000, Traps = false, MeanLength = 170 }).Average(c => c.Text!.Length);

        Assert.InRange(mean, 140, 200);
    }

    [Fact]
    public void Generate_ImpossibleOptions_OneMessageWithEveryProblem()
    {
        UserFacingException problem = Assert.Throws<UserFacingException>(() =>
            Simulator.Generate(new SimulationOptions { Accounts = 10, Comments = 5, Days = 0, Campaign = new CampaignOptions { Puppets = 10, Copied = 2 } }));

        Assert.Contains("too few", problem.Message, StringComparison.Ordinal);
        Assert.Contains("days", problem.Message, StringComparison.Ordinal);
        Assert.Contains("puppets", problem.Message, StringComparison.Ordinal);
        Assert.Contains("copied", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Generate_RichProfiles_ChangesProfilesAndNothingElse()
    {
        Comment[] plain = Simulator.Generate(Small with { RichProfiles = false }).ToArray(), rich = Simulator.Generate(Small).ToArray();
        Assert.Equal(plain.Select(c => (c.Thread, c.CommentId, c.PostedAt, c.Parent, c.Label)), rich.Select(c => (c.Thread, c.CommentId, c.PostedAt, c.Parent, c.Label)));
        Assert.Equal(plain.Select(Who).Distinct().Count(), rich.Select(Who).Distinct().Count());
        Assert.Contains(rich, c => c.Avatar?.EndsWith("/default.png", StringComparison.Ordinal) == true);
        Assert.All(rich, c => Assert.True(c.AccountCreated.UnixSeconds < c.PostedAt.UnixSeconds + c.PostedAt.SpanSeconds));
    }

    [Fact]
    public void Generate_StockOfACampaign_IsSharedAmongItsPuppets()
    {
        CampaignOptions all = Small.Campaign! with { StockAvatars = 1, StockBios = 1, StockNames = 1 };
        Comment[] puppets = [.. Simulator.Generate(Small with { Campaign = all }).Where(c => c.Label!.Coordinated).DistinctBy(Who)];
        Assert.InRange(puppets.Select(c => Path.GetFileName(c.Avatar)).Distinct().Count(), 1, 3);
        Assert.InRange(puppets.Select(c => c.Bio).Distinct().Count(), 1, 4);
    }

    private static (string?, string) Who(Comment comment) => (comment.Site, comment.Account);
}

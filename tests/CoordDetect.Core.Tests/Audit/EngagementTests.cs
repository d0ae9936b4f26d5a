using CoordDetect.Core.Audit;
using CoordDetect.Core.Audit.Answers;
using CoordDetect.Core.Audit.Records;

namespace CoordDetect.Core.Tests.Audit;

public sealed class EngagementTests
{
    private const long Day = 86_400;

    [Fact]
    public void Engagement_TwoPagesBoughtTogether_StandTogetherWithTheirBurstAndTheirOneDayAccounts()
    {
        EngagementLogBuilder log = new();
        Random random = new(3);
        // Ordinary accounts come back; of 200 bought ones each likes two pages within minutes of one day.
        for (int fan = 0; fan < 900; fan++)
            for (int visit = 0; visit < 3; visit++)
                log.Add(new EngagementEntry { Account = $"fan{fan}", Page = $"p{fan % 6}", Post = $"p{fan % 6}-{visit}", At = random.NextInt64(200) * Day });
        for (int i = 0; i < 200; i++)
            foreach (string page in (string[])["p1", "p4"]) log.Add(new EngagementEntry { Account = $"x{i}", Page = page, Post = page + "-1", At = (90 * Day) + (i * 60) });
        AuditAnswer answer = AuditRun.Of(new AuditInput { Engagement = log.Build() }).Answers.Single(a => a.Id == "engagement");
        IReadOnlyList<AuditValue> pair = Assert.Single(answer.Tables.Single(t => t.Key == "page-pairs").Rows);
        Assert.Equal(("p1", "p4", 200d), (pair[0].Text, pair[1].Text, pair[2].Number));
        AuditTable bursts = answer.Tables.Single(t => t.Key == "bursts");
        Assert.Equal(["p1", "p4"], bursts.Rows.Select(r => r[0].Text!).Order(StringComparer.Ordinal));
        Assert.All(bursts.Rows, r => Assert.Equal(90 * Day, r[1].Number));
        Figure oneDay = answer.Figures.Single(f => f.Key == "one-day");
        Assert.InRange(oneDay.Value.Number, 0.17, 0.2);
    }

    [Fact]
    public void Engagement_PublicsThatMeetByChance_AreNoPairAndNoBurst()
    {
        EngagementLogBuilder log = new();
        Random random = new(4);
        for (int i = 0; i < 4_000; i++) log.Add(new EngagementEntry { Account = $"fan{random.Next(1_500)}", Page = $"p{random.Next(4)}", Post = $"{i % 80}", At = random.NextInt64(100) * Day });
        AuditAnswer answer = AuditRun.Of(new AuditInput { Engagement = log.Build() }).Answers.Single(a => a.Id == "engagement");
        Assert.DoesNotContain(answer.Tables, t => t.Key is "page-pairs" or "bursts");
    }

    [Fact]
    public void Engagement_OnlyOneOnManyPostsOfUnknownTime_IsNotAlwaysEarly()
    {
        EngagementLogBuilder log = new();
        for (int i = 0; i < 400; i++)
        {
            log.Add(new EngagementEntry { Account = $"fan{i}", Page = "busy", Post = "busy", At = i * Day });
            if (i < 6) log.Add(new EngagementEntry { Account = "alone", Page = $"p{i}", Post = $"p{i}", At = i * Day });
        }
        AuditAnswer answer = AuditRun.Of(new AuditInput { Engagement = log.Build() }).Answers.Single(a => a.Id == "engagement");
        Assert.DoesNotContain(answer.Headlines, h => h.Key == "always-early");
    }
}

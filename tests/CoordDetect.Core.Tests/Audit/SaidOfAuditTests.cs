using CoordDetect.Core.Audit;
using CoordDetect.Core.Audit.Answers;
using CoordDetect.Core.Audit.Records;

namespace CoordDetect.Core.Tests.Audit;

/// <summary>Sentences of an audit in the cases in which they were false, and in those in which they are so.</summary>
public sealed class SaidOfAuditTests
{
    private const long Day = 86_400;

    // The bug: whoever criticised two pages was two critics.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Hostility_TheSameCriticsOnSeveralPages_AreCountedOnce(int pages)
    {
        EngagementLogBuilder log = new();
        for (int page = 0; page < pages; page++)
        {
            for (int fan = 0; fan < 600; fan++) log.Add(new EngagementEntry { Account = $"fan{page}-{fan}", Page = $"p{page}", Post = $"p{page}-{fan % 9}", At = fan * Day / 2, Rating = 5, Text = $"all is well, number {fan}" });
            for (int critic = 0; critic < 30; critic++) log.Add(new EngagementEntry { Account = $"critic{critic}", Page = $"p{page}", Post = $"p{page}-1", At = (150 * Day) + (critic * 60), Rating = 1, Text = $"never again, says {critic}" });
        }
        Statement found = Assert.Single(Answer(log, "hostility").Headlines);
        Assert.Equal(("found", 30d, (double)pages), (found.Key, Value(found, "n"), Value(found, "pages")));
    }

    // The bug: one account that begins every topic was listed, below "no accounts begin topics more often than their use of them explains".
    [Theory]
    [InlineData(0, "none")]
    [InlineData(1, "pushers")]
    [InlineData(3, "pushed")]
    public void Topics_ByHowManyTheyAreBegun_AreSaidToBe(int always, string said)
    {
        EngagementLogBuilder log = new();
        for (int topic = 0; topic < 30; topic++)
            for (int i = 0; i < 14; i++)
            {
                string account = i < always ? $"first{i}" : $"other{(topic * 5) + i}";
                log.Add(new EngagementEntry { Account = account, Page = "p", Post = $"t{topic}", At = (topic * Day) + (i * 60), Text = $"word {topic} {i} #topic{(char)('a' + (topic % 26))}{(char)('a' + (topic / 26))}" });
            }
        AuditAnswer answer = Answer(log, "topics");
        Statement headline = Assert.Single(answer.Headlines);
        Assert.Equal(said, headline.Key);
        Assert.Equal(always, answer.Accounts.Count);
        if (always > 0) Assert.Equal(always, Value(headline, "accounts"));
    }

    // The bug: of a report that nobody gave it was said what it does not hold, and of an export without times that the report has no days.
    [Theory]
    [InlineData(false, true, "no-days")]
    [InlineData(true, false, "no-times")]
    [InlineData(true, true, null)]
    public void Agency_WithoutReportOrTimes_SaysWhichIsMissing(bool reported, bool timed, string? refusal)
    {
        EngagementLogBuilder log = new();
        for (int i = 0; i < 300; i++) log.Add(new EngagementEntry { Account = $"fan{i % 90}", Page = $"p{i % 3}", Post = $"{i % 12}", At = timed ? i * Day : FollowerList.NoTime });
        AgencyReport? report = reported ? new AgencyReport([new AgencyDay(3 * Day, "p0", null, null, 40)], ["fan1"]) : null;
        AuditAnswer answer = AuditRun.Of(new AuditInput { Engagement = log.Build(), Reported = report }).Answers.Single(a => a.Id == "agency");
        Assert.Equal(refusal is null ? [] : [refusal], answer.Refusals.Select(r => r.Key).Where(k => k is "no-days" or "no-times"));
        Assert.Equal(refusal is null, answer.Headlines.Any(h => h.Key == "days"));
        Assert.Equal(!reported, answer.Refusals.Any(r => r.Key == "no-profiles"));
    }

    private static AuditAnswer Answer(EngagementLogBuilder log, string id) => AuditRun.Of(new AuditInput { Engagement = log.Build() }).Answers.Single(a => a.Id == id);

    private static double Value(Statement statement, string name) => statement.Values.Single(v => v.Name == name).Value.Number;
}

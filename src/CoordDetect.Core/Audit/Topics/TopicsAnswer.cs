using System.Text.RegularExpressions;
using CoordDetect.Core.Audit.Answers;
using CoordDetect.Core.Audit.Intervals;
using CoordDetect.Core.Audit.Records;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Audit.Topics;

/// <summary>The fifth question: are hashtags and links pushed by the same first accounts?</summary>
internal static partial class TopicsAnswer
{
    /// <summary>The name of the answer.</summary>
    public const string Id = "topics";

    private const int FewestAccounts = 10;
    private const int FewestTopics = 3;

    /// <summary>The answer.</summary>
    public static AuditAnswer Of(AuditInput input)
    {
        if (input.Engagement is not { HasTexts: true, HasTimes: true } log) return new AuditAnswer { Id = Id, Refusals = [new Statement("no-texts")] };
        Topic[] topics = [.. Topics(log)];
        if (topics.Length < FewestTopics) return new AuditAnswer { Id = Id, Refusals = [new Statement("few-topics", ("n", AuditValue.Count(topics.Length)))] };
        Dictionary<int, (int Early, double Expected)> accounts = [];
        foreach (Topic topic in topics)
            foreach (int account in topic.Accounts)
            {
                (int early, double expected) = accounts.GetValueOrDefault(account);
                accounts[account] = (early + (topic.Early.Contains(account) ? 1 : 0), expected + ((double)topic.Early.Count / topic.Accounts.Length));
            }
        double level = Math.Log10(0.01 / accounts.Count);
        HashSet<int> pushers = [.. accounts.Where(a => a.Value.Early >= FewestTopics && PoissonTail.Log10(a.Value.Early, a.Value.Expected) <= level).Select(a => a.Key)];
        Topic[] pushed = [.. topics.Where(t => t.Early.Count(pushers.Contains) >= 3)];
        return new AuditAnswer
        {
            Id = Id,
            Frame = [new Statement("frame.topics", ("topics", AuditValue.Count(topics.Length)), ("accounts", AuditValue.Count(accounts.Count)))],
            Headlines = [Headline(pushed.Length, pushers.Count)],
            Figures = [Begun(topics, pushed)],
            Tables = [new AuditTable("topics", ["topic", "accounts", "first-day", "early", "early-pushers", "low", "high", "prize", "kind"], [.. topics.Select(t => Row(t, pushers))])],
            Plots = [new Plot { Key = "topics", Kind = PlotKind.Bars, X = [.. topics.Take(60).Select((_, i) => i + 1.0)], Y = [.. topics.Take(60).Select(t => 100.0 * t.Early.Count(pushers.Contains) / t.Early.Count)] }],
            Explanations = pushed.Length == 0 ? [] : [new("fans-first", ExplanationState.CannotBeExcluded), new("prize", pushed.Any(t => t.PrizeShare > 0.5) ? ExplanationState.CannotBeExcluded : ExplanationState.Contradicted)],
            Accounts = [.. pushers.Order().Select(a => new BehindAccount(log.Accounts[a], "pusher"))],
        };
    }

    // Accounts may begin too many topics without three of them having begun the same.
    private static Statement Headline(int pushed, int pushers) => pushers == 0 ? new Statement("none")
        : pushed == 0 ? new Statement("pushers", ("accounts", AuditValue.Count(pushers)))
        : new Statement("pushed", ("n", AuditValue.Count(pushed)), ("accounts", AuditValue.Count(pushers)));

    private static Figure Begun(Topic[] topics, Topic[] pushed)
    {
        Interval share = Interval.Wilson(pushed.Length, topics.Length);
        return new Figure("begun", AuditValue.Share((double)pushed.Length / topics.Length), AuditValue.Share(share.Low), AuditValue.Share(share.High), topics.Length, "wilson");
    }

    private static IReadOnlyList<AuditValue> Row(Topic topic, HashSet<int> pushers)
    {
        int early = topic.Early.Count(pushers.Contains);
        Interval share = Interval.Wilson(early, topic.Early.Count);
        string kind = early >= 3 ? "seeded" : topic.PrizeShare > 0.5 ? "prize" : "ordinary";
        return [AuditValue.Said(topic.Name), AuditValue.Count(topic.Accounts.Length), AuditValue.Day(topic.First), AuditValue.Count(topic.Early.Count), AuditValue.Count(early), AuditValue.Share(share.Low), AuditValue.Share(share.High), AuditValue.Share(topic.PrizeShare), AuditValue.Term("topic." + kind)];
    }

    private static IEnumerable<Topic> Topics(EngagementLog log)
    {
        Dictionary<string, List<EngagementRow>> uses = new(StringComparer.Ordinal);
        string[][] named = [.. log.Texts.Select(t => Named().Matches(t).Select(m => m.Value.ToLowerInvariant().TrimEnd('.', ',', '/')).Distinct(StringComparer.Ordinal).ToArray())];
        foreach (EngagementRow row in log.Rows)
            if (row.Text >= 0 && row.At != FollowerList.NoTime)
                foreach (string name in named[row.Text]) (uses.TryGetValue(name, out List<EngagementRow>? list) ? list : uses[name] = []).Add(row);
        bool[] prizes = Array.ConvertAll(log.Texts, t => Prize().IsMatch(t));
        foreach ((string name, List<EngagementRow> rows) in uses.OrderByDescending(u => u.Value.Count).ThenBy(u => u.Key, StringComparer.Ordinal))
        {
            int[] accounts = [.. rows.Select(r => r.Account).Distinct()];
            if (accounts.Length < FewestAccounts) continue;
            // The first fifth of those who use it, ten at most: who begins a topic, not who joins it.
            HashSet<int> early = [.. accounts.Take(Math.Clamp(accounts.Length / 5, 3, 10))];
            yield return new Topic(name, accounts, early, rows[0].At, (double)rows.Count(r => prizes[r.Text]) / rows.Count);
        }
    }

    private sealed record Topic(string Name, int[] Accounts, HashSet<int> Early, long First, double PrizeShare);

    [GeneratedRegex(@"(?<![\w&])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*|https?://[^\s""'<>)\]]+")]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(concours|gagn\w+|tirage|lot à|remporter|giveaway|give-away|contest|win|prize|sweepstake|raffle)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Prize();
}

namespace CoordDetect.Collect.Fetching.Robots;

/// <summary>What one robots.txt says to one product token.</summary>
public sealed class RobotsPolicy
{
    private readonly List<RobotsRule> _rules;

    internal RobotsPolicy(List<RobotsRule> rules, double? crawlDelaySeconds)
    {
        _rules = rules;
        CrawlDelay = crawlDelaySeconds is { } s ? TimeSpan.FromSeconds(Math.Min(s, 1e6)) : null;
    }

    /// <summary>The pause between two requests that the file asks for, if any; uncapped.</summary>
    public TimeSpan? CrawlDelay { get; }

    /// <summary>The disallow rule that forbids <paramref name="uri"/>, or null where it may be fetched.</summary>
    public RobotsRule? Forbids(Uri uri)
    {
        string path = RobotsPath.Of(uri);
        if (path == "/robots.txt") return null;
        RobotsRule? best = null;
        foreach (RobotsRule rule in _rules)
        {
            if (best is not null && !Outranks(rule, best)) continue;
            if (rule.Matches(path)) best = rule;
        }
        return best is { Allow: false } ? best : null;
    }

    private static bool Outranks(RobotsRule rule, RobotsRule best) =>
        rule.Pattern.Length > best.Pattern.Length || (rule.Pattern.Length == best.Pattern.Length && rule.Allow && !best.Allow);
}

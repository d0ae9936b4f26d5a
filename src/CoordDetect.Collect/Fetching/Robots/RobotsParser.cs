using System.Globalization;

namespace CoordDetect.Collect.Fetching.Robots;

/// <summary>Turns the lines of a robots.txt into groups (grammar of RFC 9309, 2.2, with its leniency).</summary>
internal static class RobotsParser
{
    public static RobotsTxt Parse(string text)
    {
        List<RobotsGroup> groups = [];
        List<string> sitemaps = [];
        RobotsGroup? group = null;
        bool naming = false;
        int line = 0;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            line++;
            if (!Split(raw, out string key, out string value)) continue;
            switch (key)
            {
                case "user-agent":
                    if (!naming || group is null) groups.Add(group = new RobotsGroup());
                    group.Add(Token(value));
                    naming = true;
                    break;
                case "allow" or "disallow":
                    naming = false;
                    // An empty value allows all, which is what no rule says too.
                    if (value.Length > 0) group?.Rules.Add(new RobotsRule(key == "allow", Pattern(value), line));
                    break;
                case "crawl-delay":
                    // No rule of the RFC, so it does not end the list of names that stand above it.
                    if (group is not null && Seconds(value) is { } seconds) group.CrawlDelay = Math.Max(group.CrawlDelay ?? 0, seconds);
                    break;
                case "sitemap":
                    if (value.Length > 0) sitemaps.Add(value);
                    break;
            }
        }
        return new RobotsTxt(groups, sitemaps);
    }

    private static bool Split(ReadOnlySpan<char> line, out string key, out string value)
    {
        int comment = line.IndexOf('#');
        if (comment >= 0) line = line[..comment];
        int colon = line.IndexOf(':');
        key = colon < 0 ? "" : line[..colon].Trim().ToString().ToLowerInvariant();
        value = colon < 0 ? "" : line[(colon + 1)..].Trim().ToString();
        if (key is "useragent" or "user agent") key = "user-agent";
        return colon >= 0;
    }

    // Everything after the product token ("Googlebot/2.1 (…)") is ornament.
    private static string Token(string value)
    {
        if (value.StartsWith('*')) return "*";
        int end = 0;
        while (end < value.Length && (char.IsAsciiLetter(value[end]) || value[end] is '-' or '_')) end++;
        return value[..end];
    }

    private static string Pattern(string value)
    {
        string pattern = RobotsPath.Normalize(value);
        // Only a final dollar is an anchor; elsewhere it stands for itself.
        int last = pattern.Length - 1;
        pattern = pattern[..last].Replace("$", "%24", StringComparison.Ordinal) + pattern[last];
        return pattern[0] is '/' or '*' or '$' ? pattern : "/" + pattern;
    }

    private static double? Seconds(string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && seconds >= 0 ? seconds : null;
}

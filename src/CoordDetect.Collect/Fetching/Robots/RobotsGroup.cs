namespace CoordDetect.Collect.Fetching.Robots;

/// <summary>One group of a robots.txt: the product tokens that it names and what it says to them.</summary>
internal sealed class RobotsGroup
{
    private readonly List<string> _agents = [];

    public List<RobotsRule> Rules { get; } = [];

    /// <summary>The seconds of its <c>Crawl-delay</c> line, a custom that RFC 9309 leaves open.</summary>
    public double? CrawlDelay { get; set; }

    public void Add(string agent) => _agents.Add(agent);

    public bool Names(string productToken) => _agents.Exists(a => a.Equals(productToken, StringComparison.OrdinalIgnoreCase));
}

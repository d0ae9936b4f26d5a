namespace CoordDetect.Collect.Fetching;

/// <summary>The counts of one start of a crawl.</summary>
internal sealed class CrawlTally
{
    private readonly SortedDictionary<string, int> _outcomes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _linksLeft = new(StringComparer.Ordinal);

    public int Pages { get; set; }

    public int NewComments { get; set; }

    public int TooOld { get; set; }

    public long Bytes { get; set; }

    public IReadOnlyDictionary<string, int> Outcomes => _outcomes;

    public IReadOnlyDictionary<string, int> LinksLeft => _linksLeft;

    public void CountOutcome(string name) => _outcomes[name] = _outcomes.GetValueOrDefault(name) + 1;

    public void CountLinkLeft(string reason) => _linksLeft[reason] = _linksLeft.GetValueOrDefault(reason) + 1;
}

using CoordDetect.Collect.Archive;
using CoordDetect.Collect.Fetching.Http;
using CoordDetect.Collect.Fetching.Lanes;

namespace CoordDetect.Collect.Fetching.Robots;

/// <summary>
/// Fetches the robots.txt of a host and keeps it for a day (RFC 9309, 2.3 and 2.4): an answer of 4xx allows everything, an answer of
/// 5xx or none forbids everything until it is asked again.
/// </summary>
internal sealed class RobotsReader(PageFetcher fetcher, LaneSet lanes, CrawlOptions options)
{
    private const int MaxRedirects = 5;
    private static readonly TimeSpan Validity = TimeSpan.FromHours(24);

    /// <summary>What was said about a file that could not be had.</summary>
    public const string Unreachable = "robots.txt cannot be read";

    /// <summary>Makes sure that the lane knows its rules; false where they cannot be had now.</summary>
    /// <param name="lane">The host's lane.</param>
    /// <param name="page">A page of the host.</param>
    /// <param name="exchanges">Takes what was exchanged, for the archive.</param>
    /// <param name="sitemaps">Takes the sitemaps that the file names.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public async Task<bool> EnsureAsync(HostLane lane, Uri page, List<HttpExchange> exchanges, List<string> sitemaps, CancellationToken cancellation)
    {
        Uri at = new(page, "/robots.txt");
        for (int hop = 0; hop <= MaxRedirects; hop++)
        {
            FetchOutcome outcome = await lanes.Of(at).AskAsync(c => fetcher.FetchAsync(new FetchRequest(at, CutAt: RobotsTxt.MaxBytes + 1), c), cancellation);
            if (outcome.Exchange is { } exchange) exchanges.Add(exchange);
            switch (outcome)
            {
                case FetchOutcome.Fetched fetched:
                    RobotsTxt file = RobotsTxt.Parse(fetched.Page.Body.Span);
                    sitemaps.AddRange(file.Sitemaps.Take(50));
                    lane.Heed(file.For(CrawlOptions.ProductToken), Validity);
                    return true;
                case FetchOutcome.Redirected { To: { } to } when hop < MaxRedirects:
                    at = to;
                    continue;
                case FetchOutcome.Redirected or FetchOutcome.HttpError { Status: >= 400 and < 500 and not 429 }:
                    lane.Heed(RobotsTxt.AllowAll.For(CrawlOptions.ProductToken), Validity);
                    return true;
                default:
                    Postpone(lane, outcome);
                    return false;
            }
        }
        return false;
    }

    private void Postpone(HostLane lane, FetchOutcome outcome)
    {
        lane.RobotsFailures++;
        lane.RobotsFault = outcome.Name;
        if (!outcome.IsTransient || lane.RobotsFailures >= options.Attempts) lane.CloseBecause($"its {Unreachable} ({outcome.Name}{(outcome.Detail is null ? "" : $": {outcome.Detail}")})");
        else lane.StayAway(options.Backoff * Math.Pow(2, lane.RobotsFailures));
    }
}

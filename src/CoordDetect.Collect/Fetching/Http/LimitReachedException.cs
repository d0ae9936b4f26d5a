namespace CoordDetect.Collect.Fetching.Http;

/// <summary>Ends the reading of a body from inside the stream; the fetcher turns it into an outcome.</summary>
internal sealed class LimitReachedException(FetchOutcome outcome) : IOException(outcome.Name)
{
    public FetchOutcome Outcome { get; } = outcome;
}

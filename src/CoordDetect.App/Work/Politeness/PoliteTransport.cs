using System.Diagnostics;
using CoordDetect.Collect.Fetching;
using CoordDetect.Collect.Fetching.Http;

namespace CoordDetect.App.Work.Politeness;

/// <summary>
/// The way of a crawl to the network that waits for its turn at each host. Inside a crawl its own lanes keep the pause that a site asks for; here the
/// pause is kept between crawls, whatever process they are in: when one ends, it leaves the pause that it kept itself before the next may begin.
/// </summary>
internal sealed class PoliteTransport : HttpMessageHandler
{
    private readonly HttpMessageInvoker _network;
    private readonly IHostTurns _turns;
    private readonly CrawlOptions _options;
    private readonly Dictionary<string, Spacing> _asked = new(StringComparer.OrdinalIgnoreCase);

    public PoliteTransport(CrawlOptions options, IHostTurns turns) => (_options, _turns, _network) = (options, turns, HttpTransport.Create(options));

    /// <summary>Ends the crawl: whoever asks the same hosts next waits as long as this crawl did between two requests.</summary>
    public async Task LeaveAsync()
    {
        KeyValuePair<string, Spacing>[] asked;
        lock (_asked) asked = [.. _asked];
        foreach ((string host, Spacing spacing) in asked) await _turns.TakeAsync(host, Gap(spacing), CancellationToken.None);
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string host = request.RequestUri!.Authority;
        if (_options.Delay > TimeSpan.Zero)
        {
            TimeSpan wait = await TurnAsync(host, cancellationToken);
            // Where the process slept past its turn (a frozen machine), the turn is over and another is taken.
            while (wait > TimeSpan.Zero)
            {
                long began = Stopwatch.GetTimestamp();
                await Task.Delay(wait, cancellationToken);
                if (Stopwatch.GetElapsedTime(began) < wait + _options.Delay / 2) break;
                wait = await TurnAsync(host, cancellationToken);
            }
        }
        Note(host);
        return await _network.SendAsync(request, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) _network.Dispose();
        base.Dispose(disposing);
    }

    // A store that is away says nothing about the page: what waits is asked for when the crawl is tried again.
    private async Task<TimeSpan> TurnAsync(string host, CancellationToken cancellation)
    {
        try
        {
            return await _turns.TakeAsync(host, _options.Delay, cancellation);
        }
        catch (Exception away) when (away is not OperationCanceledException)
        {
            throw new NoTurnException("The turns at hosts cannot be had: " + away.Message, away);
        }
    }

    private void Note(string host)
    {
        lock (_asked)
        {
            long now = Stopwatch.GetTimestamp();
            _asked[host] = _asked.TryGetValue(host, out Spacing before)
                ? new Spacing(now, before.Least is { } least && least < Stopwatch.GetElapsedTime(before.Last, now) ? least : Stopwatch.GetElapsedTime(before.Last, now))
                : new Spacing(now, null);
        }
    }

    private TimeSpan Gap(Spacing spacing)
    {
        TimeSpan gap = spacing.Least is { } least && least > _options.Delay ? least : _options.Delay;
        return gap < _options.MaxCrawlDelay ? gap : _options.MaxCrawlDelay;
    }

    private readonly record struct Spacing(long Last, TimeSpan? Least);
}

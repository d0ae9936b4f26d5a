using CoordDetect.Collect.Fetching.Frontier;
using CoordDetect.Collect.Fetching.Http;
using CoordDetect.Collect.Fetching.Robots;
using Polly;
using Polly.CircuitBreaker;

namespace CoordDetect.Collect.Fetching.Lanes;

/// <summary>
/// The one way to one host: a queue, a pause after each request that adapts to how the host fares, and a breaker that leaves a failing
/// host alone. At most one request is under way in a lane.
/// </summary>
internal sealed class HostLane
{
    private const int MaxBreaks = 4;
    private const double MaxPenalty = 32;
    private static readonly TimeSpan MaxPause = TimeSpan.FromSeconds(120);

    private readonly CrawlOptions _options;
    private readonly TimeProvider _clock;
    private readonly PriorityQueue<PendingPage, (byte Rank, long Id)> _queue = new();
    private readonly ResiliencePipeline<FetchOutcome> _breaker;
    private readonly Lock _turn = new();
    private DateTimeOffset _notBefore;
    private TimeSpan _crawlDelay;
    private double _penalty = 1, _seconds;
    private int _breaks;

    public HostLane(string host, CrawlOptions options, TimeProvider clock)
    {
        (Host, _options, _clock) = (host, options, clock);
        _breaker = new ResiliencePipelineBuilder<FetchOutcome> { TimeProvider = clock }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<FetchOutcome>
            {
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result is { IsTransient: true } or FetchOutcome.Failed { Kind: not "encoding" }),
                FailureRatio = 0.8,
                MinimumThroughput = 5,
                SamplingDuration = TimeSpan.FromMinutes(15),
                BreakDurationGenerator = _ => ValueTask.FromResult(BreakTime()),
                OnOpened = args => Open(args.BreakDuration),
                OnClosed = _ => Close(),
            })
            .Build();
    }

    public string Host { get; }

    public bool IsBusy { get; set; }

    /// <summary>Why the host is left alone until the next start, or null.</summary>
    public string? ClosedBecause { get; private set; }

    public int Waiting => _queue.Count;

    /// <summary>What the host's robots.txt says, with the time after which it is read again; null before it was read.</summary>
    public (RobotsPolicy Policy, DateTimeOffset Until)? Robots { get; private set; }

    public int RobotsFailures { get; set; }

    /// <summary>What last kept its robots.txt from being read, by the name of the outcome; null where nothing did.</summary>
    public string? RobotsFault { get; set; }

    /// <summary>When the host may be asked again.</summary>
    public DateTimeOffset NotBefore { get { lock (_turn) return _notBefore; } }

    /// <summary>The pause after a request, as things stand.</summary>
    public TimeSpan Pause
    {
        get
        {
            TimeSpan floor = _options.Delay > _crawlDelay ? _options.Delay : _crawlDelay;
            double basis = Math.Max(floor.TotalSeconds, _penalty > 1 ? 1 : 0);
            double adaptive = floor > TimeSpan.Zero ? Math.Max(basis, 2 * _seconds) : basis;
            TimeSpan pause = TimeSpan.FromSeconds(adaptive * _penalty);
            return pause < MaxPause ? pause : floor > MaxPause ? floor : MaxPause;
        }
    }

    public void Enqueue(PendingPage page) => _queue.Enqueue(page, (page.Rank, page.Id));

    public PendingPage Dequeue() => _queue.Dequeue();

    public void CloseBecause(string reason) => ClosedBecause ??= reason;

    /// <summary>Waits until the host may be asked, and claims the turn.</summary>
    public async Task WaitTurnAsync(CancellationToken cancellation)
    {
        while (true)
        {
            TimeSpan wait;
            lock (_turn)
            {
                wait = _notBefore - _clock.GetUtcNow();
                if (wait <= TimeSpan.Zero)
                {
                    _notBefore = _clock.GetUtcNow() + Pause;
                    return;
                }
            }
            await Task.Delay(wait, _clock, cancellation);
        }
    }

    /// <summary>Asks the host once, through the breaker, and learns from how it fared.</summary>
    public async Task<FetchOutcome> AskAsync(Func<CancellationToken, Task<FetchOutcome>> fetch, CancellationToken cancellation)
    {
        await WaitTurnAsync(cancellation);
        long begin = _clock.GetTimestamp();
        ResilienceContext context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: true, cancellation);
        try
        {
            FetchOutcome outcome = await _breaker.ExecuteAsync(async c => await fetch(c.CancellationToken), context);
            Learn(outcome, _clock.GetElapsedTime(begin));
            return outcome;
        }
        catch (BrokenCircuitException broken)
        {
            StayAway(broken.RetryAfter ?? _options.Backoff);
            return new FetchOutcome.Failed("connection", "the host is left alone for a while");
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>Does not ask the host for at least so long from now.</summary>
    public void StayAway(TimeSpan pause)
    {
        lock (_turn)
        {
            DateTimeOffset until = _clock.GetUtcNow() + pause;
            if (until > _notBefore) _notBefore = until;
        }
    }

    public void Heed(RobotsPolicy policy, TimeSpan validity)
    {
        Robots = (policy, _clock.GetUtcNow() + validity);
        (RobotsFailures, RobotsFault) = (0, null);
        TimeSpan asked = policy.CrawlDelay ?? TimeSpan.Zero;
        _crawlDelay = asked < _options.MaxCrawlDelay ? asked : _options.MaxCrawlDelay;
        StayAway(Pause);
    }

    private void Learn(FetchOutcome outcome, TimeSpan took)
    {
        bool strained = outcome is FetchOutcome.HttpError { Status: 429 or 503 } or FetchOutcome.TimedOut;
        lock (_turn)
        {
            _seconds = _seconds == 0 ? took.TotalSeconds : (0.7 * _seconds) + (0.3 * took.TotalSeconds);
            _penalty = strained ? Math.Min(_penalty * 2, MaxPenalty) : Math.Max(1, _penalty * 0.8);
        }
        if (outcome.RetryAfter is { } asked && outcome is FetchOutcome.HttpError)
        {
            if (asked > _options.MaxRetryAfter) CloseBecause($"it asks to be left alone for {Math.Ceiling(asked.TotalMinutes)} minutes");
            else StayAway(asked);
        }
        StayAway(Pause);
    }

    private TimeSpan BreakTime() => TimeSpan.FromSeconds(Math.Clamp(6 * _options.Backoff.TotalSeconds * Math.Pow(2, _breaks), 0.5, 900));

    private ValueTask Open(TimeSpan duration)
    {
        StayAway(duration);
        if (++_breaks >= MaxBreaks) CloseBecause("it does not answer");
        return ValueTask.CompletedTask;
    }

    private ValueTask Close()
    {
        _breaks = 0;
        return ValueTask.CompletedTask;
    }
}

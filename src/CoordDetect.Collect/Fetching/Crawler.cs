using System.Threading.Channels;
using CoordDetect.Collect.Archive;
using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Fetching.Frontier;
using CoordDetect.Collect.Fetching.Http;
using CoordDetect.Collect.Fetching.Lanes;
using CoordDetect.Collect.Fetching.Robots;

namespace CoordDetect.Collect.Fetching;

/// <summary>
/// Crawls into a case. One loop owns the case: it starts turns on lanes that are ready, takes back what came of them, records it and
/// commits. Turns run side by side, one a host.
/// </summary>
public sealed class Crawler
{
    private static readonly TimeSpan SignOffEvery = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan DurableEvery = TimeSpan.FromSeconds(1);

    private readonly CrawlOptions _options;
    private readonly HttpMessageInvoker _http;
    private readonly IPageReader _reader;
    private readonly TimeProvider _clock;
    // Finished turns; null only wakes the loop.
    private readonly Channel<Turn?> _finished = Channel.CreateUnbounded<Turn?>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CrawlTally _tally = new();
    // Why no page can be asked for any more, by whichever turn met it.
    private volatile NoTurnException? _noTurn;

    /// <summary>Makes a crawler; the transport stays the caller's.</summary>
    public Crawler(CrawlOptions options, HttpMessageInvoker http, IPageReader reader, TimeProvider clock)
    {
        options.Validate();
        (_options, _http, _reader, _clock) = (options, http, reader, clock);
    }

    /// <summary>Begins a crawl, or goes on with the one that was not finished.</summary>
    /// <param name="folder">The case.</param>
    /// <param name="seeds">Normalised addresses; none goes on with what waits.</param>
    /// <param name="again">Whether to begin anew though addresses still wait.</param>
    /// <param name="progress">Hears of each page.</param>
    /// <param name="cancellation">Ends the crawl; what was recorded is kept.</param>
    /// <exception cref="Core.UserFacingException">The case cannot be written.</exception>
    /// <exception cref="NoTurnException">Turns at hosts cannot be had; what waits is asked for when the crawl goes on.</exception>
    public async Task<CrawlSummary> RunAsync(
        CaseFolder folder, IReadOnlyList<Uri> seeds, bool again, IProgress<CrawlProgress>? progress, CancellationToken cancellation)
    {
        LaneSet lanes = new(_options, _clock);
        using CrawlFrontier frontier = new(folder, lanes, new CrawlScope(_options), _clock);
        if (frontier.HasBegun && seeds.Count > 0 && (again || frontier.Resumed == 0)) frontier.BeginRound();
        foreach (Uri seed in seeds) frontier.Seed(seed);
        frontier.Commit(durable: true);
        PageFetcher fetcher = new(_http, _options.Limits, _options.UserAgent, _clock);
        TurnTaker taker = new(fetcher, new RobotsReader(fetcher, lanes, _options), _reader, new ArchiveLookup(folder.Archive), _clock);
        CommentChanges? changes = frontier.Round > 1 ? new CommentChanges(folder) : null;
        try
        {
            await LoopAsync(frontier, lanes, taker, changes, progress, cancellation);
            if (frontier.Waiting == 0) changes?.End(_clock.GetUtcNow());
        }
        finally
        {
            frontier.Commit(durable: true);
            frontier.Case.SignOff();
        }
        return Summarize(frontier, lanes) with { Edited = changes?.Edited ?? 0, Gone = changes?.Gone ?? 0 };
    }

    private async Task LoopAsync(CrawlFrontier frontier, LaneSet lanes, TurnTaker taker, CommentChanges? changes, IProgress<CrawlProgress>? progress, CancellationToken cancellation)
    {
        TurnRecorder recorder = new(frontier, _options, _tally, changes, _clock);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        int active = 0;
        DateTimeOffset signedOff = _clock.GetUtcNow(), durable = signedOff;
        try
        {
            while (true)
            {
                cancellation.ThrowIfCancellationRequested();
                TimeSpan? wait = StartReady(frontier, lanes, taker, recorder, ref active, stop.Token);
                if (active == 0 && wait is null) return;
                await FinishedOrAsync(wait, cancellation);
                while (_finished.Reader.TryRead(out Turn? turn))
                {
                    if (turn is null) continue;
                    active--;
                    Take(turn, frontier, recorder, progress);
                }
                if (_noTurn is { } away) throw new NoTurnException(away.Message, away.InnerException!);
                DateTimeOffset now = _clock.GetUtcNow();
                bool toDisk = now - durable >= DurableEvery;
                frontier.Commit(toDisk);
                if (toDisk) durable = now;
                if (!toDisk || now - signedOff < SignOffEvery) continue;
                frontier.Case.SignOff();
                signedOff = now;
            }
        }
        finally
        {
            // Turns that were through when the crawl was ended are kept; the others are asked for again.
            stop.Cancel();
            while (active > 0)
            {
                if (await _finished.Reader.ReadAsync(CancellationToken.None) is not { } turn) continue;
                active--;
                Take(turn, frontier, recorder, progress);
            }
        }
    }

    // Starts what may start now. Returns how long until the next lane is ready, or null where no lane has work that may begin.
    private TimeSpan? StartReady(CrawlFrontier frontier, LaneSet lanes, TurnTaker taker, TurnRecorder recorder, ref int active, CancellationToken cancellation)
    {
        while (active < _options.Hosts && frontier.Asked + active < _options.MaxPages && lanes.Next() is { } lane)
        {
            TimeSpan wait = lane.NotBefore - _clock.GetUtcNow();
            if (wait > TimeSpan.Zero) return wait;
            PendingPage page = lane.Dequeue();
            Turn turn = new(lane, page, frontier.Load(page));
            if (turn.Link.Kind != LinkKind.Seed && frontier.IsDry(turn.Link.Uri))
            {
                turn.Outcome = new FetchOutcome.Skipped("dry");
                recorder.Record(turn);
                continue;
            }
            IndexLine? known = frontier.Round > 1 ? frontier.Case.Archive.Known.Find(turn.Link.Uri) : null;
            lane.IsBusy = true;
            active++;
            _ = RunTurnAsync(taker, turn, known, cancellation);
        }
        return null;
    }

    private async Task RunTurnAsync(TurnTaker taker, Turn turn, IndexLine? known, CancellationToken cancellation)
    {
        try
        {
            await taker.TakeAsync(turn, known, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            turn.Outcome = null;
        }
        catch (NoTurnException problem)
        {
            (turn.Outcome, _noTurn) = (null, problem);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // The edge of one job: whatever a page provokes ends with that page, and says so.
            turn.Outcome = new FetchOutcome.Failed("internal", $"{problem.GetType().Name}: {problem.Message}");
        }
        finally
        {
            _finished.Writer.TryWrite(turn);
        }
    }

    private void Take(Turn turn, CrawlFrontier frontier, TurnRecorder recorder, IProgress<CrawlProgress>? progress)
    {
        turn.Lane.IsBusy = false;
        if (recorder.Record(turn))
        {
            byte attempt = (byte)(turn.Page.Attempt + (turn.Outcome is null ? 0 : 1));
            turn.Lane.StayAway(turn.Outcome is null ? TimeSpan.Zero : _options.Backoff * Math.Pow(2, turn.Page.Attempt));
            turn.Lane.Enqueue(turn.Page with { Attempt = attempt });
        }
        string outcome = turn.Outcome?.Name ?? "postponed";
        progress?.Report(new CrawlProgress(_tally.Pages, frontier.Case.Comments.Count, frontier.Waiting, turn.Link.Uri.AbsoluteUri, outcome));
    }

    private async Task FinishedOrAsync(TimeSpan? wait, CancellationToken cancellation)
    {
        if (wait is null)
        {
            await _finished.Reader.WaitToReadAsync(cancellation);
            return;
        }
        using ITimer timer = _clock.CreateTimer(_ => _finished.Writer.TryWrite(null), null, wait.Value, Timeout.InfiniteTimeSpan);
        await _finished.Reader.WaitToReadAsync(cancellation);
    }

    private CrawlSummary Summarize(CrawlFrontier frontier, LaneSet lanes)
    {
        int waiting = frontier.Waiting;
        return new CrawlSummary
        {
            Round = frontier.Round,
            Resumed = frontier.Resumed,
            Pages = _tally.Pages,
            Asked = frontier.Asked,
            NewComments = _tally.NewComments,
            Comments = frontier.Case.Comments.Count,
            TooOld = _tally.TooOld,
            Bytes = _tally.Bytes,
            Outcomes = _tally.Outcomes,
            LinksLeft = _tally.LinksLeft,
            Waiting = waiting,
            ClosedHosts = new SortedDictionary<string, string>(lanes.All.Where(l => l.ClosedBecause is not null && l.Waiting > 0).ToDictionary(l => l.Host, l => l.ClosedBecause!), StringComparer.Ordinal),
            BudgetSpent = waiting > 0 && frontier.Asked >= _options.MaxPages,
            Records = frontier.Case.Archive.Position.Records,
            Head = frontier.Case.Archive.Position.Head,
            Folder = frontier.Case.Folder.Path,
        };
    }
}

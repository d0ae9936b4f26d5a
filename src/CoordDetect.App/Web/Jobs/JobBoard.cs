using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;
using CoordDetect.Core;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoordDetect.App.Web.Jobs;

/// <summary>
/// Long work, one job after the other, so that two of them do not fight for the memory. Jobs that a crash cut off are begun again at the next
/// start. What has ended is remembered for as long as the process runs.
/// </summary>
internal sealed partial class JobBoard : BackgroundService
{
    private const int Remembered = 200;
    private readonly JobJournal _journal;
    private readonly IReadOnlyDictionary<string, IJobWork> _works;
    private readonly TimeProvider _clock;
    private readonly ILogger<JobBoard> _log;
    private readonly Channel<string> _waiting = Channel.CreateUnbounded<string>();
    private readonly ConcurrentDictionary<string, JobState> _states = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _stops = new(StringComparer.Ordinal);
    private int _number;

    public JobBoard(JobJournal journal, IReadOnlyDictionary<string, IJobWork> works, TimeProvider clock, ILogger<JobBoard> log)
    {
        (_journal, _works, _clock, _log) = (journal, works, clock, log);
        foreach (JobTicket ticket in journal.Unfinished()) Enter(ticket);
    }

    /// <summary>Accepts a job: when this returns, it will be done even if the process dies now.</summary>
    public JobTicket Ask(string @case, string kind, string by, params (string Name, string Value)[] arguments)
    {
        DateTimeOffset now = _clock.GetUtcNow();
        string id = string.Create(CultureInfo.InvariantCulture, $"{now:yyyyMMddHHmmssfff}-{Interlocked.Increment(ref _number) % 10_000:0000}");
        JobTicket ticket = new(id, @case, kind, by, now, arguments.ToDictionary(a => a.Name, a => a.Value));
        _journal.Write(ticket);
        Enter(ticket);
        return ticket;
    }

    /// <summary>A job, or null.</summary>
    public JobState? Find(string id) => _states.GetValueOrDefault(id);

    /// <summary>The jobs of a case, newest first.</summary>
    public IReadOnlyList<JobState> Of(string @case) =>
        [.. _states.Values.Where(s => s.Ticket.Case == @case).OrderByDescending(s => s.Ticket.Id, StringComparer.Ordinal)];

    /// <summary>Stops a job; what it did so far is kept.</summary>
    public void Cancel(string id)
    {
        if (_stops.TryGetValue(id, out CancellationTokenSource? stop)) stop.Cancel();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (string id in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            if (_states.TryGetValue(id, out JobState? state)) await RunAsync(state, stoppingToken);
            Forget();
        }
    }

    private void Enter(JobTicket ticket)
    {
        _states[ticket.Id] = new JobState(ticket, JobStatus.Waiting, default, null);
        _stops[ticket.Id] = new CancellationTokenSource();
        _waiting.Writer.TryWrite(ticket.Id);
    }

    private async Task RunAsync(JobState state, CancellationToken stopping)
    {
        JobTicket ticket = state.Ticket;
        using CancellationTokenSource both = CancellationTokenSource.CreateLinkedTokenSource(_stops[ticket.Id].Token, stopping);
        JobProgress progress = new(p => _states[ticket.Id] = _states[ticket.Id] with { Progress = p });
        _states[ticket.Id] = state with { Status = JobStatus.Running };
        try
        {
            // Off the thread that listens: detection computes for minutes without waiting for anything.
            JobOutcome outcome = await Task.Run(() => _works[ticket.Kind].RunAsync(ticket, progress, both.Token), both.Token);
            End(ticket, JobStatus.Done, outcome);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The process ends: the ticket stays, and the job goes on at the next start.
        }
        catch (OperationCanceledException)
        {
            End(ticket, JobStatus.Cancelled, new JobOutcome(""));
        }
        catch (UserFacingException problem)
        {
            End(ticket, JobStatus.Failed, new JobOutcome(problem.Message));
        }
        catch (Exception problem)
        {
            // The edge of a job: one that breaks must not stop those behind it.
            LogBroken(problem, ticket.Kind, ticket.Id);
            End(ticket, JobStatus.Failed, new JobOutcome($"{problem.GetType().Name}: {problem.Message}"));
        }
    }

    private void End(JobTicket ticket, JobStatus status, JobOutcome outcome)
    {
        _journal.Remove(ticket.Id);
        _states[ticket.Id] = _states[ticket.Id] with { Status = status, Outcome = outcome };
    }

    private void Forget()
    {
        foreach (JobState old in _states.Values.Where(s => !s.IsOpen).OrderByDescending(s => s.Ticket.Id, StringComparer.Ordinal).Skip(Remembered))
        {
            _states.TryRemove(old.Ticket.Id, out _);
            if (_stops.TryRemove(old.Ticket.Id, out CancellationTokenSource? stop)) stop.Dispose();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The {Kind} job {Id} broke off.")]
    private partial void LogBroken(Exception problem, string kind, string id);

    private sealed class JobProgress(Action<StageProgress> set) : IProgress<StageProgress>
    {
        public void Report(StageProgress value) => set(value);
    }
}

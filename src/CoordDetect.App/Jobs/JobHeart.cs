using System.Diagnostics;
using CoordDetect.Core;
using CoordDetect.Storage.Jobs;

namespace CoordDetect.App.Jobs;

/// <summary>
/// Keeps an attempt alive: says every second how far it is, and hears whether it is to stop. Where nothing is heard of the store for as long as
/// the lease lasts, the attempt is given up, for the job may be somebody else's by then.
/// </summary>
internal sealed class JobHeart : IProgress<StageProgress>, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly IJobStore _store;
    private readonly JobAttempt _attempt;
    private readonly JobSettings _settings;
    private readonly CancellationTokenSource _stop;
    private readonly CancellationTokenSource _ended = new();
    private readonly Lock _gate = new();
    private readonly Task _beating;
    private StageProgress _progress = new("", 0, 0);
    private volatile JobBeat _heard = JobBeat.GoOn;

    private JobHeart(IJobStore store, JobAttempt attempt, JobSettings settings, CancellationToken stopping)
    {
        (_store, _attempt, _settings) = (store, attempt, settings);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        _beating = Task.Run(BeatAsync, CancellationToken.None);
    }

    /// <summary>Ends the work: the process stops, somebody asked for it, or the attempt was given up.</summary>
    public CancellationToken Stopped => _stop.Token;

    /// <summary>Whether somebody asked for the job to be stopped.</summary>
    public bool IsCancelled => _heard == JobBeat.Stop;

    /// <summary>Whether the job is somebody else's by now.</summary>
    public bool IsLost => _heard == JobBeat.Lost;

    public static JobHeart Start(IJobStore store, JobAttempt attempt, JobSettings settings, CancellationToken stopping) => new(store, attempt, settings, stopping);

    /// <inheritdoc/>
    public void Report(StageProgress value)
    {
        lock (_gate) _progress = value;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _beating;
        _stop.Dispose();
        _ended.Dispose();
    }

    private async Task BeatAsync()
    {
        long heard = Stopwatch.GetTimestamp();
        while (!_ended.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(_settings.Beat, _ended.Token);
                using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(_ended.Token);
                patience.CancelAfter(Patience);
                JobBeat beat = await _store.BeatAsync(_attempt, Progress(), patience.Token);
                heard = Stopwatch.GetTimestamp();
                if (beat != JobBeat.GoOn) await StopAsync(beat);
            }
            catch (Exception) when (_ended.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem) when (problem is not OutOfMemoryException)
            {
                // The store is away: it may come back before the lease ends.
                if (_settings.Shared && Stopwatch.GetElapsedTime(heard) > _settings.Lease) await StopAsync(JobBeat.Lost);
            }
        }
    }

    private async Task StopAsync(JobBeat why)
    {
        if (_heard == JobBeat.Lost) return;
        _heard = why;
        await _stop.CancelAsync();
    }

    private StageProgress Progress()
    {
        lock (_gate) return _progress;
    }
}

using System.Diagnostics;
using CoordDetect.Core;
using CoordDetect.Core.Export;

namespace CoordDetect.App.Runs;

/// <summary>Times the stages of a run as their progress comes by, and passes it on to whoever shows it.</summary>
internal sealed class StageClock(IProgress<StageProgress>? display) : IProgress<StageProgress>
{
    private readonly Lock _lock = new();
    private readonly List<StageTiming> _timings = [];
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private string? _stage;
    private double _started;

    public void Report(StageProgress value)
    {
        lock (_lock)
        {
            if (value.Stage != _stage) Close(value.Stage);
        }
        display?.Report(value);
    }

    /// <summary>Ends the open stage; the stages so far with their seconds and the peak memory of the process at their end.</summary>
    public IReadOnlyList<StageTiming> Finish()
    {
        lock (_lock)
        {
            Close(null);
            return [.. _timings];
        }
    }

    private void Close(string? next)
    {
        double now = _watch.Elapsed.TotalSeconds;
        if (_stage is not null)
        {
            using Process process = Process.GetCurrentProcess();
            _timings.Add(new StageTiming(_stage, Math.Round(now - _started, 3), process.PeakWorkingSet64));
        }
        _stage = next;
        _started = now;
    }
}

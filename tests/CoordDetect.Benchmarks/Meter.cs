using System.Diagnostics;
using System.Globalization;

namespace CoordDetect.Benchmarks;

/// <summary>Tells of each step how long it took, how much processor time, and the peak of memory so far.</summary>
internal sealed class Meter
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private double _cpu = Cpu();

    /// <summary>Processor seconds since the last step, and seconds of the clock.</summary>
    public (double Wall, double Cpu) Tell(string what)
    {
        using Process process = Process.GetCurrentProcess();
        (double wall, double cpu) = (_clock.Elapsed.TotalSeconds, Cpu() - _cpu);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {wall:F2} s wall, {cpu:F2} CPU s, peak {process.PeakWorkingSet64 / 1e6:N0} MB"));
        _cpu = Cpu();
        _clock.Restart();
        return (wall, cpu);
    }

    private static double Cpu()
    {
        using Process process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalSeconds;
    }
}

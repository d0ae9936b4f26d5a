using CoordDetect.App.Terminal;
using CoordDetect.Core;
using Xunit;

namespace CoordDetect.App.Tests.Terminal;

public sealed class ProgressDisplayTests : IDisposable
{
    private readonly StringWriter _writer = new() { NewLine = "\n" };
    private readonly ManualClock _clock = new();

    // Other tests run commands in French in this process.
    public ProgressDisplayTests() => System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("en");

    [Fact]
    public void Report_WorkUnderTwoSeconds_ShowsNothing()
    {
        using ProgressDisplay display = new(_writer, isTerminal: true, _clock);
        for (int i = 0; i < 19; i++) At(display, i * 0.1, new StageProgress("reading comments", i, 20));

        display.Dispose();

        Assert.Equal("", _writer.ToString());
    }

    [Fact]
    public void Report_NotATerminal_WritesPlainLinesEveryTwoSeconds()
    {
        using ProgressDisplay display = new(_writer, isTerminal: false, _clock);
        for (int i = 0; i <= 60; i++) At(display, i * 0.1, new StageProgress("reading comments", i * 1_000_000, 100_000_000));

        Assert.Equal(
            """
            reading comments · 20 % · 10.0 MB/s · 0:00:08 left
            reading comments · 40 % · 10.0 MB/s · 0:00:06 left
            reading comments · 60 % · 10.0 MB/s · 0:00:04 left

            """, _writer.ToString());
    }

    [Fact]
    public void Report_NewStage_StartsItsOwnRate()
    {
        using ProgressDisplay display = new(_writer, isTerminal: false, _clock);
        At(display, 0, new StageProgress("reading comments", 1, 2));
        At(display, 10, new StageProgress("counting pairs", 0, 0));
        At(display, 14, new StageProgress("counting pairs", 8, 0));

        Assert.Equal("counting pairs\ncounting pairs · 2/s\n", _writer.ToString());
    }

    [Fact]
    public void Dispose_OnATerminal_ClearsItsLine()
    {
        using ProgressDisplay display = new(_writer, isTerminal: true, _clock);
        At(display, 0, new StageProgress("a", 0, 0));
        At(display, 3, new StageProgress("b", 0, 0));

        display.Dispose();

        Assert.Equal("\rb\r \r", _writer.ToString());
    }

    public void Dispose() => _writer.Dispose();

    private void At(ProgressDisplay display, double seconds, StageProgress progress)
    {
        _clock.Seconds = seconds;
        display.Report(progress);
    }

    private sealed class ManualClock : TimeProvider
    {
        public double Seconds { get; set; }

        public override long TimestampFrequency => 1_000;

        public override long GetTimestamp() => 1_000 + (long)Math.Round(Seconds * 1_000);
    }
}

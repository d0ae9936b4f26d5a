using System.Globalization;
using CoordDetect.App.Messages;
using CoordDetect.App.Report;
using CoordDetect.Core;

namespace CoordDetect.App.Terminal;

/// <summary>
/// Shows on stderr which stage is at work, how fast, and how long it will take: one line that is rewritten on a terminal, plain lines
/// elsewhere, and nothing at all for work that is done in two seconds. Safe to report to from several threads.
/// </summary>
internal sealed class ProgressDisplay(TextWriter writer, bool isTerminal, TimeProvider clock) : IProgress<StageProgress>, IDisposable
{
    /// <summary>The stage whose units are bytes; all others count things.</summary>
    public const string ReadingStage = "reading comments";

    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan TerminalPause = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private readonly long _started = clock.GetTimestamp();
    private string? _stage;
    private long _stageStarted;
    private long _lastShown;
    private int _shownLength;

    /// <summary>A display on the process's stderr.</summary>
    public static ProgressDisplay OnStderr() => new(Console.Error, !Console.IsErrorRedirected, TimeProvider.System);

    public void Report(StageProgress value)
    {
        lock (_lock)
        {
            long now = clock.GetTimestamp();
            if (value.Stage != _stage) (_stage, _stageStarted) = (value.Stage, now);
            if (clock.GetElapsedTime(_started, now) < Silence) return;
            if (_lastShown != 0 && clock.GetElapsedTime(_lastShown, now) < (isTerminal ? TerminalPause : Silence)) return;
            _lastShown = now;
            Show(Line(value, clock.GetElapsedTime(_stageStarted, now)));
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            if (isTerminal && _shownLength > 0) writer.Write($"\r{new string(' ', _shownLength)}\r");
            _shownLength = 0;
        }
    }

    private void Show(string line)
    {
        if (!isTerminal)
        {
            writer.WriteLine(line);
            return;
        }
        writer.Write($"\r{line.PadRight(_shownLength)}");
        _shownLength = line.Length;
    }

    private static string Line(StageProgress progress, TimeSpan inStage)
    {
        ReportLanguage language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr" ? ReportLanguage.French : ReportLanguage.English;
        List<string> parts = [MessageBook.Say(progress.Stage, language)];
        if (progress.Total > 0) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{100.0 * progress.Done / progress.Total:0} %"));
        double rate = inStage.TotalSeconds > 0 ? progress.Done / inStage.TotalSeconds : 0;
        if (rate > 0) parts.Add(Rate(progress.Stage, rate));
        if (rate > 0 && progress.Total > progress.Done) parts.Add(MessageBook.Say($"{TimeLeft((progress.Total - progress.Done) / rate)} left", language));
        return string.Join(" · ", parts);
    }

    private static string Rate(string stage, double rate) => stage == ReadingStage
        ? string.Create(CultureInfo.InvariantCulture, $"{rate / 1e6:0.0} MB/s")
        : string.Create(CultureInfo.InvariantCulture, $"{rate:#,0.#}/s");

    private static string TimeLeft(double seconds)
    {
        TimeSpan left = TimeSpan.FromSeconds(Math.Min(Math.Ceiling(seconds), 99 * 3_600));
        return string.Create(CultureInfo.InvariantCulture, $"{(int)left.TotalHours:0}:{left.Minutes:00}:{left.Seconds:00}");
    }
}

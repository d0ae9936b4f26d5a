using System.Globalization;
using CoordDetect.App.Terminal;
using CoordDetect.Collect.Fetching;

namespace CoordDetect.App.Crawling;

/// <summary>Says on standard error how a crawl gets on: one line that is written over on a terminal, a line now and then elsewhere.</summary>
internal sealed class ProgressLine(TextWriter writer, bool terminal, TimeProvider clock) : IProgress<CrawlProgress>, IDisposable
{
    private const int Width = 110;
    private readonly TimeSpan _every = terminal ? TimeSpan.FromMilliseconds(250) : TimeSpan.FromSeconds(10);
    private long _last = clock.GetTimestamp();
    private bool _open;

    public void Report(CrawlProgress value)
    {
        if (clock.GetElapsedTime(_last) < _every) return;
        _last = clock.GetTimestamp();
        string line = string.Create(CultureInfo.InvariantCulture, $"{value.Pages:N0} pages, {value.Comments:N0} comments, {value.Waiting:N0} waiting: {value.Outcome} {value.Url}");
        line = TerminalText.Clean(line, Width).Replace('\n', ' ');
        if (terminal) writer.Write("\r" + line.PadRight(Width + 1));
        else writer.WriteLine(line);
        _open = terminal;
    }

    public void End()
    {
        if (_open) writer.WriteLine();
        _open = false;
    }

    public void Dispose() => End();
}

using CoordDetect.App.Report.Pictures;
using CoordDetect.App.Report.Texts;
using CoordDetect.Core.Audit.Answers;

namespace CoordDetect.App.Audit.Components;

/// <summary>Where the numbers of a picture lie on the page, and what stands along its axes.</summary>
internal sealed class PlotScale
{
    /// <summary>The width of a picture.</summary>
    public const int Width = 760;

    /// <summary>The height of its field.</summary>
    public const int Height = 240;

    /// <summary>The room below it.</summary>
    public const int Below = 26;

    /// <summary>The room at its left.</summary>
    public const int Left = 96;

    private readonly Plot _plot;
    private readonly LanguageFormat _format;
    private readonly double _left;
    private readonly double _right;
    private readonly double _low;
    private readonly double _high;

    public PlotScale(Plot plot, LanguageFormat format)
    {
        (_plot, _format) = (plot, format);
        (_left, _right) = plot.X.Length == 0 ? (0, 1) : (plot.X.Min(), plot.X.Max());
        if (_right <= _left) _right = _left + 1;
        (_low, _high) = plot.Y.Length == 0 ? (0, 1) : (plot.Kind == PlotKind.Dots ? plot.Y.Min() : Math.Min(0, plot.Y.Min()), plot.Y.Max());
        if (_high <= _low) _high = _low + 1;
    }

    /// <summary>The width of a bar.</summary>
    public double BarWidth => Math.Max(1, ((Width - Left) / (double)Math.Max(1, _plot.X.Length)) - 0.5);

    public double X(double value) => Left + ((Width - Left - (_plot.Kind == PlotKind.Bars ? BarWidth : 12)) * (value - _left) / (_right - _left));

    public double Y(double value) => Height - ((Height - 16) * (value - _low) / (_high - _low));

    /// <summary>Marks along the vertical axis.</summary>
    public IEnumerable<(double Y, string Label)> Rows()
    {
        if (_plot.IsTimeUpwards)
        {
            foreach (TimelineTick tick in new TimeScale((long)_low, (long)_high, 0, 1_000).Ticks())
                yield return (Y(tick.At.ToUnixTimeSeconds()), Label(tick));
            yield break;
        }
        foreach (int part in (int[])[0, 1, 2])
        {
            double value = _low + ((_high - _low) * part / 2);
            yield return (Y(value), _format.Number(Math.Round(value, _high - _low < 10 ? 2 : 0)));
        }
    }

    /// <summary>Marks along the horizontal axis.</summary>
    public IEnumerable<(double X, string Label)> Columns()
    {
        if (_plot.IsTime)
        {
            foreach (TimelineTick tick in new TimeScale((long)_left, (long)_right, 0, 1_000).Ticks())
                if (tick.At.ToUnixTimeSeconds() >= _left && tick.At.ToUnixTimeSeconds() <= _right) yield return (X(tick.At.ToUnixTimeSeconds()), Label(tick));
            yield break;
        }
        foreach (int part in (int[])[0, 1, 2]) yield return (X(_left + ((_right - _left) * part / 2)), _format.Number(Math.Round(_left + ((_right - _left) * part / 2))));
    }

    private string Label(TimelineTick tick) => _format.Tick(tick.At, tick.Unit);
}

namespace CoordDetect.Core.Audit.Answers;

/// <summary>A picture as numbers; how it is drawn is nobody's business here.</summary>
public sealed record Plot
{
    /// <summary>What it shows.</summary>
    public required string Key { get; init; }

    /// <summary>What kind of picture.</summary>
    public required PlotKind Kind { get; init; }

    /// <summary>Positions along the horizontal axis: Unix seconds where <see cref="IsTime"/>, else numbers.</summary>
    public required double[] X { get; init; }

    /// <summary>Heights; in a field of dots the vertical positions.</summary>
    public required double[] Y { get; init; }

    /// <summary>Which of them stand out: 0 for none, else the number of the lot or segment.</summary>
    public int[] Mark { get; init; } = [];

    /// <summary>In a field of dots: how many accounts each dot stands for.</summary>
    public int[] Weight { get; init; } = [];

    /// <summary>Labels of bars that stand for names; empty else.</summary>
    public string[] Labels { get; init; } = [];

    /// <summary>Whether the horizontal axis is time.</summary>
    public bool IsTime { get; init; }

    /// <summary>Whether the vertical axis is time.</summary>
    public bool IsTimeUpwards { get; init; }

    /// <summary>Notes laid over it, at positions of the horizontal axis.</summary>
    public IReadOnlyList<(double At, string Label)> Notes { get; init; } = [];
}

/// <summary>Kinds of pictures.</summary>
public enum PlotKind
{
    /// <summary>Bars over an axis.</summary>
    Bars,

    /// <summary>A line.</summary>
    Line,

    /// <summary>A field of dots.</summary>
    Dots,
}

using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>One family's p-values: its signals combined by the Cauchy test, over the pairs that any of them lists.</summary>
public sealed record FamilyScores(SignalFamily Family, PairScores Scores)
{
    /// <summary>Combines the signals of one family.</summary>
    public static FamilyScores Combine(SignalFamily family, IReadOnlyList<PairScores> signals) =>
        new(family, signals.Count == 1 ? signals[0] : PairMerge.Combine(signals, oneFamily: true));

    /// <summary>log10 of a pair's p-value in this family; 0 where it is not listed.</summary>
    public double Log10POf(ulong pair) => Scores.IndexOf(pair) is >= 0 and int at ? Scores.Log10P[at] : 0;
}

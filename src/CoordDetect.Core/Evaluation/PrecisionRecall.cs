namespace CoordDetect.Core.Evaluation;

/// <summary>Precision and recall of a selection. Precision is null where nothing was selected, recall where there was nothing to find.</summary>
/// <param name="Precision">Of what was selected, the share that is right.</param>
/// <param name="Recall">Of what is right, the share that was selected.</param>
public sealed record PrecisionRecall(double? Precision, double? Recall)
{
    /// <summary>The harmonic mean; null where either is.</summary>
    public double? F1 => Precision is { } p && Recall is { } r ? (p + r > 0 ? 2 * p * r / (p + r) : 0) : null;

    /// <summary>From counts of right selections, selections and right items.</summary>
    public static PrecisionRecall Of(long right, long selected, long all) =>
        new(selected == 0 ? null : (double)right / selected, all == 0 ? null : (double)right / all);
}

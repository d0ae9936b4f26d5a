namespace CoordDetect.Core.Evaluation;

/// <summary>How well a run agrees with the labels of its corpus. What the labels do not allow is null.</summary>
public sealed record EvaluationResult
{
    /// <summary>Average precision of the account scores.</summary>
    public double? Auprc { get; init; }

    /// <summary>Area under the ROC curve of the account scores.</summary>
    public double? RocAuc { get; init; }

    /// <summary>Members of findings at moderate or above: precision, recall, F1.</summary>
    public PrecisionRecall? Accounts { get; init; }

    /// <summary>Share of labelled accounts that are positive.</summary>
    public double? Prevalence { get; init; }

    /// <summary>Pairs of accounts in one finding at moderate or above, against pairs in one labelled cluster.</summary>
    public PrecisionRecall? Pairs { get; init; }

    /// <summary>B-cubed over the positive accounts and the members.</summary>
    public PrecisionRecall? BCubed { get; init; }

    /// <summary>Adjusted Rand index over the same accounts.</summary>
    public double? AdjustedRand { get; init; }
}

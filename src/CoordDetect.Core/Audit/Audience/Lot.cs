using CoordDetect.Core.Audit.Intervals;

namespace CoordDetect.Core.Audit.Audience;

/// <summary>Accounts that came in one run and look alike, as lots do that are bought.</summary>
internal sealed record Lot
{
    /// <summary>Its signatures, the most surprising first, with their runs.</summary>
    public required IReadOnlyList<(Signature Signature, Run Run)> Evidence { get; init; }

    /// <summary>The run of the order that it lies in.</summary>
    public required Run Run { get; init; }

    /// <summary>The accounts of the run, in order.</summary>
    public required int[] Accounts { get; init; }

    /// <summary>How likely each belongs to the lot, beside <see cref="Accounts"/>.</summary>
    public required double[] Probability { get; init; }

    /// <summary>How many belong to it.</summary>
    public required double Size { get; init; }

    /// <summary>The interval of <see cref="Size"/>, 95 %.</summary>
    public required Interval Interval { get; init; }

    /// <summary>When its first and last account came, in Unix seconds; the earliest possible where only places are known.</summary>
    public required (long First, long Last) Came { get; init; }

    /// <summary>The accounts that are likelier in it than not.</summary>
    public IEnumerable<int> Members => Accounts.Where((_, i) => Probability[i] >= 0.5);
}

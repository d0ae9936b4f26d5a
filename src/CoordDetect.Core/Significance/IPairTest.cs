namespace CoordDetect.Core.Significance;

/// <summary>A signal's trace with its null model: measures any authorship of the same comments.</summary>
public interface IPairTest
{
    /// <summary>Tests all pairs of accounts that coincide.</summary>
    IPairMeasurement Measure(Authorship authorship, CancellationToken cancellation);
}

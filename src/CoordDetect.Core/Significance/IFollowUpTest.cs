namespace CoordDetect.Core.Significance;

/// <summary>
/// A test that says something of pairs which coincide in another respect already. Its p-values are ranks among pairs of the corpus, which by themselves could never
/// pass a test among all pairs; looking at the pairs in question only is what keeps its cost from growing with the square of the accounts.
/// </summary>
public interface IFollowUpTest
{
    /// <summary>Tests the pairs that any of the lists holds.</summary>
    IPairMeasurement Measure(Authorship authorship, IEnumerable<ulong> pairs, CancellationToken cancellation);
}

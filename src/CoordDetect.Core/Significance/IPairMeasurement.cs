namespace CoordDetect.Core.Significance;

/// <summary>What a test says of one authorship.</summary>
public interface IPairMeasurement
{
    /// <summary>The p-values of the pairs that coincide.</summary>
    PairScores Scores { get; }

    /// <summary>Every coincidence of two accounts (the smaller id first), in a fixed order.</summary>
    IEnumerable<Coincidence> Explain(int a, int b);
}

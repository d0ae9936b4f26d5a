namespace CoordDetect.Core.Network.Windowed;

/// <summary>The edges of a range of accounts, in order; columns of one entry an edge.</summary>
internal sealed class EdgeChunk
{
    public List<int> From { get; } = [];

    public List<int> To { get; } = [];

    public List<int> Weight { get; } = [];

    /// <summary>The sum of the distances in time of an edge's pairs, in seconds; empty where pairs are not counted.</summary>
    public List<long> TimeDelta { get; } = [];
}

using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Network.Windowed;

/// <summary>A plain windowed network: accounts in the order of their names, edges in the order of their accounts. Immutable.</summary>
public sealed class WindowedNetwork
{
    private readonly IReadOnlyList<EdgeChunk> _chunks;

    internal WindowedNetwork(Utf8Column accounts, IReadOnlyList<EdgeChunk> chunks)
    {
        Accounts = accounts;
        _chunks = chunks;
        EdgeCount = chunks.Sum(c => (long)c.From.Count);
    }

    /// <summary>The names of all accounts that took part, rising by code point, also of those without an edge.</summary>
    public Utf8Column Accounts { get; }

    /// <summary>How many edges there are.</summary>
    public long EdgeCount { get; }

    /// <summary>The edges, rising by their first account and then by their second.</summary>
    public IEnumerable<WindowedEdge> Edges()
    {
        foreach (EdgeChunk chunk in _chunks)
        {
            for (int i = 0; i < chunk.From.Count; i++)
            {
                double delta = chunk.TimeDelta.Count == 0 ? double.NaN : (double)chunk.TimeDelta[i] / chunk.Weight[i];
                yield return new WindowedEdge(chunk.From[i], chunk.To[i], chunk.Weight[i], delta);
            }
        }
    }
}

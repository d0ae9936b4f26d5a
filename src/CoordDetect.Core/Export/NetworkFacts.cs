using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;

namespace CoordDetect.Core.Export;

/// <summary>What several files say about the accounts and edges of a result, looked up once.</summary>
internal sealed class NetworkFacts
{
    private readonly DetectionResult _result;
    private readonly int[] _findingOfEdge;
    private readonly Dictionary<string, int> _signalOrder;
    private readonly Dictionary<int, string> _confidence;

    public NetworkFacts(DetectionResult result)
    {
        _result = result;
        Labels = new AccountLabels(result.Corpus);
        _findingOfEdge = new int[result.Edges.Count];
        foreach (Finding finding in result.Findings)
            foreach (int edge in finding.Edges) _findingOfEdge[edge] = finding.Number;
        _confidence = result.Findings.ToDictionary(f => f.Number, f => ConfidenceScale.Word(f.Confidence));
        _signalOrder = result.SignalVersions.Select((s, i) => (s.Key, i)).ToDictionary(s => s.Key, s => s.i, StringComparer.Ordinal);
    }

    public AccountLabels Labels { get; }

    public CommentCorpus Corpus => _result.Corpus;

    /// <summary>The accounts that have an edge, by id.</summary>
    public IEnumerable<AccountScore> LinkedAccounts()
    {
        HashSet<int> linked = [.. _result.Edges.SelectMany(e => new[] { e.AccountA, e.AccountB })];
        return _result.Accounts.Where(a => linked.Contains(a.Account)).OrderBy(a => a.Account);
    }

    /// <summary>The number of the finding that holds an edge, or null.</summary>
    public int? FindingOfEdge(int edge) => _findingOfEdge[edge] == 0 ? null : _findingOfEdge[edge];

    /// <summary>The word for the confidence of a finding, null for number 0.</summary>
    public string? ConfidenceOf(int finding) => _confidence.GetValueOrDefault(finding);

    /// <summary>The signals behind an edge, in catalog order.</summary>
    public IEnumerable<string> SignalsOf(EvidenceEdge edge) =>
        Enumerable.Range(edge.EvidenceStart, edge.EvidenceCount).Select(i => _result.Evidence[i].Signal).Distinct()
            .OrderBy(s => _signalOrder.GetValueOrDefault(s, int.MaxValue)).ThenBy(s => s, StringComparer.Ordinal);
}

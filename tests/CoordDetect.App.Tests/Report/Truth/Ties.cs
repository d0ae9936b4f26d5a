using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;

namespace CoordDetect.App.Tests.Report.Truth;

/// <summary>How the accounts of a finding are tied, worked out the plain way.</summary>
internal static class Ties
{
    private const int MostLookedAt = 20_000, MostAccountsCut = 400;

    public static bool IsTold(FindingCase f) => f.Drawn.Count > 0 && f.Ties.Count is >= 2 and <= MostLookedAt;

    public static string NameOfFirst(FindingCase f) => f.Corpus.HandleOf(First(f));

    /// <summary>The fewest ties whose loss leaves two parts: of few accounts by trying every side, else by flow from one account to each other.</summary>
    public static int SmallestCut(FindingCase f)
    {
        List<int> nodes = Nodes(f);
        if (Part(f.Ties, nodes[0]).Count < nodes.Count || nodes.Count > MostAccountsCut) return 0;
        return nodes.Skip(1).Min(sink => Flow(f.Ties, nodes[0], sink));
    }

    public static List<int> Farthest(FindingCase f)
    {
        (Dictionary<int, double> length, Dictionary<int, int> before) = Shortest(f.Ties, First(f));
        int at = length.OrderByDescending(l => l.Value).First().Key;
        List<int> chain = [at];
        while (before.TryGetValue(at, out int last)) chain.Add(at = last);
        return chain;
    }

    // Another chain there is where without some tie of the best one the two still hang together.
    public static bool HasSecond(FindingCase f)
    {
        List<int> chain = Farthest(f);
        return chain.Zip(chain.Skip(1)).Any(step => Part([.. f.Ties.Where(t => !Joins(t, step.First, step.Second))], chain[0]).Contains(chain[^1]));
    }

    public static int Direct(FindingCase f) => Shortest(f.Ties, First(f)).Before.Values.Count(b => b == First(f));

    public static int Indirect(FindingCase f) => Shortest(f.Ties, First(f)).Before.Values.Count(b => b != First(f));

    public static int LargestPart(IEnumerable<EvidenceEdge> ties)
    {
        List<EvidenceEdge> all = [.. ties];
        HashSet<int> left = [.. all.SelectMany(t => new[] { t.AccountA, t.AccountB })];
        int largest = 0;
        while (left.Count > 0)
        {
            HashSet<int> part = Part(all, left.First());
            largest = Math.Max(largest, part.Count);
            left.ExceptWith(part);
        }
        return largest;
    }

    /// <summary>How many ties stand out: as many as hold every part together, and the strongest besides, as many as accounts at most.</summary>
    public static int BackboneOf(List<EvidenceEdge> ties, int most)
    {
        if (ties.Count == 0) return 0;
        Dictionary<int, int> part = ties.SelectMany(t => new[] { t.AccountA, t.AccountB }).Distinct().ToDictionary(a => a, a => a);
        HashSet<EvidenceEdge> kept = [];
        foreach (EvidenceEdge tie in ties.OrderByDescending(t => t.Weight))
        {
            (int a, int b) = (part[tie.AccountA], part[tie.AccountB]);
            if (a == b) continue;
            kept.Add(tie);
            foreach (int account in part.Keys.Where(k => part[k] == b).ToList()) part[account] = a;
        }
        double strongest = ties.Max(t => t.Weight);
        kept.UnionWith(ties.Where(t => t.Weight >= strongest / 2).OrderByDescending(t => t.Weight).Take(most));
        return kept.Count;
    }

    private static List<int> Nodes(FindingCase f) => [.. f.Ties.SelectMany(t => new[] { t.AccountA, t.AccountB }).Distinct().Order()];

    private static int First(FindingCase f) => f.Finding.Members.First(m => Nodes(f).Contains(m.Account)).Account;

    private static bool Joins(EvidenceEdge tie, int a, int b) => (tie.AccountA, tie.AccountB) == (a, b) || (tie.AccountA, tie.AccountB) == (b, a);

    private static HashSet<int> Part(List<EvidenceEdge> ties, int from) => [.. Shortest(ties, from).Length.Keys];

    private static (Dictionary<int, double> Length, Dictionary<int, int> Before) Shortest(List<EvidenceEdge> ties, int from)
    {
        ILookup<int, (int To, double Length)> next = ties.SelectMany(t => new[] { (t.AccountA, t.AccountB, t.Weight), (t.AccountB, t.AccountA, t.Weight) }).ToLookup(t => t.Item1, t => (t.Item2, 1 / t.Item3));
        Dictionary<int, double> length = new() { [from] = 0 };
        Dictionary<int, int> before = [];
        PriorityQueue<int, double> waiting = new([(from, 0.0)]);
        while (waiting.TryDequeue(out int at, out double soFar))
        {
            if (soFar > length[at]) continue;
            foreach ((int to, double step) in next[at])
            {
                if (length.TryGetValue(to, out double known) && known <= soFar + step) continue;
                (length[to], before[to]) = (soFar + step, at);
                waiting.Enqueue(to, soFar + step);
            }
        }
        return (length, before);
    }

    // Every tie can carry one; as many as reach the other end are as many as must be cut.
    private static int Flow(List<EvidenceEdge> ties, int source, int sink)
    {
        Dictionary<(int, int), int> room = [];
        foreach (EvidenceEdge t in ties) room[(t.AccountA, t.AccountB)] = room[(t.AccountB, t.AccountA)] = 1;
        ILookup<int, int> next = room.Keys.ToLookup(k => k.Item1, k => k.Item2);
        for (int flow = 0; ; flow++)
        {
            Dictionary<int, int> before = new() { [source] = source };
            Queue<int> waiting = new([source]);
            while (waiting.TryDequeue(out int at) && !before.ContainsKey(sink))
                foreach (int to in next[at])
                    if (room[(at, to)] > 0 && before.TryAdd(to, at)) waiting.Enqueue(to);
            if (!before.ContainsKey(sink)) return flow;
            for (int at = sink; at != source; at = before[at]) (room[(before[at], at)], room[(at, before[at])]) = (room[(before[at], at)] - 1, room[(at, before[at])] + 1);
        }
    }
}

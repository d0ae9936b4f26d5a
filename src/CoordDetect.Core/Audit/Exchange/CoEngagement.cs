using CoordDetect.Core.Audit.Records;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Audit.Exchange;

/// <summary>
/// Accounts that turn up on the same posts more often than their own activity and the posts' popularity explain. Of a page whose posts j have
/// s_j engagements, an account with d of them is on post j with probability d·s_j / S, S being summed over its own active time there; two accounts
/// share Σ d_a·d_b·s_j² / (S_a·S_b) posts by chance (a bipartite configuration model in its sparse limit), Poisson, Bonferroni over pairs.
/// </summary>
internal sealed class CoEngagement
{
    private const int FewestShared = 4;

    // Pairs on a post grow with the square of its accounts: below larger ones people meet anyway.
    private const int MostOnPost = 400;
    private readonly EngagementLog _log;
    private readonly int[][] _postsOf;
    private readonly int[] _rank;
    private readonly double[] _sizes;
    private readonly double[] _sums;
    private readonly double[] _squares;

    public CoEngagement(EngagementLog log)
    {
        _log = log;
        HashSet<int>[] posts = [.. log.Accounts.Select(_ => new HashSet<int>())];
        foreach (EngagementRow row in log.Rows) posts[row.Account].Add(row.Post);
        // Posts in order of page and first engagement.
        int[] first = new int[log.Posts.Length];
        Array.Fill(first, int.MaxValue);
        for (int i = 0; i < log.Rows.Length; i++) first[log.Rows[i].Post] = Math.Min(first[log.Rows[i].Post], i);
        int[] order = [.. Enumerable.Range(0, first.Length).OrderBy(p => log.Posts[p].Page).ThenBy(p => first[p])];
        _rank = new int[order.Length];
        for (int i = 0; i < order.Length; i++) _rank[order[i]] = i;
        _sizes = new double[order.Length];
        foreach (HashSet<int> of in posts)
            foreach (int post in of) _sizes[_rank[post]]++;
        (_sums, _squares) = (new double[order.Length + 1], new double[order.Length + 1]);
        for (int i = 0; i < order.Length; i++) (_sums[i + 1], _squares[i + 1]) = (_sums[i] + _sizes[i], _squares[i] + (_sizes[i] * _sizes[i]));
        _postsOf = [.. posts.Select(p => p.Select(post => _rank[post]).Order().ToArray())];
    }

    /// <summary>The groups of three or more, each member tied to two others at least; largest first.</summary>
    public IReadOnlyList<CoGroup> Groups(CancellationToken cancellation)
    {
        Dictionary<(int, int), int> shared = Shared(cancellation);
        long active = _postsOf.Count(p => p.Length >= FewestShared);
        double level = Math.Log10(0.01) - Math.Log10(Math.Max(1, active * (active - 1) / 2.0));
        Dictionary<int, HashSet<int>> ties = [];
        foreach (((int a, int b), int count) in shared)
        {
            if (count < FewestShared || PoissonTail.Log10(count, Expected(a, b)) > level) continue;
            (ties.TryGetValue(a, out HashSet<int>? ofA) ? ofA : ties[a] = []).Add(b);
            (ties.TryGetValue(b, out HashSet<int>? ofB) ? ofB : ties[b] = []).Add(a);
        }
        return Connected(ties);
    }

    private Dictionary<(int, int), int> Shared(CancellationToken cancellation)
    {
        List<int>[] on = [.. _sizes.Select(_ => new List<int>())];
        for (int a = 0; a < _postsOf.Length; a++)
            if (_postsOf[a].Length >= FewestShared)
                foreach (int post in _postsOf[a]) on[post].Add(a);
        Dictionary<(int, int), int> shared = [];
        foreach (List<int> accounts in on.Where(o => o.Count <= MostOnPost))
        {
            cancellation.ThrowIfCancellationRequested();
            for (int i = 0; i < accounts.Count; i++)
                for (int j = i + 1; j < accounts.Count; j++)
                    System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(shared, (accounts[i], accounts[j]), out _)++;
        }
        return shared;
    }

    private double Expected(int a, int b)
    {
        double sum = 0;
        foreach ((int page, (int From, int To, int Count) ofA) in Spans(a))
        {
            if (!Spans(b).TryGetValue(page, out (int From, int To, int Count) ofB)) continue;
            int from = Math.Max(ofA.From, ofB.From), to = Math.Min(ofA.To, ofB.To);
            if (to < from) continue;
            double sumA = _sums[ofA.To + 1] - _sums[ofA.From], sumB = _sums[ofB.To + 1] - _sums[ofB.From];
            sum += ofA.Count * ofB.Count * (_squares[to + 1] - _squares[from]) / (sumA * sumB);
        }
        return Math.Max(1e-9, sum);
    }

    private readonly Dictionary<int, Dictionary<int, (int From, int To, int Count)>> _spans = [];
    private int[]? _pageOf;

    // By page: from which to which post an account was active, and on how many.
    private Dictionary<int, (int From, int To, int Count)> Spans(int account)
    {
        if (_spans.TryGetValue(account, out Dictionary<int, (int, int, int)>? known)) return known;
        if (_pageOf is null)
        {
            _pageOf = new int[_rank.Length];
            for (int post = 0; post < _rank.Length; post++) _pageOf[_rank[post]] = _log.Posts[post].Page;
        }
        Dictionary<int, (int From, int To, int Count)> spans = [];
        foreach (int post in _postsOf[account])
            spans[_pageOf[post]] = spans.TryGetValue(_pageOf[post], out (int From, int To, int Count) span) ? (span.From, post, span.Count + 1) : (post, post, 1);
        return _spans[account] = spans;
    }

    private static List<CoGroup> Connected(Dictionary<int, HashSet<int>> ties)
    {
        // Who hangs on by one tie is no member.
        for (bool pruned = true; pruned;)
        {
            pruned = false;
            foreach (int leaf in ties.Where(t => t.Value.Count < 2).Select(t => t.Key).ToArray())
            {
                foreach (int other in ties[leaf]) ties[other].Remove(leaf);
                ties.Remove(leaf);
                pruned = true;
            }
        }
        List<CoGroup> groups = [];
        HashSet<int> seen = [];
        foreach (int start in ties.Keys.Order())
        {
            if (!seen.Add(start)) continue;
            List<int> members = [start];
            for (int i = 0; i < members.Count; i++)
                foreach (int next in ties[members[i]].Order())
                    if (seen.Add(next)) members.Add(next);
            if (members.Count >= 3) groups.Add(new CoGroup([.. members], members.Sum(m => ties[m].Count) / 2));
        }
        return [.. groups.OrderByDescending(g => g.Members.Length).ThenBy(g => g.Members[0])];
    }
}

/// <summary>Accounts that turn up together.</summary>
/// <param name="Members">Who.</param>
/// <param name="Ties">How many pairs of them are tied.</param>
internal sealed record CoGroup(int[] Members, int Ties);

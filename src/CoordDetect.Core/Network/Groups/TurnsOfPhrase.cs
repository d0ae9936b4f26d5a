namespace CoordDetect.Core.Network.Groups;

/// <summary>
/// What it is worth that an account shares turns of phrase (passages in comments that differ otherwise) with a group. They recur in ordinary language, several at once in those who talk alike, so their sum
/// is held against the sums of all accounts outside: the rate of as much is that of the outsiders who reach it, and beyond the last of them falls as an exponential whose mean is the mean excess of the
/// upper quarter of them (peaks over threshold: Pickands 1975, with shape 0).
/// </summary>
internal sealed class TurnsOfPhrase(Occasions occasions)
{
    // Where next to nobody outside shares any, one passage is the measure: the least that makes one (see the options of shared-passage).
    private const double LeastScale = 48;
    private int[]? _group;
    private double[] _outsiders = [];

    /// <summary>The bits, given how much the account and all outsiders say; comments already spoken for do not count.</summary>
    public double Bits(int account, int[] group, double said, double outside, HashSet<int> spoken)
    {
        double own = Sum(account, group, spoken);
        if (own <= 0) return 0;
        if (!ReferenceEquals(_group, group)) (_group, _outsiders) = (group, Outsiders(group));
        int reached = _outsiders.Length - LowerBound(own);
        if (Array.BinarySearch(group, account) < 0) reached = Math.Max(0, reached - 1);
        double bits = Math.Max(0, -Math.Log2(said * (reached + 0.5) / outside));
        double beyond = _outsiders.Length == 0 ? own : own - _outsiders[^1];
        return beyond <= 0 ? bits : bits + (beyond / Scale() / Math.Log(2));
    }

    private double Sum(int account, int[] group, HashSet<int>? spoken)
    {
        double sum = 0;
        HashSet<int> counted = [];
        foreach (int occasion in occasions.Of(account))
        {
            if (!occasions[occasion].IsPassing || !SharedWith(occasion, account, group)) continue;
            int comment = occasions.CommentOf(occasion, account);
            if (spoken?.Contains(comment) != true && counted.Add(comment)) sum += occasions[occasion].Bits;
        }
        return sum;
    }

    private bool SharedWith(int occasion, int account, int[] group)
    {
        foreach (int holder in occasions.AccountsOf(occasion))
            if (holder != account && Array.BinarySearch(group, holder) >= 0) return true;
        return false;
    }

    private double[] Outsiders(int[] group)
    {
        HashSet<int> outsiders = [];
        foreach (int occasion in group.SelectMany(a => occasions.Of(a).ToArray()).Distinct())
        {
            if (!occasions[occasion].IsPassing) continue;
            foreach (int holder in occasions.AccountsOf(occasion))
                if (Array.BinarySearch(group, holder) < 0) outsiders.Add(holder);
        }
        return [.. outsiders.Select(a => Sum(a, group, null)).Order()];
    }

    private double Scale()
    {
        int from = _outsiders.Length * 3 / 4, upper = _outsiders.Length - from;
        return upper < 2 ? LeastScale : Math.Max(LeastScale, _outsiders[from..].Sum(s => s - _outsiders[from]) / upper);
    }

    private int LowerBound(double value)
    {
        int at = Array.BinarySearch(_outsiders, value);
        if (at < 0) return ~at;
        while (at > 0 && _outsiders[at - 1] >= value) at--;
        return at;
    }
}

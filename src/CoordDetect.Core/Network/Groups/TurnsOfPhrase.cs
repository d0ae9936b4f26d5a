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

    // How many of the group hold each passage that one of them does.
    private readonly Dictionary<int, int> _inside = [];

    /// <summary>The bits, given how much the account and all outsiders say; comments already spoken for do not count.</summary>
    public double Bits(int account, int[] group, double said, double outside, HashSet<int> spoken)
    {
        if (!ReferenceEquals(_group, group)) Against(group);
        double own = Sum(account, Array.BinarySearch(group, account) >= 0 ? 1 : 0, spoken);
        if (own <= 0) return 0;
        int reached = _outsiders.Length - LowerBound(own);
        if (Array.BinarySearch(group, account) < 0) reached = Math.Max(0, reached - 1);
        double bits = Math.Max(0, -Math.Log2(said * (reached + 0.5) / outside));
        double beyond = _outsiders.Length == 0 ? own : own - _outsiders[^1];
        return beyond <= 0 ? bits : bits + (beyond / Scale() / Math.Log(2));
    }

    private double Sum(int account, int self, HashSet<int> spoken)
    {
        double sum = 0;
        HashSet<int> counted = [];
        foreach (int occasion in occasions.Of(account))
        {
            if (_inside.GetValueOrDefault(occasion) <= self) continue;
            int comment = occasions.CommentOf(occasion, account);
            if (!spoken.Contains(comment) && counted.Add(comment)) sum += occasions[occasion].Bits;
        }
        return sum;
    }

    private void Against(int[] group)
    {
        _group = group;
        _inside.Clear();
        foreach (int account in group)
            foreach (int occasion in occasions.Of(account))
                if (occasions[occasion].IsPassing) _inside[occasion] = _inside.GetValueOrDefault(occasion) + 1;
        _outsiders = Outsiders(group);
    }

    // The sums of all outsiders at a stroke: each comment speaks once, for the first passage it holds, as in Sum.
    private double[] Outsiders(int[] group)
    {
        Dictionary<int, double> sums = [];
        HashSet<int> counted = [];
        foreach (int occasion in _inside.Keys.Order())
        {
            ReadOnlySpan<int> holders = occasions.AccountsOf(occasion);
            for (int i = 0; i < holders.Length; i++)
            {
                if (Array.BinarySearch(group, holders[i]) >= 0 || !counted.Add(occasions.FirstOf(occasion, i))) continue;
                sums[holders[i]] = sums.GetValueOrDefault(holders[i]) + occasions[occasion].Bits;
            }
        }
        return [.. sums.Values.Order()];
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

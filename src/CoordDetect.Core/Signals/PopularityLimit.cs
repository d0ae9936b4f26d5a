namespace CoordDetect.Core.Signals;

/// <summary>
/// Which objects are too popular to enumerate pairs over: those that more than a share of all accounts hold carry next to no evidence, and the
/// pairs of all enumerated objects together stay within a budget. This is the bound on the one step that is quadratic in an object's popularity.
/// </summary>
internal static class PopularityLimit
{
    private const double ShareOfAccounts = 0.2;
    private const int AlwaysAllowed = 50;
    private const long PairBudget = 4_000_000;

    /// <summary>The largest popularity that is looked at, given how many comments hold each object (an upper bound of its accounts).</summary>
    public static int Of(IEnumerable<int> commentsPerObject, int accounts)
    {
        int cap = Math.Max(AlwaysAllowed, (int)(ShareOfAccounts * accounts));
        long pairs = 0;
        foreach (int popularity in commentsPerObject.Where(k => k >= 2).Order())
        {
            pairs += (long)popularity * (popularity - 1) / 2;
            if (pairs > PairBudget) return Math.Max(2, Math.Min(cap, popularity - 1));
        }
        return cap;
    }
}

using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>
/// The account × object matrix of a trace under one authorship: which accounts hold which objects, as compressed rows both ways,
/// each account's objects least popular first. Objects of one account, and those beyond the popularity cap, count in degrees but are not in the rows.
/// </summary>
internal sealed class AccountObjects
{
    private readonly int[] _objectStart;
    private readonly int[] _account;
    private readonly int[] _accountShadow;
    private readonly int[] _accountStart;
    private readonly int[] _object;
    private readonly int[] _objectShadow;
    private readonly int[] _degree;

    private AccountObjects(ObjectTrace trace, Authorship authorship)
    {
        (_objectStart, _account, _accountShadow) = Distinct(trace, authorship);
        _degree = Degrees(trace, authorship);
        ObjectDegrees = PopularityOfAll(trace);
        (_accountStart, _object, _objectShadow) = ByAccount(trace, authorship.AccountCount);
    }

    /// <summary>The number of accounts of each object, with one entry of 1 for each lone comment.</summary>
    public int[] ObjectDegrees { get; }

    /// <summary>The number of different objects of each account, lone comments included.</summary>
    public ReadOnlySpan<int> AccountDegrees => _degree;

    public static AccountObjects Of(ObjectTrace trace, Authorship authorship) => new(trace, authorship);

    public int DegreeOf(int account) => _degree[account];

    public int PopularityOf(int item) => _objectStart[item + 1] - _objectStart[item];

    /// <summary>The accounts that hold an object, in order of their first comment with it.</summary>
    public ReadOnlySpan<int> AccountsOf(int item) => _account.AsSpan(_objectStart[item], PopularityOf(item));

    /// <summary>The shadow group of each of <see cref="AccountsOf"/>; -1 where its comments with the object are not all in one.</summary>
    public ReadOnlySpan<int> AccountShadowsOf(int item) => _accountShadow.AsSpan(_objectStart[item], PopularityOf(item));

    /// <summary>The shareable objects of an account, least popular first.</summary>
    public ReadOnlySpan<int> ObjectsOf(int account) => _object.AsSpan(_accountStart[account], _accountStart[account + 1] - _accountStart[account]);

    /// <summary>The shareable objects that two accounts both hold, least popular first.</summary>
    public List<int> SharedBy(int a, int b)
    {
        ReadOnlySpan<int> mine = ObjectsOf(a), theirs = ObjectsOf(b);
        List<int> shared = [];
        for (int i = 0, j = 0; i < mine.Length && j < theirs.Length;)
        {
            if (mine[i] == theirs[j])
            {
                shared.Add(mine[i++]);
                j++;
            }
            else if ((PopularityOf(mine[i]), mine[i]).CompareTo((PopularityOf(theirs[j]), theirs[j])) < 0) i++;
            else j++;
        }
        return shared;
    }

    /// <summary>The shadow group of each of <see cref="ObjectsOf"/>.</summary>
    public ReadOnlySpan<int> ShadowsOf(int account) => _objectShadow.AsSpan(_accountStart[account], _accountStart[account + 1] - _accountStart[account]);

    /// <summary>The accounts with any shareable object, those of equal degree together.</summary>
    public IEnumerable<int> AccountsByDegree() => Enumerable.Range(0, _degree.Length)
        .Where(a => _accountStart[a + 1] > _accountStart[a])
        .OrderBy(a => _degree[a]).ThenBy(a => a);

    private static (int[] Start, int[] Account, int[] Shadow) Distinct(ObjectTrace trace, Authorship authorship)
    {
        int[] start = new int[trace.ObjectCount + 1];
        List<int> accounts = [], shadows = [];
        int[] slotOf = new int[authorship.AccountCount], lastObjectOf = new int[authorship.AccountCount];
        Array.Fill(slotOf, -1);
        Array.Fill(lastObjectOf, -1);
        for (int item = 0; item < trace.ObjectCount; item++)
        {
            int first = accounts.Count;
            foreach (int comment in trace.CommentsOf(item))
            {
                int account = authorship.AccountOf[comment], recorded = authorship.RecordedOf[comment];
                // A recorded holder is one holder in a draw, too, however often they repeated themselves.
                if (lastObjectOf[recorded] == item && recorded != account) continue;
                lastObjectOf[recorded] = item;
                int shadow = trace.Shadow is null ? -1 : trace.Shadow[comment];
                if (slotOf[account] < first)
                {
                    slotOf[account] = accounts.Count;
                    accounts.Add(account);
                    shadows.Add(shadow);
                }
                else if (shadows[slotOf[account]] != shadow) shadows[slotOf[account]] = -1;
            }
            start[item + 1] = accounts.Count;
        }
        return (start, [.. accounts], [.. shadows]);
    }

    private int[] Degrees(ObjectTrace trace, Authorship authorship)
    {
        int[] degree = new int[authorship.AccountCount];
        foreach (int account in _account) degree[account]++;
        if (trace.LoneComments is null) return degree;
        foreach (int comment in trace.LoneComments) degree[authorship.AccountOf[comment]]++;
        return degree;
    }

    private int[] PopularityOfAll(ObjectTrace trace)
    {
        int lone = trace.LoneComments?.Count ?? 0;
        int[] degrees = new int[trace.ObjectCount + lone];
        for (int item = 0; item < trace.ObjectCount; item++) degrees[item] = PopularityOf(item);
        degrees.AsSpan(trace.ObjectCount).Fill(1);
        return degrees;
    }

    private (int[] Start, int[] Objects, int[] Shadow) ByAccount(ObjectTrace trace, int accounts)
    {
        int[] shareable = Enumerable.Range(0, trace.ObjectCount)
            .Where(o => PopularityOf(o) >= 2 && PopularityOf(o) <= trace.PopularityCap)
            .OrderBy(PopularityOf).ThenBy(o => o).ToArray();
        int[] start = new int[accounts + 1];
        foreach (int item in shareable)
            foreach (int account in AccountsOf(item)) start[account + 1]++;
        for (int a = 0; a < accounts; a++) start[a + 1] += start[a];
        int[] objects = new int[start[accounts]], shadow = new int[start[accounts]], fill = (int[])start.Clone();
        foreach (int item in shareable)
        {
            ReadOnlySpan<int> holders = AccountsOf(item), shadows = AccountShadowsOf(item);
            for (int i = 0; i < holders.Length; i++)
            {
                shadow[fill[holders[i]]] = shadows[i];
                objects[fill[holders[i]]++] = item;
            }
        }
        return (start, objects, shadow);
    }
}

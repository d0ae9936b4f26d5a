namespace CoordDetect.Core.Network.Groups;

/// <summary>Some accounts, and by which objects others are held against them: of each, how many of the accounts hold it, and which comes first where one comment holds several.</summary>
internal sealed class Holdings
{
    private readonly Dictionary<int, (int Rank, int Inside)> _of = [];

    /// <param name="accounts">The accounts, ascending.</param>
    /// <param name="by">The objects, in the order in which comments speak for them.</param>
    /// <param name="occasions">What all hold.</param>
    /// <param name="activity">What all say.</param>
    public Holdings(int[] accounts, IEnumerable<int> by, Occasions occasions, Activity activity)
    {
        Accounts = accounts;
        foreach (int occasion in by) _of.TryAdd(occasion, (_of.Count, 0));
        foreach (int account in accounts)
        {
            Said += activity.Comments[account];
            foreach (int occasion in occasions.Of(account))
                if (_of.TryGetValue(occasion, out (int Rank, int Inside) known)) _of[occasion] = (known.Rank, known.Inside + 1);
        }
    }

    /// <summary>The accounts, ascending.</summary>
    public int[] Accounts { get; }

    /// <summary>What they say, in comments.</summary>
    public long Said { get; }

    /// <summary>What is said outside: how many texts, and how many of them by two or more.</summary>
    public required (long Texts, long Again) Outside { get; init; }

    /// <summary>Whether an account is one of them.</summary>
    public bool Have(int account) => Array.BinarySearch(Accounts, account) >= 0;

    /// <summary>What an account holds of the objects that others of these hold, too, with the number of these others, in the order of the objects.</summary>
    public IReadOnlyList<(int Occasion, int Others)> SharedBy(int account, Occasions occasions)
    {
        int self = Have(account) ? 1 : 0;
        List<(int Rank, int Occasion, int Others)> shared = [];
        foreach (int occasion in occasions.Of(account))
            if (_of.TryGetValue(occasion, out (int Rank, int Inside) known) && known.Inside > self) shared.Add((known.Rank, occasion, known.Inside - self));
        shared.Sort();
        return shared.ConvertAll(s => (s.Occasion, s.Others));
    }
}

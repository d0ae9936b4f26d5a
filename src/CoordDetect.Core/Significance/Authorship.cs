namespace CoordDetect.Core.Significance;

/// <summary>Which account wrote each comment: as recorded, or as drawn for a shuffled corpus. Comments by account as compressed rows.</summary>
public sealed class Authorship
{
    private readonly int[] _accountOf;
    private readonly int[] _recorded;
    private readonly int[] _start;
    private readonly int[] _comments;

    /// <summary>Makes an authorship from the account of each comment.</summary>
    /// <param name="accountOf">The account of each comment.</param>
    /// <param name="accounts">How many accounts there are.</param>
    /// <param name="recorded">The recorded account of each comment, where <paramref name="accountOf"/> is drawn; null where it is the record.</param>
    public Authorship(int[] accountOf, int accounts, int[]? recorded = null)
    {
        _accountOf = accountOf;
        _recorded = recorded ?? accountOf;
        _start = new int[accounts + 1];
        foreach (int a in accountOf) _start[a + 1]++;
        for (int a = 0; a < accounts; a++) _start[a + 1] += _start[a];
        _comments = new int[accountOf.Length];
        int[] fill = (int[])_start.Clone();
        for (int c = 0; c < accountOf.Length; c++) _comments[fill[accountOf[c]]++] = c;
    }

    /// <summary>
    /// The seed of a draw, for tests whose null shuffles something else than who wrote which comment of a thread: whose profile is whose, who came to which
    /// thread. Null for the record.
    /// </summary>
    public ulong? Seed { get; init; }

    /// <summary>How many accounts there are.</summary>
    public int AccountCount => _start.Length - 1;

    /// <summary>The account of each comment.</summary>
    public ReadOnlySpan<int> AccountOf => _accountOf;

    /// <summary>
    /// The recorded account of each comment, the same in every draw. Somebody who repeats a text twenty times is one holder of it; a draw must not make
    /// twenty of them.
    /// </summary>
    public ReadOnlySpan<int> RecordedOf => _recorded;

    /// <summary>The comments of an account, ascending.</summary>
    public ReadOnlySpan<int> CommentsOf(int account) => _comments.AsSpan(_start[account], _start[account + 1] - _start[account]);
}

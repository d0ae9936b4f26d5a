using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>The positions of a timing trace by account under one authorship: each account's history in order of thread and time.</summary>
internal sealed class AccountPositions
{
    private readonly int[] _accountAt;
    private readonly int[] _start;
    private readonly int[] _position;

    private AccountPositions(int[] accountAt, int accounts)
    {
        _accountAt = accountAt;
        _start = new int[accounts + 1];
        foreach (int a in accountAt) _start[a + 1]++;
        for (int a = 0; a < accounts; a++) _start[a + 1] += _start[a];
        _position = new int[accountAt.Length];
        int[] fill = (int[])_start.Clone();
        for (int p = 0; p < accountAt.Length; p++) _position[fill[accountAt[p]]++] = p;
    }

    public static AccountPositions Of(TimingTrace trace, Authorship authorship)
    {
        int[] accountAt = new int[trace.Comment.Length];
        for (int p = 0; p < accountAt.Length; p++) accountAt[p] = authorship.AccountOf[trace.Comment[p]];
        return new AccountPositions(accountAt, authorship.AccountCount);
    }

    public int AccountAt(int position) => _accountAt[position];

    public ReadOnlySpan<int> Of(int account) => _position.AsSpan(_start[account], _start[account + 1] - _start[account]);
}

using CoordDetect.Core.Simulation.Chance;
using CoordDetect.Core.Simulation.People;

namespace CoordDetect.Core.Simulation.Plan;

/// <summary>
/// Hands out the comments of one site to its accounts: each account writes exactly the number that its activity gave it, and is asked
/// for when its rhythm says that it is there.
/// </summary>
internal sealed class AccountDraw
{
    private const int Tries = 7;

    private readonly SeededRandom _random;
    private readonly IReadOnlyList<Person> _people;
    private readonly int[] _tokens;
    private readonly int[] _left;
    private readonly int[] _takenAhead;
    private int _count;

    /// <summary>Shares <paramref name="comments"/> among <paramref name="accounts"/>; each gets at least one.</summary>
    public AccountDraw(SeededRandom random, IReadOnlyList<Person> people, IReadOnlyList<int> accounts, int comments)
    {
        (_random, _people) = (random, people);
        (_left, _takenAhead) = (new int[people.Count], new int[people.Count]);
        _tokens = new int[comments];
        double total = accounts.Sum(account => people[account].Activity);
        double share = (comments - accounts.Count) / total;
        double due = 0;
        int given = 0;
        foreach (int account in accounts)
        {
            due += people[account].Activity * share;
            int count = 1 + (int)Math.Floor(due + 1e-9) - given;
            given += count - 1;
            if (account == accounts[^1]) count = comments - _count;
            _left[account] = count;
            _tokens.AsSpan(_count, count).Fill(account);
            _count += count;
        }
        random.Shuffle(_tokens.AsSpan());
    }

    /// <summary>Draws who writes at a time.</summary>
    public int Draw(long time, bool london)
    {
        double hour = LocalClock.Hour(time, london);
        bool weekend = LocalClock.IsWeekend(time, london);
        int best = -1;
        for (int attempt = 0; attempt < Tries; attempt++)
        {
            best = Pick();
            if (_random.Chance(_people[_tokens[best]].Rhythm.Presence(hour, weekend))) break;
        }
        int account = _tokens[best];
        _tokens[best] = _tokens[--_count];
        _left[account]--;
        return account;
    }

    /// <summary>Lets <paramref name="account"/> write if it has comments left.</summary>
    public bool TryTake(int account)
    {
        if (_left[account] == 0) return false;
        _left[account]--;
        _takenAhead[account]++;
        return true;
    }

    // Tokens of comments that were taken ahead are thrown away when they turn up.
    private int Pick()
    {
        while (true)
        {
            int at = _random.Next(_count);
            int account = _tokens[at];
            if (_takenAhead[account] == 0) return at;
            _takenAhead[account]--;
            _tokens[at] = _tokens[--_count];
        }
    }
}

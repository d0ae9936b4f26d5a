using CoordDetect.Core.Signals;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Network.Groups;

/// <summary>
/// How often a text is said by somebody else, too. Of the U texts of a group two of it or more say S; of the u texts outside two or more say s. With a rate drawn from Beta(1 + s, <see cref="PriorTexts"/> + u − s) the
/// number S is beta-binomial, and −log2 of its tail is the evidence: the one that is left where a group makes most of what is said, so that nobody but its accounts could hold anything. Cost of one group: what its
/// accounts hold.
/// </summary>
internal sealed class Repetition
{
    /// <summary>How many texts of which none is said again the rate is worth before anything is seen: Beta(1, 100), one in a hundred.</summary>
    private const int PriorTexts = 100;

    private readonly Occasions _occasions;
    private readonly bool _longOnly;
    private readonly int[] _own;
    private readonly int[] _alsoOthers;
    private readonly long _allOwn;
    private readonly int _shared;

    /// <param name="tests">Where the texts are.</param>
    /// <param name="authorship">Who wrote what.</param>
    /// <param name="occasions">What all hold.</param>
    /// <param name="longOnly">Whether shouts are left out: people pick them up, which makes no group. Who has many different ones of a group that is there in common with it is of it all the same.</param>
    public Repetition(IReadOnlyList<SignalTest> tests, Authorship authorship, Occasions occasions, bool longOnly = true)
    {
        _occasions = occasions;
        _longOnly = longOnly;
        _own = new int[authorship.AccountCount];
        foreach (ObjectTrace texts in tests.Select(t => t.Trace).OfType<ObjectTrace>().Where(t => t.LoneTexts is not null)) CountOwn(texts, authorship);
        _allOwn = _own.Sum(o => (long)o);
        _alsoOthers = new int[authorship.AccountCount];
        for (int o = 0; o < occasions.Count; o++)
        {
            if (!IsText(o)) continue;
            _shared++;
            foreach (int account in occasions.AccountsOf(o)) _alsoOthers[account]++;
        }
    }

    /// <summary>What the texts that two of a group, ascending, or more have in common are worth, with these texts.</summary>
    public (double Bits, IReadOnlyList<int> Texts) Of(int[] accounts)
    {
        Dictionary<int, int> inside = Inside(accounts);
        int[] again = [.. inside.Where(t => t.Value > 1).Select(t => t.Key).Order()];
        return (Tail(again.Length, inside.Count + accounts.Sum(a => (long)_own[a]), Outside(accounts, inside)), again);
    }

    /// <summary>What is said outside a group, ascending: how many texts, and how many of them by two or more.</summary>
    public (long Texts, long Again) Outside(int[] accounts) => Outside(accounts, Inside(accounts));

    /// <summary>What it is worth that of an account's texts some are said by a group, too.</summary>
    public double Bits(int account, int shared, (long Texts, long Again) outside) => Tail(shared, _own[account] + _alsoOthers[account], outside);

    /// <summary>The accounts that say what others say, too, as often as one in a hundred ordinary people, ascending.</summary>
    public int[] Echoes() => [.. Enumerable.Range(0, _own.Length).Where(a => _alsoOthers[a] > 0 && Bits(a, _alsoOthers[a], (0, 0)) >= -Math.Log2(Belonging.ChanceMembers))];

    /// <summary>Whether an occasion is a text, too long to be picked up where shouts are left out.</summary>
    public bool IsText(int occasion) => _occasions[occasion].Signal == "same-text" && !(_longOnly && _occasions[occasion].IsPickedUp);

    private Dictionary<int, int> Inside(int[] accounts)
    {
        Dictionary<int, int> inside = [];
        foreach (int account in accounts)
            foreach (int occasion in _occasions.Of(account))
                if (IsText(occasion)) inside[occasion] = inside.GetValueOrDefault(occasion) + 1;
        return inside;
    }

    private (long Texts, long Again) Outside(int[] accounts, Dictionary<int, int> inside)
    {
        int again = _shared - inside.Count(t => t.Value == _occasions.AccountsOf(t.Key).Length);
        return (_allOwn - accounts.Sum(a => (long)_own[a]) + again, again);
    }

    // −log2 P(X ≥ again), X beta-binomial of `texts` with the rate learnt outside.
    private static double Tail(int again, long texts, (long Texts, long Again) outside)
    {
        double alpha = 1 + outside.Again, beta = PriorTexts + outside.Texts - outside.Again;
        if (again == 0 || again <= texts * alpha / (alpha + beta)) return 0;
        double first = LogFactorial.Choose((int)texts, again) + LogBeta(again + alpha, texts - again + beta) - LogBeta(alpha, beta), term = 1, sum = 1;
        for (long x = again; x < texts && term > sum * 1e-12; x++)
        {
            term *= (double)(texts - x) / (x + 1) * (x + alpha) / (texts - x - 1 + beta);
            sum += term;
        }
        return Math.Max(0, -(first + Math.Log(sum)) / Math.Log(2));
    }

    private static double LogBeta(double a, double b) => LogFactorial.Of((int)a - 1) + LogFactorial.Of((int)b - 1) - LogFactorial.Of((int)(a + b) - 1);

    // A text of one account, said as often as you like, is one that nobody else said.
    private void CountOwn(ObjectTrace texts, Authorship authorship)
    {
        foreach (int comment in _longOnly ? texts.LoneTexts! : texts.LoneComments!) _own[authorship.AccountOf[comment]]++;
        for (int item = 0; item < texts.ObjectCount; item++)
        {
            ReadOnlySpan<int> comments = texts.CommentsOf(item);
            if (comments.Length == 0 || (_longOnly && texts.PickedUp![item])) continue;
            int recorded = authorship.RecordedOf[comments[0]];
            bool isOwn = true;
            foreach (int comment in comments) isOwn &= authorship.RecordedOf[comment] == recorded;
            if (isOwn) _own[authorship.AccountOf[comments[0]]]++;
        }
    }
}

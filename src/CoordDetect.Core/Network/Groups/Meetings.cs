using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Network.Groups;

/// <summary>
/// Pairs of accounts that come together in time and place more than chance gives: those whose p-value without wording and objects is at most p₀. Of m accounts chance ties
/// m(m−1)/2·p₀ pairs. A few dear pairs say more than one look at p₀ can tell, so stricter p-values are looked at, too, half a power of ten apart, and every look is paid for; there those of one kind count
/// as m−1 at most, for three who meet are three pairs at a stroke.
/// Cost of one group: the pairs of its accounts, once a look.
/// </summary>
internal sealed class Meetings
{
    private const int Looks = 17;
    private const double Step = 0.5;
    private readonly double _log10P0;
    private readonly Dictionary<int, List<SignificantPair>> _of = [];

    public Meetings(PairSelection selection)
    {
        _log10P0 = Math.Log10(selection.CandidateP);
        foreach (SignificantPair pair in selection.Pairs)
        {
            (_of.TryGetValue(pair.A, out List<SignificantPair>? a) ? a : _of[pair.A] = []).Add(pair);
            (_of.TryGetValue(pair.B, out List<SignificantPair>? b) ? b : _of[pair.B] = []).Add(pair);
        }
    }

    /// <summary>What the meetings of some accounts, ascending, say for them, in bits.</summary>
    public double Bits(int[] accounts)
    {
        List<SignificantPair> inside = [.. accounts.SelectMany(a => Of(a).Where(p => p.A == a && Array.BinarySearch(accounts, p.B) >= 0))];
        if (inside.Count == 0) return 0;
        double pairs = accounts.Length * (accounts.Length - 1.0) / 2, best = 0;
        for (int look = 0; look < Looks; look++)
        {
            double log10P = _log10P0 - (look * Step);
            int ties = inside.Count;
            if (look > 0)
            {
                List<SignificantPair> dear = [.. inside.Where(p => p.Log10PWithoutProfiles <= log10P)];
                ties = Math.Min(dear.Count, Math.Max(accounts.Length - 1, dear.Count(p => p.Families.Count > 1)));
            }
            if (ties == 0) break;
            best = Math.Max(best, -PoissonTail.Log10(ties, pairs * Math.Pow(10, log10P)) / Math.Log10(2));
        }
        return Math.Max(0, best - Math.Log2(Looks));
    }

    /// <summary>What the meetings of one account with the others of a group, ascending, say for its being one of them, in bits.</summary>
    public double Bits(int account, int[] group, int others)
    {
        double[] ties = [.. Of(account).Where(p => Array.BinarySearch(group, p.A == account ? p.B : p.A) >= 0).Select(p => p.Log10PWithoutProfiles)];
        double best = 0;
        for (int look = 0; look < Looks && ties.Length > 0; look++)
        {
            double log10P = _log10P0 - (look * Step);
            int dear = look == 0 ? ties.Length : ties.Count(t => t <= log10P);
            if (dear == 0) break;
            best = Math.Max(best, -PoissonTail.Log10(dear, others * Math.Pow(10, log10P)) / Math.Log10(2));
        }
        return Math.Max(0, best - Math.Log2(Looks));
    }

    /// <summary>Who meets some account.</summary>
    public IEnumerable<int> PartnersOf(int account) => Of(account).Select(p => p.A == account ? p.B : p.A);

    private List<SignificantPair> Of(int account) => _of.TryGetValue(account, out List<SignificantPair>? pairs) ? pairs : [];
}

using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>
/// What profiles add to pairs of accounts that coincide in what they do. Under the null profiles are dealt out at random, whoever does what, so the p-value of
/// the profiles and that of everything else are independent, and their product x has P(product ≤ x) = x·(1 − ln x) (Fisher 1932). Beside the Cauchy
/// combination, which gains nothing from two moderate p-values, this counts as one more test. But what accounts are ties whole cliques at a stroke (a
/// burst of sign-ups, one mould of names), and a scan for dense groups must not mistake a clique for a group: <see cref="Admits"/> says how far the lift goes.
/// </summary>
internal sealed class ProfileLift
{
    /// <summary>By how much profiles may lift a pair at most: without them its p-value is within this factor of a candidate's.</summary>
    public const double MostLift = 200;

    private static readonly double LogOf10 = Math.Log(10);
    private const double LargestLog10PWithout = -2;
    private readonly FamilyScores[] _others;
    private readonly PairScores? _profiles;
    private readonly double[] _log10PWithout = [];

    public ProfileLift(IReadOnlyList<FamilyScores> families)
    {
        _others = [.. families.Where(f => f.Family != SignalFamily.Profiles)];
        _profiles = families.FirstOrDefault(f => f.Family == SignalFamily.Profiles)?.Scores;
        if (_profiles is not null) _log10PWithout = Without(_profiles.Pairs);
    }

    /// <summary>The pairs that coincide in their profiles and otherwise, with the joint p-value; null where the corpus has no profiles.</summary>
    public PairScores? Joint()
    {
        if (_profiles is null) return null;
        PairScoreBuilder joint = new();
        for (int i = 0; i < _profiles.Pairs.Length; i++)
        {
            if (_log10PWithout[i] >= 0) continue;
            double product = _profiles.Log10P[i] + _log10PWithout[i];
            (int a, int b) = PairScores.Accounts(_profiles.Pairs[i]);
            joint.Add(a, b, Math.Min(0, product + Math.Log10(1 - (product * LogOf10))), 0);
        }
        return joint.Build();
    }

    /// <summary>
    /// Whether a pair may be a candidate: it has no profile in common, or stands well enough without. Within a clique of m accounts chance must give an account less
    /// than half a partner; m is N·√p for a profile that a share p of all pairs has in common.
    /// </summary>
    public bool Admits(ulong pair, int accounts, double candidateLog10P)
    {
        if (_profiles is null || _profiles.IndexOf(pair) is not (>= 0 and int at)) return true;
        double clique = Math.Log10(PairSelection.ChancePartners / accounts) - (_profiles.Log10P[at] / 2);
        return _log10PWithout[at] <= Math.Min(LargestLog10PWithout, Math.Min(clique, candidateLog10P + Math.Log10(MostLift)));
    }

    /// <summary>log10 of a pair's p-value without what its profiles have in common, never below the fused one.</summary>
    public double Without(ulong pair, double fused) =>
        _profiles is null || _profiles.IndexOf(pair) is not (>= 0 and int at) ? fused : Math.Max(fused, _log10PWithout[at]);

    // All lists ascend, so one walk along them finds every pair.
    private double[] Without(ulong[] pairs)
    {
        double[] without = new double[pairs.Length];
        int[] at = new int[_others.Length];
        Span<double> listed = stackalloc double[_others.Length];
        for (int i = 0; i < pairs.Length; i++)
        {
            int count = 0;
            for (int f = 0; f < at.Length; f++)
            {
                PairScores scores = _others[f].Scores;
                while (at[f] < scores.Pairs.Length && scores.Pairs[at[f]] < pairs[i]) at[f]++;
                if (at[f] < scores.Pairs.Length && scores.Pairs[at[f]] == pairs[i] && scores.Log10P[at[f]] < 0) listed[count++] = scores.Log10P[at[f]];
            }
            without[i] = count == 0 ? 0 : CauchyCombination.Log10(listed[..count], _others.Length);
        }
        return without;
    }
}

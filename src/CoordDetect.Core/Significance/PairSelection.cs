using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>
/// From the families' p-values to the pairs worth looking at: Cauchy combination across families, Benjamini–Hochberg over all pairs of the corpus,
/// and the rule that one object alone never makes an edge (a petition ties hundreds who have nothing else in common). Beside the pairs that are
/// significant by themselves it lists <em>candidates</em>: pairs below a p-value at which chance gives an account half a partner
/// (1 / 2N). A candidate counts only inside a group that is dense in them beyond chance.
/// </summary>
public sealed class PairSelection
{
    /// <summary>How many partners chance gives an account among the candidates.</summary>
    public const double ChancePartners = 0.5;

    private PairSelection(IReadOnlyList<FamilyScores> families, PairScores fused, IReadOnlyList<SignificantPair> pairs, double candidateP)
    {
        Families = families;
        Fused = fused;
        Pairs = pairs;
        CandidateP = candidateP;
    }

    /// <summary>The p-values of each family.</summary>
    public IReadOnlyList<FamilyScores> Families { get; }

    /// <summary>The fused p-values of every pair with any evidence.</summary>
    public PairScores Fused { get; }

    /// <summary>The significant pairs and the candidates, ascending.</summary>
    public IReadOnlyList<SignificantPair> Pairs { get; }

    /// <summary>The p-value below which a pair is a candidate.</summary>
    public double CandidateP { get; }

    /// <summary>Selects the pairs of a run.</summary>
    /// <param name="families">The scores of each family that was looked at.</param>
    /// <param name="accounts">How many accounts the corpus has; all their pairs count as tested.</param>
    /// <param name="falseDiscoveryRate">The q asked for.</param>
    public static PairSelection Of(IReadOnlyList<FamilyScores> families, int accounts, double falseDiscoveryRate)
    {
        ProfileLift lift = new(families);
        PairScores[] joint = lift.Joint() is { } both ? [both] : [];
        PairScores fused = PairMerge.Combine([.. families.Select(f => f.Scores), .. joint], oneFamily: false);
        long hypotheses = Math.Max(fused.Pairs.Length, (long)accounts * (accounts - 1) / 2);
        double[] log10Q = BenjaminiHochberg.Log10Adjust(fused.Log10P, hypotheses);
        double limit = Math.Log10(falseDiscoveryRate);
        double candidateP = Math.Min(0.01, ChancePartners / Math.Max(1, accounts));
        double candidate = Math.Log10(candidateP);
        List<SignificantPair> kept = [];
        for (int i = 0; i < fused.Pairs.Length; i++)
        {
            bool bySelf = log10Q[i] <= limit;
            if (!bySelf && fused.Log10P[i] > candidate) continue;
            List<SignalFamily> significant = [.. families.Where(f => f.Log10POf(fused.Pairs[i]) <= candidate).Select(f => f.Family)];
            // Nothing said or done in common.
            if (fused.Objects[i] == 0) continue;
            if (!lift.Admits(fused.Pairs[i], accounts, candidate)) continue;
            (int a, int b) = PairScores.Accounts(fused.Pairs[i]);
            kept.Add(new SignificantPair(a, b, fused.Log10P[i], log10Q[i], fused.Objects[i], significant, bySelf)
            {
                Set = fused.SetAt(i),
                Log10PWithoutProfiles = lift.Without(fused.Pairs[i], fused.Log10P[i]),
            });
        }
        return new PairSelection(families, fused, kept, candidateP);
    }
}

using CoordDetect.Core.Network;
using CoordDetect.Core.Signals;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Findings;

/// <summary>
/// Scores every account in [0, 1] from its strongest pairs, significant or not, so that a reader can go on below the threshold. Members of findings at moderate or above
/// come first, then those beside them and the members of weaker findings, then the rest; within each, the score rises with the weight of the account's best ties (<see cref="TieWeights"/>) and with the ties of its
/// partners to each other: a group is tied all around, chance is not.
/// </summary>
internal static class AccountScores
{
    private const int PairsCounted = 3;
    private const int PartnersLookedAt = 8;
    private const double TriangleShare = 0.25;

    /// <summary>The summed weight at which an account is half way up its band.</summary>
    private const double HalfWay = 12;

    public static double[] Of(PairSelection selection, int accounts)
    {
        TieWeights ties = new(selection);
        // The best few partners of each account, kept as a small sorted row.
        double[] best = new double[accounts * PartnersLookedAt];
        int[] partner = new int[accounts * PartnersLookedAt];
        for (int i = 0; i < selection.Fused.Pairs.Length; i++)
        {
            (int a, int b) = PairScores.Accounts(selection.Fused.Pairs[i]);
            Insert(best.AsSpan(a * PartnersLookedAt, PartnersLookedAt), partner.AsSpan(a * PartnersLookedAt, PartnersLookedAt), ties[i], b);
            Insert(best.AsSpan(b * PartnersLookedAt, PartnersLookedAt), partner.AsSpan(b * PartnersLookedAt, PartnersLookedAt), ties[i], a);
        }
        double[] raw = new double[accounts];
        for (int a = 0; a < accounts; a++)
        {
            ReadOnlySpan<double> weights = best.AsSpan(a * PartnersLookedAt, PartnersLookedAt);
            double sum = TriangleShare * Triangles(ties, weights, partner.AsSpan(a * PartnersLookedAt, PartnersLookedAt));
            foreach (double weight in weights[..PairsCounted]) sum += weight;
            raw[a] = sum / (sum + HalfWay);
        }
        return raw;
    }

    // Each two partners that are tied to each other, by the weakest of the three ties.
    private static double Triangles(TieWeights ties, ReadOnlySpan<double> weights, ReadOnlySpan<int> partners)
    {
        double sum = 0;
        for (int i = 0; i < partners.Length && weights[i] > 0; i++)
            for (int j = i + 1; j < partners.Length && weights[j] > 0; j++) sum += Math.Min(weights[j], ties.Between(partners[i], partners[j]));
        return sum;
    }

    /// <summary>
    /// Puts a raw score into the band of its role and of how sure its finding is: members at moderate or above come first, then those whom they have beside them, and the
    /// members of weaker findings, then everybody else.
    /// </summary>
    public static double InBand(double raw, MemberRole? role, Confidence confidence) => (role, confidence) switch
    {
        (MemberRole.Member, >= Confidence.Moderate) => 0.5 + (raw / 2),
        (MemberRole.Member, _) or (MemberRole.Peripheral, >= Confidence.Moderate) => 0.25 + (raw / 4),
        _ => raw / 4,
    };

    /// <summary>The ids of the signals on each account's edges, and of the properties of accounts that have edges, in catalog order.</summary>
    public static IReadOnlyList<string>[] SignalsOf(IReadOnlyList<EvidenceEdge> edges, EvidenceTable evidence, IReadOnlyList<SignalTest> tests, int accounts)
    {
        HashSet<string>?[] seen = new HashSet<string>?[accounts];
        foreach (EvidenceEdge edge in edges)
        {
            for (int i = 0; i < edge.EvidenceCount; i++)
            {
                string signal = evidence[edge.EvidenceStart + i].Signal;
                (seen[edge.AccountA] ??= []).Add(signal);
                (seen[edge.AccountB] ??= []).Add(signal);
            }
        }
        foreach (SignalTest test in tests)
        {
            if (test.Trace is not PropertyTrace property) continue;
            for (int a = 0; a < accounts; a++)
                if (property.Has(a)) seen[a]?.Add(test.Signal.Id);
        }
        return Array.ConvertAll(seen, s => s is null ? (IReadOnlyList<string>)[] : [.. tests.Select(t => t.Signal.Id).Where(s.Contains)]);
    }

    private static void Insert(Span<double> row, Span<int> partners, double value, int partner)
    {
        if (value <= row[^1]) return;
        int at = row.Length - 1;
        while (at > 0 && row[at - 1] < value)
        {
            (row[at], partners[at]) = (row[at - 1], partners[at - 1]);
            at--;
        }
        (row[at], partners[at]) = (value, partner);
    }
}

using CoordDetect.Core.Network;
using CoordDetect.Core.Signals;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Findings;

/// <summary>
/// Scores every account in [0, 1] from its strongest pairs, significant or not, so that a reader can go on below the threshold. Members come above
/// peripheral accounts, and those above the rest; within each, the score rises with the summed -log10 p of the account's best pairs.
/// </summary>
internal static class AccountScores
{
    private const int PairsCounted = 5;

    /// <summary>The summed -log10 p at which an account is half way up its band.</summary>
    private const double HalfWay = 12;

    public static double[] Of(PairScores fused, int accounts)
    {
        // The best few -log10 p of each account, kept as a small sorted row.
        double[] best = new double[accounts * PairsCounted];
        for (int i = 0; i < fused.Pairs.Length; i++)
        {
            (int a, int b) = PairScores.Accounts(fused.Pairs[i]);
            Insert(best.AsSpan(a * PairsCounted, PairsCounted), -fused.Log10P[i]);
            Insert(best.AsSpan(b * PairsCounted, PairsCounted), -fused.Log10P[i]);
        }
        double[] raw = new double[accounts];
        for (int a = 0; a < accounts; a++)
        {
            double sum = 0;
            foreach (double x in best.AsSpan(a * PairsCounted, PairsCounted)) sum += Math.Min(x, 100);
            raw[a] = sum / (sum + HalfWay);
        }
        return raw;
    }

    /// <summary>Puts a raw score into the band of its role.</summary>
    public static double InBand(double raw, MemberRole? role) => role switch
    {
        MemberRole.Member => 0.5 + (raw / 2),
        MemberRole.Peripheral => 0.25 + (raw / 4),
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

    private static void Insert(Span<double> row, double value)
    {
        if (value <= row[^1]) return;
        int at = row.Length - 1;
        while (at > 0 && row[at - 1] < value)
        {
            row[at] = row[at - 1];
            at--;
        }
        row[at] = value;
    }
}

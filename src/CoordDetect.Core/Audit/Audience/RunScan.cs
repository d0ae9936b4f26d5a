namespace CoordDetect.Core.Audit.Audience;

/// <summary>
/// Finds the run of the follow order in which a signature piles up most (a scan statistic; Kulldorff 1997, Communications in Statistics 26).
/// A run of L places with m members has, where members fall with probability q, a probability below exp(−L·KL(m/L ‖ q)) (Chernoff), times the
/// k²/2 runs that k members bound. q is the largest of: the rate outside the run, the rate in the two runs of twice its length beside it,
/// and what its trait says about this run. So drift over time, and whoever is like the neighbours, explains itself.
/// </summary>
internal static class RunScan
{
    /// <summary>The fewest accounts that make a run.</summary>
    public const int FewestMembers = 5;

    // Each length of run is tried by its members, in steps of 15 %: a run a little too short loses little.
    private const double Step = 1.15;

    // What many have anyway must be a good part of what came, and several times its usual share.
    private const double LeastFill = 0.25;

    // A twentieth: less is thin in a run so long that anybody may have come in it.
    private const double LeastOfLong = 0.05;

    // Of accounts made within three days, in seconds.
    private const long MostDays = 3 * 86_400;

    /// <summary>The most surprising run, or null where none is below <paramref name="logLevel"/> (natural logarithm).</summary>
    public static Run? Best(Signature signature, int length, double logLevel, CellControl? control)
    {
        int[] places = signature.Places;
        int k = places.Length, start = control?.Start ?? 0;
        Run? best = null;
        for (double size = FewestMembers; size < k * Step; size = Math.Max(size + 1, size * Step))
        {
            int m = Math.Min((int)size, k), longest = Longest(signature, m, length, best?.LogP ?? logLevel);
            for (int first = start, last = start + m - 1; last < k; first++, last++)
            {
                int run = places[last] - places[first] + 1;
                if (run > longest || (control is not null && m < 4 * control.Beside(first, last))) continue;
                double p = LogPOf(signature, first, last, length, best?.LogP ?? logLevel, control, out double q);
                if (p < (best?.LogP ?? logLevel)) best = new Run(first, last, m, q, p);
            }
            if (m == k) break;
        }
        return best is { } found ? Sharpened(signature, found, length, control) : null;
    }

    // The longest run in which m members can be surprising enough at the rate outside it: the longer, the less surprising.
    private static int Longest(Signature signature, int m, int length, double limit)
    {
        int k = signature.Places.Length, low = m - 1, high = IsBatch(signature) ? length : Math.Min(length - 30, (int)Math.Min(length, (double)m * length / (1.2 * k)));
        if (!signature.IsTelling) high = Math.Min(high, (int)(m / LeastFill));
        double price = 2 * Math.Log(k);
        while (low < high)
        {
            int middle = low + ((high - low + 1) / 2);
            if (LogP(m, middle, Outside(k, m, length, middle)) + price < limit) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    private static double Outside(int k, int m, int length, int run) => (k - m + 0.5) / (length - run + 1.0);

    // Moves the ends by members until no step, large or small, makes the run more surprising; turns members into places.
    private static Run Sharpened(Signature signature, Run run, int length, CellControl? control)
    {
        int k = signature.Places.Length;
        for (int step = Math.Max(1, run.Members / 8); step >= 1; step /= 2)
        {
            for (bool moved = true; moved;)
            {
                moved = false;
                foreach ((int first, int last) in ((int, int)[])[(run.First - step, run.Last), (run.First, run.Last + step), (run.First + step, run.Last), (run.First, run.Last - step)])
                {
                    if (first < (control?.Start ?? 0) || last >= k || last - first + 1 < FewestMembers) continue;
                    double p = LogPOf(signature, first, last, length, run.LogP, control, out double q);
                    if (p >= run.LogP) continue;
                    run = new Run(first, last, last - first + 1, q, p);
                    moved = true;
                }
            }
        }
        return run with { First = signature.Places[run.First], Last = signature.Places[run.Last] };
    }

    // The logarithm of the probability of the run between two members, all runs paid for; 0 as soon as it cannot be below the limit.
    private static double LogPOf(Signature signature, int first, int last, int length, double limit, CellControl? control, out double q)
    {
        int[] places = signature.Places;
        int k = places.Length, m = last - first + 1, from = places[first], to = places[last], run = to - from + 1;
        double price = 2 * Math.Log(k);
        q = Outside(k, m, length, run);
        if ((length - run < 30 && !IsBatch(signature)) || LogP(m, run, q) + price >= limit) return 0;
        q = Math.Max(q, Beside(places, first, m, run, length));
        if (control is not null)
        {
            q = Math.Max(q, 2.0 * control.Beside(first, last) / run);
            if (m >= 2 * q * run) q = Math.Min(1, Math.Max(q, control.Elsewhere(from, to)));
        }
        // A pile of which more than half is expected is drift that was not seen through.
        if (m < 2 * q * run || !MayBe(signature, m, run, length, q)) return 0;
        return LogP(m, run, q) + price;
    }

    // A run that is a good part of the list has little beside it to be compared with: it must be full. Of accounts made within one time the times
    // beside theirs are a comparison of their own, wherever those who follow stand.
    private static bool MayBe(Signature signature, int m, int run, int length, double q)
    {
        bool isLong = run > length / 4;
        if (signature.Kind is SignatureKind.CreatedTogether or SignatureKind.CreatedAlike) return !isLong || (m >= 3 * q * run && m >= LeastOfLong * run);
        if (run > length / 3 && 2 * m < run) return false;
        return (signature.IsTelling && !isLong) || Fills(m, run, q);
    }

    // Made within days: the days beside them are compared with, wherever those who follow stand.
    private static bool IsBatch(Signature signature) => signature.Kind == SignatureKind.CreatedTogether && signature.Span <= MostDays;

    /// <summary>The natural logarithm of Chernoff's bound of m or more among <paramref name="run"/> at rate <paramref name="q"/>.</summary>
    public static double LogP(int m, int run, double q)
    {
        double share = (double)m / run;
        if (share <= q || q >= 1) return 0;
        if (q <= 0) return double.NegativeInfinity;
        double rest = share < 1 ? (1 - share) * Math.Log((1 - share) / (1 - q)) : 0;
        return -run * ((share * Math.Log(share / q)) + rest);
    }

    /// <summary>Whether enough of a run has what many have anyway.</summary>
    public static bool Fills(int m, int run, double q) => m >= LeastFill * run && m >= 3 * q * run;

    private static double Beside(int[] places, int first, int m, int run, int length)
    {
        int from = places[first], to = places[first + m - 1], low = Math.Max(0, from - (2 * run)), high = Math.Min(length - 1, to + (2 * run));
        int before = first - LowerBound(places, low), after = LowerBound(places, high + 1) - (first + m);
        return (before + after + 1.0) / (from - low + (high - to) + 1.0);
    }

    /// <summary>The index of the first place at or behind <paramref name="place"/>.</summary>
    public static int LowerBound(int[] places, int place)
    {
        int at = Array.BinarySearch(places, place);
        return at >= 0 ? at : ~at;
    }
}

/// <summary>A run of the follow order in which a signature piles up.</summary>
/// <param name="First">Its first place.</param>
/// <param name="Last">Its last place.</param>
/// <param name="Members">How many in it have the signature.</param>
/// <param name="Rate">The share that would be expected.</param>
/// <param name="LogP">The natural logarithm of its probability by chance, all runs of the signature paid for.</param>
internal readonly record struct Run(int First, int Last, int Members, double Rate, double LogP)
{
    /// <summary>How many places it has.</summary>
    public int Length => Last - First + 1;

    /// <summary>How many places two runs share.</summary>
    public int Overlap(Run other) => Math.Max(0, Math.Min(Last, other.Last) - Math.Max(First, other.First) + 1);
}

using CoordDetect.Core.Audit.Intervals;
using CoordDetect.Core.Audit.Records;

namespace CoordDetect.Core.Audit.Audience;

/// <summary>
/// How large a lot is. The accounts of its run are a mixture of the lot and of everybody else; everybody else is learnt from the accounts
/// outside all runs. A score (the sum of log-likelihood ratios of traits, fitted by expectation–maximisation) separates the two; how often
/// everybody else reaches a score is then counted, not modelled, so that traits need not be independent:
/// of the O others in the run a share 1 − α lies below the threshold, of the lot a share β, hence O = (K − βL) / (1 − α − β).
/// </summary>
internal sealed class LotEstimate
{
    private const int Rounds = 25;
    private const int MostReference = 40_000;
    private const int FewestReference = 100;
    private readonly FollowerTraits _traits;
    private readonly FollowOrder _order;
    private readonly int[] _reference;
    private readonly IReadOnlyList<Run> _runs;

    public LotEstimate(FollowerTraits traits, FollowOrder order, IReadOnlyList<(Signature Signature, Run Run)> strongest)
    {
        (_traits, _order, _runs) = (traits, order, [.. strongest.Select(s => s.Run)]);
        bool[] inRun = new bool[order.Accounts.Length];
        foreach (Run run in _runs) inRun.AsSpan(run.First, run.Length).Fill(true);
        int[] outside = [.. order.Accounts.Where((_, place) => !inRun[place])];
        // Where runs leave hardly anybody, everybody else is whoever bears none of their signatures.
        if (outside.Length < FewestReference) outside = [.. order.Accounts.Where(a => !strongest.Any(s => Has(s.Signature, a)))];
        int step = Math.Max(1, outside.Length / MostReference);
        _reference = [.. outside.Where((_, i) => i % step == 0)];
    }

    /// <summary>The lot of a run and its signatures.</summary>
    public Lot Of(IReadOnlyList<(Signature Signature, Run Run)> evidence)
    {
        Run run = Whole(evidence);
        int[] accounts = _order.Accounts[run.First..(run.Last + 1)];
        int[][] columns = Columns(evidence, accounts, out int[][] reference);
        double[] p = Start(evidence, accounts, run), score = new double[accounts.Length], outside = new double[_reference.Length];
        for (int round = 0; round < Rounds; round++)
        {
            Array.Clear(score);
            Array.Clear(outside);
            for (int t = 0; t < columns.Length; t++) AddRatios(columns[t], reference[t], p, score, outside);
            double share = Math.Clamp(p.Average(), 0.01, 0.99), prior = Math.Log(share / (1 - share));
            for (int i = 0; i < p.Length; i++) p[i] = 1 / (1 + Math.Exp(-(prior + score[i])));
        }
        (double size, Interval interval) = Size(score, p, outside);
        int[] members = [.. Enumerable.Range(0, p.Length).Where(i => p[i] >= 0.5).Select(i => run.First + i)];
        (int First, int Last) ends = members.Length > 0 ? (members[0], members[^1]) : (run.First, run.Last);
        return new Lot { Evidence = evidence, Run = run, Accounts = accounts, Probability = p, Size = size, Interval = interval, Came = (_order.Bound[ends.First], _order.Bound[ends.Last]) };
    }

    // The strongest signature's run, and what nearly as strong ones add at its ends.
    private Run Whole(IReadOnlyList<(Signature Signature, Run Run)> evidence)
    {
        Run own = evidence[0].Run, whole = own;
        foreach ((_, Run run) in evidence.Where(e => e.Run.LogP <= 0.3 * evidence[0].Run.LogP && e.Run.Length <= 1.5 * evidence[0].Run.Length))
            whole = whole with { First = Math.Min(whole.First, run.First), Last = Math.Max(whole.Last, run.Last) };
        // No account is in two lots: where another begins this one ends.
        foreach (Run other in _runs.Where(r => r != own && r.Overlap(whole) > 0))
            whole = other.First > own.Last ? whole with { Last = Math.Min(whole.Last, other.First - 1) } : whole with { First = Math.Max(whole.First, other.Last + 1) };
        return whole;
    }

    // Each trait is a column of small codes; each signature is a trait that one has or has not.
    private int[][] Columns(IReadOnlyList<(Signature Signature, Run Run)> evidence, int[] accounts, out int[][] reference)
    {
        long asOf = _traits.List.AsOf;
        List<Func<int, int>> traits =
        [
            a => _traits.Shape[a], a => _traits.Posts[a], a => _traits.Followers[a], a => _traits.Following[a], a => _traits.Empty[a], a => _traits.SharedBio[a],
            a => _traits.List.Created[a] == FollowerList.NoTime ? -1 : (int)((asOf - _traits.List.Created[a]) / (60 * 86_400)),
        ];
        foreach (Signature signature in evidence.Select(e => e.Signature).Where(s => s.Kind is not (SignatureKind.Shape or SignatureKind.Empty or SignatureKind.Counts)).Take(6))
            traits.Add(a => Has(signature, a) ? 1 : 0);
        reference = [.. traits.Select(t => Array.ConvertAll(_reference, a => t(a)))];
        return [.. traits.Select(t => Array.ConvertAll(accounts, a => t(a)))];
    }

    private bool Has(Signature signature, int account) => signature.Kind switch
    {
        SignatureKind.CreatedTogether or SignatureKind.CreatedAlike => _traits.List.Created[account] - signature.Code is >= 0 and var since && since < signature.Span,
        SignatureKind.Stem => _traits.Stem[account] == signature.Code,
        SignatureKind.Bio => _traits.Bio[account] == signature.Code,
        SignatureKind.Avatar => _traits.Avatar[account] == signature.Code,
        SignatureKind.Name => _traits.Name[account] == signature.Code,
        SignatureKind.Counts => signature.Codes![account] == signature.Code,
        SignatureKind.Shape => _traits.Shape[account] == signature.Code,
        _ => _traits.Empty[account] >= 3,
    };

    // Whoever bears a signature begins inside; the others at the share of bearers, for a lot is not much larger than what shows it.
    private static double[] Start(IReadOnlyList<(Signature Signature, Run Run)> evidence, int[] accounts, Run run)
    {
        double[] p = new double[accounts.Length];
        foreach ((Signature signature, _) in evidence)
            foreach (int place in signature.Places)
                if (place >= run.First && place <= run.Last) p[place - run.First] = 0.95;
        double others = Math.Min(0.3, (double)p.Count(one => one > 0) / p.Length);
        for (int i = 0; i < p.Length; i++) p[i] = p[i] > 0 ? p[i] : others;
        return p;
    }

    private static void AddRatios(int[] column, int[] reference, double[] p, double[] score, double[] outside)
    {
        Dictionary<int, (double Lot, double Else)> weights = [];
        foreach (int code in reference) Add(weights, code, 0, 1);
        double members = p.Sum();
        for (int i = 0; i < column.Length; i++) Add(weights, column[i], p[i], 0);
        // A code that nobody outside has is rare outside, not impossible.
        double Ratio((double Lot, double Else) weight, double own)
        {
            double usual = (weight.Else + 0.5) / (reference.Length + (0.5 * weights.Count)), mine = (weight.Lot - own + (2 * usual)) / (members - own + 2);
            return Math.Clamp(Math.Log(mine / usual), -4, 6);
        }

        // Nobody counts as his own witness: else whoever is in the run would look more like it than the same person outside.
        for (int i = 0; i < column.Length; i++) score[i] += Ratio(weights[column[i]], p[i]);
        Dictionary<int, double> ratio = weights.ToDictionary(w => w.Key, w => Ratio(w.Value, 0));
        for (int i = 0; i < reference.Length; i++) outside[i] += ratio[reference[i]];
    }

    private static void Add(Dictionary<int, (double Lot, double Else)> weights, int code, double lot, double other)
    {
        (double Lot, double Else) known = weights.GetValueOrDefault(code);
        weights[code] = (known.Lot + lot, known.Else + other);
    }

    private static (double Size, Interval Interval) Size(double[] score, double[] p, double[] outside)
    {
        int length = score.Length;
        double members = p.Sum();
        (double best, double threshold, double alpha, double beta) = (-1, 0, 0, 0);
        double[] sorted = [.. outside];
        Array.Sort(sorted);
        foreach (double at in sorted.Length == 0 ? [0] : new[] { 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 1 }.Select(q => sorted[(int)((sorted.Length - 1) * q)] + 1e-9))
        {
            double a = (double)(sorted.Length - Below(sorted, at)) / Math.Max(1, sorted.Length), b = 0;
            for (int i = 0; i < length; i++)
                if (score[i] < at) b += p[i];
            b = members > 0 ? b / members : 0;
            if (1 - a - b <= best) continue;
            (best, threshold, alpha, beta) = (1 - a - b, at, a, b);
        }
        int below = score.Count(s => s < threshold);
        double apart = Math.Max(0.05, 1 - alpha - beta), others = Math.Clamp((below - (beta * length)) / apart, 0, length), size = length - others;
        // Given how many there are of each, only who falls on which side is chance; and the shares themselves may be wrong by a part besides, the whole by a twentieth; some may have come outside the run.
        double variance = (others * alpha * (1 - alpha)) + (size * beta * (1 - beta)) + 1, wrong = (0.05 * size) + (0.25 * beta * size) + (0.2 * alpha * others);
        double half = Interval.Z * Math.Sqrt(variance + (wrong * wrong)) / apart;
        return (size, new Interval(Math.Max(0, size - half), size + half));
    }

    private static int Below(double[] sorted, double value)
    {
        int at = Array.BinarySearch(sorted, value);
        return at >= 0 ? at : ~at;
    }
}

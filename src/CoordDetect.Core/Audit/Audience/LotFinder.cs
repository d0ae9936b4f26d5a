using CoordDetect.Core.Audit.Records;

namespace CoordDetect.Core.Audit.Audience;

/// <summary>
/// Finds lots: runs of the follow order in which one or several signatures pile up beyond what chance, drift and expected explain. The
/// level is paid for by every signature and every run; lots are taken from the most surprising on, and what one explains is gone for the next.
/// </summary>
internal sealed class LotFinder(FollowerTraits traits, FollowOrder order)
{
    // One list in a thousand without any lot shows one, were accounts independent; the simulated audiences say what becomes of it.
    private const double Level = 0.001;
    private const int MostRunsOfASignature = 40;

    // Each pass takes what stands out; lots that came upon each other need one each.
    private const int MostPasses = 12;
    private const int FewestLeft = 50;

    // Who may well be in a lot is not looked at again: its leavings would be a second one.
    private const double Gone = 0.1;

    /// <summary>The lots, in order of coming.</summary>
    public IReadOnlyList<Lot> Find(CancellationToken cancellation)
    {
        List<Lot> lots = [];
        FollowOrder left = order;
        for (int pass = 0; pass < MostPasses && left.Accounts.Length >= FewestLeft; pass++)
        {
            List<List<(Signature Signature, Run Run)>> groups = Groups(left, cancellation);
            LotEstimate estimate = new(traits, left, [.. groups.Select(g => g[0])]);
            Lot[] found = [.. groups.Select(estimate.Of).Where(l => l.Size >= RunScan.FewestMembers)];
            if (found.Length == 0) break;
            lots.AddRange(found);
            left = left.Without([.. found.SelectMany(l => l.Accounts.Where((_, i) => l.Probability[i] >= Gone))]);
        }
        Dictionary<int, int> places = order.Accounts.Select((a, place) => (a, place)).ToDictionary(p => p.a, p => p.place);
        return [.. lots.OrderBy(l => places[l.Accounts[0]]).ThenBy(l => l.Run.LogP)];
    }

    // One lot must not hide another that came at the same time: what the stronger ones explain is gone before the rest is looked at again.
    private List<List<(Signature Signature, Run Run)>> Groups(FollowOrder left, CancellationToken cancellation)
    {
        List<(Signature Signature, Run Run)> runs = Runs(left, cancellation);
        runs.Sort((a, b) => (a.Run.LogP, a.Run.First, a.Signature.Kind, a.Signature.Code).CompareTo((b.Run.LogP, b.Run.First, b.Signature.Kind, b.Signature.Code)));
        List<List<(Signature Signature, Run Run)>> groups = [];
        foreach ((Signature Signature, Run Run) one in runs)
        {
            if (groups.Find(g => AreOne(g[0].Run, one.Run)) is { } group) group.Add(one);
            else if (!groups.Exists(g => g[0].Run.Overlap(one.Run) > 0) && StandsBeside(left.Accounts.Length, groups, one.Signature, one.Run)) groups.Add([one]);
        }
        return groups;
    }

    private List<(Signature, Run)> Runs(FollowOrder order, CancellationToken cancellation)
    {
        bool isCreation = order.Kind == OrderKind.Creation;
        bool[] young = isCreation ? new bool[order.Accounts.Length] : SignatureCatalog.Young(traits.List, order);
        CreationCells cells = new(traits.List, order, young);
        // Along creation itself the young are emptier than the old: only what no age explains counts there.
        List<(Signature Signature, Func<int, int, double>? Expected)> signatures =
        [
            .. SignatureCatalog.Alike(traits, order.Accounts, young).Where(s => !isCreation || s.IsTelling || s.Kind == SignatureKind.Shape)
                .Select(s => (s, (Func<int, int, double>?)null)),
            .. isCreation ? [] : Made(cells, SignatureKind.CreatedTogether, CreationCells.Spans),
            .. isCreation ? [] : MadeAlike(order, young),
        ];
        double level = Math.Log(Level / Math.Max(1, signatures.Count));
        List<(Signature, Run)> runs = [];
        foreach ((Signature signature, Func<int, int, double>? expected) in signatures)
        {
            cancellation.ThrowIfCancellationRequested();
            Signature left = signature;
            for (int n = 0; n < MostRunsOfASignature && RunScan.Best(left, order.Accounts.Length, level, expected) is { } run; n++)
            {
                runs.Add((signature, run));
                left = left with { Places = [.. left.Places.Where(p => p < run.First || p > run.Last)] };
                if (left.Places.Length < RunScan.FewestMembers) break;
            }
        }
        return runs;
    }

    private static IEnumerable<(Signature, Func<int, int, double>?)> Made(CreationCells cells, SignatureKind kind, IReadOnlyList<long> spans) =>
        cells.All(kind, spans).Select(s => (s, (Func<int, int, double>?)cells.Expected(s)));

    // A batch made over weeks is thin among all who were made then, but not among those of them who follow, or are followed by, as many.
    private IEnumerable<(Signature, Func<int, int, double>?)> MadeAlike(FollowOrder order, bool[] young)
    {
        foreach (int[] codes in CountBands.Of(traits.Followers).Concat(CountBands.Of(traits.Following)))
            foreach (int band in order.Accounts.Select(a => codes[a]).Where(c => c >= 0).Distinct().Order())
            {
                bool[] left = Array.ConvertAll(order.Accounts, a => codes[a] != band);
                foreach ((Signature, Func<int, int, double>?) one in Made(new CreationCells(traits.List, order, young, left), SignatureKind.CreatedAlike, CreationCells.LongSpans)) yield return one;
            }
    }

    // Whether a run still stands out among those whom no stronger lot holds: next to a lot of accounts without a bio everybody else has many.
    private static bool StandsBeside(int length, List<List<(Signature Signature, Run Run)>> stronger, Signature signature, Run run)
    {
        int outside = length - run.Length, members = signature.Places.Length - run.Members;
        foreach (Run lot in stronger.Select(g => g[0].Run))
        {
            outside -= lot.Length;
            members -= RunScan.LowerBound(signature.Places, lot.Last + 1) - RunScan.LowerBound(signature.Places, lot.First);
        }
        double q = Math.Max(run.Rate, (Math.Max(0, members) + 0.5) / (Math.Max(0, outside) + 1.0));
        if (run.Members < 2 * q * run.Length || (!signature.IsTelling && !RunScan.Fills(run.Members, run.Length, q))) return false;
        return RunScan.LogP(run.Members, run.Length, q) + (2 * Math.Log(signature.Places.Length)) <= Math.Log(Level / 1_000);
    }

    private static bool AreOne(Run strongest, Run other) => strongest.Overlap(other) * 2 >= Math.Min(strongest.Length, other.Length);
}

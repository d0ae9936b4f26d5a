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
        int[] places = new int[traits.List.Count];
        for (int place = 0; place < order.Accounts.Length; place++) places[order.Accounts[place]] = place;
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
        CreationCells cells = new(traits.List, order, young, [.. Enumerable.Range(0, young.Length)]);
        // Along creation itself the young are emptier than the old: only what no age explains counts there.
        (Signature Signature, CreationCells? Cells)[] signatures =
        [
            .. SignatureCatalog.Alike(traits, order.Accounts, young).Where(s => !isCreation || s.IsTelling || s.Kind == SignatureKind.Shape).Select(s => (s, (CreationCells?)null)),
            .. isCreation ? [] : cells.All(SignatureKind.CreatedTogether, CreationCells.Spans).Select(s => (s, (CreationCells?)cells)),
            .. isCreation ? [] : MadeAlike(order, young),
        ];
        double level = Math.Log(Level / Math.Max(1, signatures.Length));
        List<Run>[] runs = new List<Run>[signatures.Length];
        Parallel.For(0, signatures.Length, new ParallelOptions { CancellationToken = cancellation }, i => runs[i] = Runs(signatures[i].Signature, signatures[i].Cells, order.Accounts.Length, level));
        return [.. signatures.Zip(runs, (s, of) => of.Select(run => (s.Signature, run))).SelectMany(r => r)];
    }

    private static List<Run> Runs(Signature signature, CreationCells? cells, int length, double level)
    {
        List<Run> runs = [];
        Signature left = signature;
        while (runs.Count < MostRunsOfASignature && RunScan.Best(left, length, level, cells?.Control(left)) is { } run)
        {
            runs.Add(run);
            left = left with { Places = Array.FindAll(left.Places, p => p < run.First || p > run.Last) };
            if (left.Places.Length < RunScan.FewestMembers) break;
        }
        return runs;
    }

    // A batch made over weeks is thin among all who were made then, but not among those of them who follow, or are followed by, as many.
    private IEnumerable<(Signature, CreationCells?)> MadeAlike(FollowOrder order, bool[] young)
    {
        foreach (int[] codes in CountBands.Of(traits.Followers).Concat(CountBands.Of(traits.Following)))
        {
            ILookup<int, int> bands = Enumerable.Range(0, order.Accounts.Length).Where(p => codes[order.Accounts[p]] >= 0).ToLookup(p => codes[order.Accounts[p]]);
            foreach (IGrouping<int, int> band in bands.Where(b => b.Count() >= RunScan.FewestMembers).OrderBy(b => b.Key))
            {
                CreationCells cells = new(traits.List, order, young, [.. band]);
                foreach (Signature one in cells.All(SignatureKind.CreatedAlike, CreationCells.LongSpans)) yield return (one, cells);
            }
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

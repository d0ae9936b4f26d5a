using CoordDetect.Core.Audit.Records;

namespace CoordDetect.Core.Audit.Audience;

/// <summary>Followers by when their accounts were made, cut into cells of several lengths.</summary>
internal sealed class CreationCells
{
    private const long Day = 86_400;
    private readonly long[] _created;
    private readonly int[] _places;
    private readonly (long[] Created, int[] Places) _control;
    private readonly long[] _ages;
    private readonly long[] _bound;

    /// <param name="list">The followers.</param>
    /// <param name="order">Them in order.</param>
    /// <param name="young">By place: who may have been new to the platform when they came; they are compared with, and never counted.</param>
    /// <param name="places">The places that take part, ascending.</param>
    public CreationCells(FollowerList list, FollowOrder order, bool[] young, int[] places)
    {
        _bound = order.Bound;
        int[] dated = Array.FindAll(places, p => list.Created[order.Accounts[p]] != FollowerList.NoTime);
        _control = Sorted(list, order, dated);
        (_created, _places) = Sorted(list, order, Array.FindAll(dated, p => !young[p]));
        _ages = Array.ConvertAll(_places, p => _bound[p] - list.Created[order.Accounts[p]]);
        Array.Sort(_ages);
    }

    private static (long[] Created, int[] Places) Sorted(FollowerList list, FollowOrder order, int[] places)
    {
        int[] sorted = [.. places];
        long[] created = Array.ConvertAll(sorted, p => list.Created[order.Accounts[p]]);
        Array.Sort(created, sorted);
        return (created, sorted);
    }

    /// <summary>The lengths of time within which accounts count as made together, in seconds.</summary>
    public static IReadOnlyList<long> Spans { get; } = [3_600, 6 * 3_600, Day, 3 * Day, 7 * Day, 14 * Day, 30 * Day, 90 * Day];

    /// <summary>The lengths at which a batch is told from everybody else only by what its accounts have in common besides.</summary>
    public static IReadOnlyList<long> LongSpans { get; } = [14 * Day, 30 * Day, 90 * Day];

    /// <summary>All cells with enough accounts. Those of one length overlap by half, so that no batch is cut in two by the calendar.</summary>
    /// <param name="kind">What those in a cell have in common.</param>
    /// <param name="spans">The lengths of cells, in seconds.</param>
    public IEnumerable<Signature> All(SignatureKind kind, IReadOnlyList<long> spans)
    {
        foreach (long span in spans)
        {
            for (int half = 0; half < 2; half++)
            {
                long shift = half * span / 2;
                for (int from = 0; from < _created.Length;)
                {
                    long start = (FloorDivide(_created[from] + shift, span) * span) - shift;
                    int to = LowerBound(start + span);
                    if (to - from >= RunScan.FewestMembers) yield return new Signature(kind, start, span, Places(from, to));
                    from = to;
                }
            }
        }
    }

    /// <summary>What a cell is compared with.</summary>
    public CellControl Control(Signature cell)
    {
        int[] places = cell.Places;
        // The time after a cell is its fairest control; where it reaches into a run, the cell holds whoever was new then.
        int start = 0;
        while (start < places.Length && _bound[places[start]] < cell.Code + (2 * cell.Span)) start++;
        return new CellControl(start, Ranks(places, Control(cell.Code - cell.Span, cell.Code)), Ranks(places, Control(cell.Code + cell.Span, cell.Code + (2 * cell.Span))),
            (from, to) => AsOld(cell, from, to));
    }

    // How many of the control stand before each place.
    private static int[] Ranks(int[] places, int[] control)
    {
        int[] ranks = new int[places.Length];
        for (int i = 0, at = 0; i < places.Length; i++)
        {
            while (at < control.Length && control[at] < places[i]) at++;
            ranks[i] = at;
        }
        return ranks;
    }

    // The share of followers outside the run who came at the age at which accounts of the cell would come here.
    private double AsOld(Signature cell, int from, int to)
    {
        int step = Math.Max(1, (to - from + 1) / 24), tried = 0;
        double sum = 0;
        for (int place = from; place <= to; place += step, tried++)
            sum += LowerBound(_ages, _bound[place] - cell.Code + 1) - LowerBound(_ages, _bound[place] - cell.Code - cell.Span + 1);
        double elsewhere = Math.Max(0, (sum / tried) - Within(cell.Places, from, to));
        return (elsewhere + 1) / (Math.Max(0, _bound.Length - (to - from + 1)) + 1);
    }

    private int[] Places(int from, int to) => InOrder(_places[from..to]);

    private int[] Control(long from, long to) => InOrder(_control.Places[LowerBound(_control.Created, from)..LowerBound(_control.Created, to)]);

    private static int[] InOrder(int[] places)
    {
        Array.Sort(places);
        return places;
    }

    private static int Within(int[] places, int from, int to) => RunScan.LowerBound(places, to + 1) - RunScan.LowerBound(places, from);

    // The first index whose time is not before the given one; equal times are many.
    private int LowerBound(long time) => LowerBound(_created, time);

    private static int LowerBound(long[] sorted, long time)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (sorted[middle] < time) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static long FloorDivide(long value, long by) => value >= 0 ? value / by : -((-(value + 1)) / by) - 1;
}

using CoordDetect.Core.Audit.Answers;
using CoordDetect.Core.Audit.Intervals;
using CoordDetect.Core.Audit.Records;

namespace CoordDetect.Core.Audit.Audience;

/// <summary>The first question: who follows the page, and did some of them come as bought lots?</summary>
internal sealed class AudienceAnswer
{
    /// <summary>The name of the answer.</summary>
    public const string Id = "audience";

    private const int FewestForLots = 50;
    private readonly AuditInput _input;
    private readonly FollowerList _list;
    private readonly FollowerTraits _traits;
    private readonly FollowOrder _order;
    private readonly IReadOnlyList<Lot> _lots;

    private AudienceAnswer(AuditInput input, FollowerList list, CancellationToken cancellation)
    {
        (_input, _list) = (input, list);
        _traits = FollowerTraits.Of(list);
        FollowOrder order = FollowOrder.Of(list);
        _order = order.Kind == OrderKind.None ? FollowOrder.OfCreation(list) : order;
        _lots = LooksForLots ? new LotFinder(_traits, _order).Find(cancellation) : [];
    }

    // Who has a place in no order cannot be part of a run.
    private bool LooksForLots => _order.Accounts.Length >= FewestForLots;

    /// <summary>The lots together and the answer; no lots where there is no list.</summary>
    public static (AuditAnswer Answer, IReadOnlyList<Lot> Lots) Of(AuditInput input, CancellationToken cancellation)
    {
        if (input.Followers is not { Count: > 0 } list)
            return (new AuditAnswer { Id = Id, Refusals = [new Statement("no-followers")] }, []);
        AudienceAnswer answer = new(input, list, cancellation);
        return (answer.ToAnswer(), answer._lots);
    }

    private AuditAnswer ToAnswer() => new()
    {
        Id = Id,
        Frame = Frame(),
        Headlines = Headlines(),
        Refusals = [.. Refusals()],
        Figures = [.. LotFigures(), .. Shares()],
        Tables = Tables(),
        Plots = AudiencePlots.Of(_list, _order, _lots),
        Explanations = _lots.Count == 0 ? [] : Explanations(),
        Accounts = [.. _lots.SelectMany((lot, i) => Behind(lot, i + 1))],
    };

    private List<Statement> Frame()
    {
        List<Statement> frame =
        [
            new("frame.list", ("n", AuditValue.Count(_list.Count)), ("snapshots", AuditValue.Count(_list.Snapshots.Count))),
            new(_order.Accounts.Length == 0 ? "frame.order-none" : $"frame.order-{_order.Kind.ToString().ToLowerInvariant()}", ("n", AuditValue.Count(_order.Accounts.Length))),
        ];
        if (_list.Snapshots is [.., var newest] && PageCounts.Of(_input, newest) is { } stated && PageCounts.IsPart(newest.Accounts.Length, stated))
            frame.Add(new Statement("frame.part", ("n", AuditValue.Count(newest.Accounts.Length)), ("stated", AuditValue.Count(stated))));
        if (_list.Nobody > 0) frame.Add(new Statement("frame.nobody", ("n", AuditValue.Count(_list.Nobody))));
        if (_list.Snapshots.Sum(s => s.Repeated) is > 0 and var repeated) frame.Add(new Statement("frame.repeated", ("n", AuditValue.Count(repeated))));
        if (_list.Renamed > 0) frame.Add(new Statement("frame.renamed", ("n", AuditValue.Count(_list.Renamed))));
        return frame;
    }

    private List<Statement> Headlines()
    {
        if (!LooksForLots) return [];
        if (_lots.Count == 0) return [new Statement("no-lot", ("n", AuditValue.Count(_order.Accounts.Length)))];
        (double size, Interval interval) = Total(_lots);
        List<Statement> said =
        [
            new(_order.Kind == OrderKind.Creation ? "lots-creation" : "lots", ("lots", AuditValue.Count(_lots.Count)), ("size", AuditValue.Count(size)), ("low", AuditValue.Count(interval.Low)),
                ("high", AuditValue.Count(interval.High)), ("n", AuditValue.Count(_list.Count)), ("share", AuditValue.Share(size / _list.Count))),
        ];
        foreach ((Lot lot, int i) in _lots.Select((l, i) => (l, i)).OrderByDescending(l => l.l.Size).Take(5))
            said.Add(new Statement(_order.Kind == OrderKind.Timed ? "lot-timed" : "lot-" + _order.Kind.ToString().ToLowerInvariant(),
                ("number", AuditValue.Count(i + 1)), ("size", AuditValue.Count(lot.Size)), ("low", AuditValue.Count(lot.Interval.Low)), ("high", AuditValue.Count(lot.Interval.High)),
                ("from", Came(lot.Came.First)), ("to", Came(lot.Came.Last)), ("took", AuditValue.Seconds(lot.Came.Last - lot.Came.First))));
        return said;
    }

    private AuditValue Came(long time) => time == FollowerList.NoTime ? AuditValue.None : _order.Kind == OrderKind.Timed ? AuditValue.Time(time) : AuditValue.Day(time);

    /// <summary>The sizes of lots together, the errors of each being its own.</summary>
    internal static (double Size, Interval Interval) Total(IReadOnlyList<Lot> lots)
    {
        double size = lots.Sum(l => l.Size), below = Math.Sqrt(lots.Sum(l => Math.Pow(l.Size - l.Interval.Low, 2))), above = Math.Sqrt(lots.Sum(l => Math.Pow(l.Interval.High - l.Size, 2)));
        return (size, new Interval(Math.Max(0, size - below), size + above));
    }

    private IEnumerable<Statement> Refusals()
    {
        if (!LooksForLots) yield return new Statement("too-few", ("n", AuditValue.Count(_order.Accounts.Length)), ("needed", AuditValue.Count(FewestForLots)));
        if (_list.Count >= FewestForLots && _order.Kind == OrderKind.Creation) yield return new Statement("no-order");
        foreach (FollowerSnapshot snapshot in _list.Snapshots)
            if (PageCounts.Of(_input, snapshot) is { } shown && PageCounts.IsMore(snapshot.Accounts.Length, shown))
                yield return new Statement("counts-contradict", ("snapshot", AuditValue.Said(snapshot.Name)), ("n", AuditValue.Count(snapshot.Accounts.Length)), ("stated", AuditValue.Count(shown)));
        if (Array.TrueForAll(_list.Created, c => c == FollowerList.NoTime)) yield return new Statement("no-created");
        string[] missing = [.. FollowerProperties.All.Where(p => !p.IsThere(_traits)).Select(p => p.Key)];
        foreach (string property in missing) yield return new Statement("no-column", ("property", AuditValue.Term("property." + property)));
    }

    private IEnumerable<Figure> LotFigures()
    {
        if (!LooksForLots) yield break;
        (double size, Interval interval) = Total(_lots);
        yield return new Figure("in-lots", AuditValue.Count(size), _lots.Count == 0 ? null : AuditValue.Count(interval.Low), _lots.Count == 0 ? null : AuditValue.Count(interval.High), _list.Count, _lots.Count > 0 ? "mixture" : "");
    }

    private IEnumerable<Figure> Shares()
    {
        FollowerTraits? other = _input.Comparison is { Count: > 0 } comparison ? FollowerTraits.Of(comparison) : null;
        foreach (FollowerProperty property in FollowerProperties.All.Where(p => p.IsThere(_traits)))
        {
            (long hits, long of) = property.Count(_traits);
            if (of == 0) continue;
            Interval share = Interval.Wilson(hits, of);
            yield return new Figure("property." + property.Key, AuditValue.Share((double)hits / of), AuditValue.Share(share.Low), AuditValue.Share(share.High), of, "wilson");
            if (other is null || !property.IsThere(other)) continue;
            (long theirs, long ofTheirs) = property.Count(other);
            if (ofTheirs == 0) continue;
            Interval gap = Interval.Difference(hits, of, theirs, ofTheirs);
            yield return new Figure("compared." + property.Key, AuditValue.Share(((double)hits / of) - ((double)theirs / ofTheirs)), AuditValue.Share(gap.Low), AuditValue.Share(gap.High), ofTheirs, "newcombe");
        }
    }

    private List<AuditTable> Tables()
    {
        if (_lots.Count == 0) return [];
        LotWords words = new(_traits);
        List<IReadOnlyList<AuditValue>> rows = [], common = [];
        for (int i = 0; i < _lots.Count; i++)
        {
            Lot lot = _lots[i];
            rows.Add([AuditValue.Count(i + 1), AuditValue.Count(lot.Size), AuditValue.Count(lot.Interval.Low), AuditValue.Count(lot.Interval.High),
                Came(lot.Came.First), Came(lot.Came.Last), AuditValue.Count(lot.Members.Count()), AuditValue.Log10P(lot.Evidence[0].Run.LogP / Math.Log(10))]);
            foreach (Statement one in words.Of(lot))
                common.Add([AuditValue.Count(i + 1), AuditValue.Term(one.Key), Named(one, "what"), Named(one, "first"), Named(one, "last"), Named(one, "members"), Named(one, "of"), Named(one, "expected"), Named(one, "log10p")]);
        }
        return
        [
            new AuditTable("lots", ["lot", "size", "low", "high", "first-came", "last-came", "named", "log10p"], rows),
            new AuditTable("in-common", ["lot", "what", "example", "first-made", "last-made", "members", "of", "expected", "log10p"], common),
        ];
    }

    private static AuditValue Named(Statement statement, string name) => statement.Values.FirstOrDefault(v => v.Name == name).Value;

    private List<OtherExplanation> Explanations()
    {
        bool alike = _lots.All(l => l.Evidence.Any(e => e.Signature.Kind is not SignatureKind.Counts));
        bool noted = _lots.Any(l => _input.Events.Any(e => Math.Abs(e.At - l.Came.First) < 3 * 86_400));
        return
        [
            new("event", noted ? ExplanationState.CannotBeExcluded : alike ? ExplanationState.Contradicted : ExplanationState.CannotBeExcluded),
            new("newcomers", _lots.Any(HasNewcomers) ? ExplanationState.CannotBeExcluded : ExplanationState.Contradicted),
            new("suggested", ExplanationState.CannotBeExcluded),
            new("not-by-the-page", ExplanationState.CannotBeExcluded),
        ];
    }

    // People who join a platform in the week in which it is in the news follow within days.
    private bool HasNewcomers(Lot lot)
    {
        if (_order.Kind == OrderKind.Creation) return true;
        long[] made = [.. lot.Members.Select(a => _list.Created[a]).Where(c => c != FollowerList.NoTime).Order()];
        return made.Length > 0 && lot.Came.Last != FollowerList.NoTime && lot.Came.Last - made[made.Length / 2] < SignatureCatalog.Newborn;
    }

    private IEnumerable<BehindAccount> Behind(Lot lot, int number)
    {
        for (int i = 0; i < lot.Accounts.Length; i++)
            if (lot.Probability[i] >= 0.02)
                yield return new BehindAccount(_list.HandleOf(lot.Accounts[i]), "lot", number.ToString(System.Globalization.CultureInfo.InvariantCulture), Math.Round(lot.Probability[i], 4));
    }
}

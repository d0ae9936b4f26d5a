using CoordDetect.Core.Network;
using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Findings.Explanations;

/// <summary>
/// People with one interest: they meet in the same places when something happens there, with the same links, hashtags and shouts. How strong would that interest have to be?
/// An interest that makes each of two people twice as likely as others to do a thing takes two bits off every coincidence where the group gathers, and more where the people outside show that those places have an interest in common (<see cref="Gatherings.InterestOfOthers"/>)
/// (<see cref="Gatherings"/>), and all of those on links, places and hours where nothing else ties the pair; the score is the share of the evidence that is gone then (a sensitivity analysis in the sense of Rosenbaum 2002,
/// Observational Studies, chapter 4).
/// </summary>
internal sealed class FanCommunity : IInnocentExplanation
{
    /// <summary>How much more often than others somebody may do what interests them, where others show no more.</summary>
    public const double InterestFactor = 2;

    // The share of pairs from which on a group chants where it gathers.
    private const double ChantingPairs = 1.0 / 3;

    // Half of what somebody says: more than that for one thing is no life of their own beside it.
    private const double OwnLife = 0.5;

    public Explanation Try(FindingDraft draft)
    {
        if (draft.Text is not null) return Outcome.NotTestable("fan-community");
        ILookup<(int, int), EvidenceRow> rows = draft.Evidence.ToLookup(r => (r.AccountA, r.AccountB));
        Gatherings gatherings = new(draft);
        HashSet<(string, long)> letters = [.. draft.Group.Judgement.Occasions.Select(o => draft.Occasions[o.Occasion])
            .Where(k => k.Bits >= SetPhrase.LetterBits && !double.IsInfinity(k.Bits)).Select(k => (k.Signal, k.Key))];
        double interest = gatherings.InterestOfOthers(), byInterest = Math.Max(2 * Math.Log2(InterestFactor), Math.Log2(interest));
        double explained = 0, total = 0;
        foreach (EvidenceEdge edge in draft.Edges)
        {
            total += edge.Weight;
            explained += edge.Weight * (IsTopical(edge) ? 1 : ShareOfBits(rows[(edge.AccountA, edge.AccountB)], gatherings, letters, byInterest));
        }
        int topical = draft.Evidence.Count(e => draft.FamilyOf(e.Signal) == SignalFamily.Objects);
        double score = total > 0 ? explained / total : 0, all = draft.Group.Judgement.Bits + draft.Group.Judgement.Cost;
        double needed = ConfidenceScale.Thresholds[0].Bits, part = draft.SharedPart;
        // Who has the same shouts, links and hashtags at the same places, and otherwise says what is his own, is a fan whatever the numbers; whole texts are nobody's shouts.
        double chanting = draft.Edges.Count(e => rows[(e.AccountA, e.AccountB)].Any(r => IsChant(r, draft) && gatherings.Hold(r))) / (double)Math.Max(1, draft.Edges.Count);
        bool chants = draft.TextBits < needed && chanting >= ChantingPairs && part < OwnLife;
        // Otherwise what is left of the evidence when all that goes must still be worth the choice of the group.
        bool enoughLeft = Math.Max(draft.TextBits, (all * (1 - score)) - draft.Group.Judgement.Cost) >= needed;
        return Outcome.Unless(enoughLeft && !chants, "fan-community", chants ? 1 : score,
            ("topical-coincidences", topical), ("edges", draft.Edges.Count), ("interest-of-others", interest), ("shared-share", part), ("chanting-share", chanting));
    }

    private static bool IsChant(EvidenceRow row, FindingDraft draft) => draft.FamilyOf(row.Signal) == SignalFamily.Objects
        || (draft.FamilyOf(row.Signal) == SignalFamily.Wording && draft.Corpus.TextOf(row.CommentA).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length < Signals.Wording.SameText.ShoutWords);

    private static bool IsTopical(EvidenceEdge edge) => edge.Families.Count > 0 && edge.Families.All(f => f is SignalFamily.Objects or SignalFamily.Targets or SignalFamily.Rhythm);

    private static double ShareOfBits(IEnumerable<EvidenceRow> rows, Gatherings gatherings, HashSet<(string, long)> letters, double byInterest)
    {
        double gone = 0, all = 0;
        foreach (EvidenceRow row in rows)
        {
            // No interest makes two people draw from one list of synonyms, or gives them the words of one letter.
            gone += row.IsApart || letters.Contains((row.Signal, row.ObjectKey)) || !gatherings.Hold(row) ? 0 : Math.Min(row.Strength, byInterest);
            all += row.Strength;
        }
        return all > 0 ? gone / all : 0;
    }
}

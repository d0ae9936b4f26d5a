using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings.Explanations;
using CoordDetect.Core.Network;
using CoordDetect.Core.Network.Groups;

namespace CoordDetect.Core.Findings;

/// <summary>The nearest misses of a run: groups and texts that were looked at and not concluded, those that a person would see first.</summary>
internal sealed class NearMisses(CommentCorpus corpus, MeasuredRun run, FindingBuilder builder, ShuffledSummary shuffled)
{
    /// <summary>How many are listed.</summary>
    public const int Most = 12;

    // A miss by more than this is no near one: chance gives a thousand such groups.
    private const double LeastBits = -10;

    /// <summary>The misses: much wording from many accounts first.</summary>
    public IReadOnlyList<NearMiss> All(IEnumerable<AccountGroup> missed) =>
        [.. missed
            .Where(g => g.Judgement.Occasions.Count > 0 && IsNear(g))
            .OrderByDescending(Seen).ThenBy(g => g.Accounts[0])
            .Take(Most).Select(Miss)];

    // Every text of many accounts is looked at twice by whoever reads; that people post the same link is what links are for, unless they say nothing else.
    private static bool IsNear(AccountGroup group) => group.Kind switch
    {
        GroupKind.OneText => true,
        GroupKind.OneLink => group.Statistic > 0,
        _ => group.Statistic >= LeastBits,
    };

    // What a person sees at once: much wording from many accounts; wishes and greetings last.
    private double Seen(AccountGroup group) =>
        (group.Accounts.Count - 1) * group.Judgement.Occasions.Sum(o => Math.Pow(Math.Min(run.Occasions[o.Occasion].Bits, SetPhrase.LetterBits), 2));

    private NearMiss Miss(AccountGroup group)
    {
        FindingDraft draft = builder.Draft(group, []);
        int occasion = group.Judgement.Occasions[0].Occasion;
        int[] comments = [.. group.Judgement.Accounts.Select(a => run.Occasions.CommentOf(occasion, a)).Where(c => c >= 0)];
        PostedAt[] times = [.. comments.Select(corpus.PostedAtOf).Where(t => t.IsKnown)];
        IEnumerable<string> open = ExplanationCatalog.Of(group.Kind).Select(e => e.Try(draft)).Where(e => e.Outcome is ExplanationOutcome.Explains or ExplanationOutcome.CannotBeExcluded).Select(e => e.Id);
        return new NearMiss(
            group.Kind, group.Accounts, group.Statistic, group.Judgement.Occasions.Count, run.Occasions[occasion].Describe(), comments,
            times.Length == 0 ? PostedAt.Unknown : times.MinBy(t => t.UnixSeconds), times.Length == 0 ? PostedAt.Unknown : times.MaxBy(t => t.UnixSeconds),
            [.. Limits(group), .. open]);
    }

    private IEnumerable<string> Limits(AccountGroup group)
    {
        if (group.Statistic < ConfidenceScale.Thresholds[0].Bits) yield return "too-few-bits";
        if (shuffled.ShareAsStrong(group.Statistic) > ConfidenceScale.Thresholds[0].ChanceShare) yield return "found-in-shuffled-data";
    }
}

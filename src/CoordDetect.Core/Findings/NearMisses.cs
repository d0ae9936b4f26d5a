using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings.Explanations;
using CoordDetect.Core.Network;
using CoordDetect.Core.Network.Groups;

namespace CoordDetect.Core.Findings;

/// <summary>The nearest misses of a run: groups and texts that were looked at and not concluded, those that say most first.</summary>
internal sealed class NearMisses(CommentCorpus corpus, MeasuredRun run, FindingBuilder builder)
{
    /// <summary>How many are listed.</summary>
    public const int Most = 20;

    // A miss by more than this is no near one: chance gives a thousand such groups.
    private const double LeastBits = -10;

    /// <summary>The misses: texts of many accounts, widest first among equals; then groups.</summary>
    public IReadOnlyList<NearMiss> All() =>
        [.. run.Missed
            .Where(g => g.Judgement.Occasions.Count > 0 && (g.Kind == GroupKind.OneText || g.Statistic >= LeastBits))
            .OrderByDescending(g => Math.Max(g.Statistic, 0)).ThenByDescending(g => g.Accounts.Count).ThenBy(g => g.Accounts[0])
            .Take(Most).Select(Miss)];

    private NearMiss Miss(AccountGroup group)
    {
        FindingDraft draft = builder.Draft(group, []);
        int occasion = group.Judgement.Occasions[0].Occasion;
        int[] comments = [.. run.Occasions.AccountsOf(occasion).ToArray().Zip(run.Occasions.CommentsOf(occasion).ToArray())
            .Where(h => Array.BinarySearch(group.Judgement.Accounts, h.First) >= 0).Select(h => h.Second)];
        PostedAt[] times = [.. comments.Select(corpus.PostedAtOf).Where(t => t.IsKnown)];
        IEnumerable<string> open = ExplanationCatalog.All.Select(e => e.Try(draft)).Where(e => e.Outcome is ExplanationOutcome.Explains or ExplanationOutcome.CannotBeExcluded).Select(e => e.Id);
        return new NearMiss(
            group.Kind, group.Accounts, group.Statistic, group.Judgement.Occasions.Count, run.Occasions[occasion].Describe(), comments,
            times.Length == 0 ? PostedAt.Unknown : times.MinBy(t => t.UnixSeconds), times.Length == 0 ? PostedAt.Unknown : times.MaxBy(t => t.UnixSeconds),
            ["too-few-bits", .. open]);
    }
}

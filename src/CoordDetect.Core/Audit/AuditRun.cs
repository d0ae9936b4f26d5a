using CoordDetect.Core.Audit.Agency;
using CoordDetect.Core.Audit.Answers;
using CoordDetect.Core.Audit.Audience;
using CoordDetect.Core.Audit.Engagement;
using CoordDetect.Core.Audit.Exchange;
using CoordDetect.Core.Audit.Growth;
using CoordDetect.Core.Audit.Hostility;
using CoordDetect.Core.Audit.Identity;
using CoordDetect.Core.Audit.Newcomers;
using CoordDetect.Core.Audit.Records;
using CoordDetect.Core.Audit.Topics;

namespace CoordDetect.Core.Audit;

/// <summary>An audit from its input to its answers.</summary>
public static class AuditRun
{
    /// <summary>The answers that the input allows, each question in its place; what it does not allow is refused with the reason.</summary>
    /// <param name="input">What is looked at.</param>
    /// <param name="progress">Hears of each question.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static AuditResult Of(AuditInput input, IProgress<StageProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        IReadOnlyList<Lot> lots = [];
        CoGroup[] groups = [];
        HashSet<string> tied = new(input.Tied, StringComparer.OrdinalIgnoreCase);
        (string Name, Func<AuditAnswer> Answer)[] questions =
        [
            (AudienceAnswer.Id, () =>
            {
                (AuditAnswer answer, lots) = AudienceAnswer.Of(input, cancellation);
                return answer;
            }),
            (GrowthAnswer.Id, () => GrowthAnswer.Of(input, lots)),
            (ExchangeAnswer.Id, () =>
            {
                groups = input.Engagement is { Rows.Length: > 0 } log ? [.. new CoEngagement(log).Groups(cancellation)] : [];
                foreach (CoGroup group in groups) tied.UnionWith(group.Members.Select(m => input.Engagement!.Accounts[m]));
                return ExchangeAnswer.Of(input, groups);
            }),
            (EngagementAnswer.Id, () => EngagementAnswer.Of(input, tied)),
            (TopicsAnswer.Id, () => TopicsAnswer.Of(input)),
            (IdentityAnswer.Id, () => IdentityAnswer.Of(input)),
            (HostilityAnswer.Id, () => HostilityAnswer.Of(input)),
            (NewcomersAnswer.Id, () => NewcomersAnswer.Of(input)),
            (AgencyAnswer.Id, () => AgencyAnswer.Of(input, tied)),
        ];
        List<AuditAnswer> answers = new(questions.Length);
        foreach ((string name, Func<AuditAnswer> answer) in questions)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new StageProgress(name, answers.Count, questions.Length));
            answers.Add(answer());
        }
        return new AuditResult(answers);
    }
}

/// <summary>What an audit found.</summary>
/// <param name="Answers">The answers, in the order of the questions.</param>
public sealed record AuditResult(IReadOnlyList<AuditAnswer> Answers);

using CoordDetect.App.Report.Pictures;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;

namespace CoordDetect.App.Report.Model;

/// <summary>Makes findings ready to be shown.</summary>
internal sealed class FindingBuilder(DetectionResult result)
{
    private readonly CommentCorpus _corpus = result.Corpus;
    private readonly AccountLabels _labels = new(result.Corpus);
    private readonly CommentsByAccount _comments = new(result.Corpus);

    public FindingView Build(Finding finding, DetailLevel level)
    {
        List<MemberView> members = [.. finding.Members.Where(m => m.Role != MemberRole.Source).Take(level.Members).Select(View)];
        List<MemberView> sources = [.. finding.Members.Where(m => m.Role == MemberRole.Source).Take(level.Members).Select(View)];
        EvidenceBuilder evidence = new(result, level.TextLength);
        return new FindingView
        {
            Finding = finding,
            ShuffledRuns = result.Shuffled.Runs,
            Accounts = finding.Members.Count(m => m.Role != MemberRole.Source),
            Sites = finding.Members.Select(m => _corpus.SiteOfAccount(m.Account)).Distinct().Count(),
            Coincidences = finding.Edges.Sum(e => result.Edges[e].EvidenceCount),
            Members = members,
            Sources = sources,
            AccountsLeftOut = finding.Members.Count - members.Count - sources.Count,
            Evidence = evidence.Build(finding.Highlights, level.Evidence),
            Timeline = TimelineBuilder.Build(_corpus, _labels, _comments, finding, CommentsInEvidence(finding), level.TimelineRows),
            Week = WeekBuilder.Build(_corpus, _comments, finding),
            Network = level.Network ? NetworkBuilder.Build(result, _labels, finding) : null,
        };
    }

    private MemberView View(FindingMember member) => new(AccountViews.Of(_corpus, member.Account), member, _corpus.CreatedOf(member.Account));

    private HashSet<int> CommentsInEvidence(Finding finding)
    {
        HashSet<int> comments = [];
        foreach (int index in finding.Edges)
        {
            EvidenceEdge edge = result.Edges[index];
            for (int row = edge.EvidenceStart; row < edge.EvidenceStart + edge.EvidenceCount; row++)
            {
                comments.Add(result.Evidence[row].CommentA);
                comments.Add(result.Evidence[row].CommentB);
            }
        }
        return comments;
    }
}

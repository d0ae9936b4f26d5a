using CoordDetect.App.Report.Pictures;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;

namespace CoordDetect.App.Report.Model;

/// <summary>Makes findings ready to be shown.</summary>
internal sealed class FindingBuilder
{
    private readonly DetectionResult _result;
    private readonly CommentCorpus _corpus;
    private readonly AccountLabels _labels;
    private readonly CommentsByAccount _comments;
    private readonly WeekBuilder _weeks;
    private readonly bool _isExcerpt;

    /// <param name="result">What was found.</param>
    /// <param name="isExcerpt">Whether the corpus of the result holds no more than what one finding needs: of everybody else it says nothing.</param>
    public FindingBuilder(DetectionResult result, bool isExcerpt)
    {
        _result = result;
        _isExcerpt = isExcerpt;
        _corpus = result.Corpus;
        _labels = new AccountLabels(_corpus);
        _comments = new CommentsByAccount(_corpus);
        _weeks = new WeekBuilder(_corpus, _comments, hasOthers: !isExcerpt);
    }

    public FindingView Build(Finding finding, DetailLevel level)
    {
        List<MemberView> members = [.. finding.Members.Where(m => m.Role != MemberRole.Source).Take(level.Members).Select(View)];
        List<MemberView> sources = [.. finding.Members.Where(m => m.Role == MemberRole.Source).Take(level.Members).Select(View)];
        EvidenceBuilder evidence = new(_corpus, _result.Evidence, level.TextLength);
        return new FindingView
        {
            Finding = finding,
            ShuffledRuns = _result.Shuffled.Runs,
            Accounts = finding.Members.Count(m => m.Role != MemberRole.Source),
            Sites = finding.Members.Where(m => m.Role != MemberRole.Source).Select(m => _corpus.SiteOfAccount(m.Account)).Distinct().Count(),
            Coincidences = finding.Signals.Sum(s => s.Coincidences),
            CommentsNotRead = _isExcerpt ? finding.Members.Sum(m => Math.Max(0, m.Comments - _comments.Of(m.Account).Length)) : 0,
            Members = members,
            Sources = sources,
            AccountsLeftOut = finding.Members.Count - members.Count - sources.Count,
            Evidence = evidence.Build(finding.Highlights, level.Evidence),
            Wordings = new WordingBuilder(_corpus, level).Build(finding.Wordings),
            Timeline = TimelineBuilder.Build(_corpus, _labels, _comments, finding, CommentsInEvidence(finding), level.TimelineRows),
            Week = _weeks.Build(finding),
            Ties = level.Network ? TiesBuilder.Build(_result, finding) : null,
            Network = level.Network ? NetworkBuilder.Build(_result, _labels, finding) : null,
        };
    }

    private MemberView View(FindingMember member) => new(AccountViews.Of(_corpus, member.Account), member, _corpus.CreatedOf(member.Account));

    private HashSet<int> CommentsInEvidence(Finding finding)
    {
        HashSet<int> comments = [];
        foreach (int index in finding.Edges)
        {
            EvidenceEdge edge = _result.Edges[index];
            for (int row = edge.EvidenceStart; row < edge.EvidenceStart + edge.EvidenceCount; row++)
            {
                comments.Add(_result.Evidence[row].CommentA);
                comments.Add(_result.Evidence[row].CommentB);
            }
        }
        return comments;
    }
}

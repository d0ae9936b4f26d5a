using CoordDetect.App.Report.Model;
using CoordDetect.App.Web.Findings;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Core.Network;
using CoordDetect.Storage;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Runs;

namespace CoordDetect.App.Web.Network;

/// <summary>One pair of accounts with everything that ties it.</summary>
internal static class EdgePages
{
    private const int TextLength = 1_500;

    public static async Task ShowAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        long run = visit.Id("run"), edge = visit.Id();
        Page<StoredEvidence> evidence = await found.Findings.EvidenceOfEdgeAsync(run, edge, visit.Page(30), visit.Cancellation);
        if (evidence.Items.Count == 0) throw new PageMissingException();
        IReadOnlyList<StoredComment> comments = await found.Comments.FindManyAsync([.. evidence.Items.SelectMany(e => new[] { e.CommentA, e.CommentB }).Distinct()], visit.Cancellation);
        SmallCorpus corpus = SmallCorpus.Of(comments);
        StoredEvidence first = evidence.Items[0];
        IReadOnlyList<StoredAccount> both = await found.Comments.AccountsAsync([first.AccountA, first.AccountB], visit.Cancellation);
        await visit.PageAsync<EdgePage>(visit.T["web.edge.heading"], "network",
            ("Accounts", both), ("Evidence", Views(corpus, run, evidence.Items)), ("Next", evidence.Next), ("Kept", new FindingPlaces(found.Name, corpus.CommentIds, corpus.AccountIds)));
    }

    private static IReadOnlyList<EvidenceView> Views(SmallCorpus corpus, long run, IReadOnlyList<StoredEvidence> evidence)
    {
        StoredEvidence first = evidence[0];
        StoredEdge edge = new(0, first.AccountA, first.AccountB, 1, 1, [], [], 0, 0, false, evidence.Count, null);
        (_, List<EvidenceRow> rows, _) = SmallNetwork.Of(corpus, [edge], evidence);
        return new EvidenceBuilder(corpus.Corpus, new EvidenceTable(rows), TextLength).Build(Enumerable.Range(0, rows.Count), rows.Count);
    }
}

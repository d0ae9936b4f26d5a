using CoordDetect.Core.Network;
using CoordDetect.Core.Signals;
using CoordDetect.Storage.Runs;

namespace CoordDetect.App.Web.Findings;

/// <summary>Edges and evidence of the store in the numbers of a small corpus.</summary>
internal static class SmallNetwork
{
    /// <summary>The edges with their evidence, and the row of each piece of evidence by its id in the store.</summary>
    public static (List<EvidenceEdge> Edges, List<EvidenceRow> Rows, Dictionary<long, int> RowOf) Of(
        SmallCorpus corpus, IReadOnlyList<StoredEdge> edges, IReadOnlyList<StoredEvidence> evidence)
    {
        ILookup<(long, long), StoredEvidence> byPair = evidence.Where(e => corpus.HasComment(e.CommentA) && corpus.HasComment(e.CommentB)).ToLookup(e => Pair(e.AccountA, e.AccountB));
        List<EvidenceEdge> ties = [];
        List<EvidenceRow> rows = [];
        Dictionary<long, int> rowOf = [];
        foreach (StoredEdge edge in edges.Where(e => corpus.Has(e.AccountA) && corpus.Has(e.AccountB)))
        {
            int start = rows.Count;
            foreach (StoredEvidence one in byPair[Pair(edge.AccountA, edge.AccountB)])
            {
                rowOf[one.Id] = rows.Count;
                rows.Add(Row(corpus, one));
            }
            ties.Add(Edge(corpus, edge, start, rows.Count - start));
        }
        return (ties, rows, rowOf);
    }

    private static (long, long) Pair(long a, long b) => a < b ? (a, b) : (b, a);

    private static EvidenceEdge Edge(SmallCorpus corpus, StoredEdge edge, int start, int count)
    {
        (int a, int b) = (corpus.Account(edge.AccountA), corpus.Account(edge.AccountB));
        return new EvidenceEdge(
            Math.Min(a, b), Math.Max(a, b), -edge.Weight, edge.QValue, edge.Weight, [.. edge.Families.Select(f => Enum.Parse<SignalFamily>(f, ignoreCase: true))],
            edge.Objects, edge.Days, edge.Corroborated, start, count);
    }

    // A row names the account with the smaller number first; the numbers of this corpus are not those of the run.
    private static EvidenceRow Row(SmallCorpus corpus, StoredEvidence one)
    {
        (int a, int b) = (corpus.Account(one.AccountA), corpus.Account(one.AccountB));
        (int ca, int cb) = (corpus.Comment(one.CommentA), corpus.Comment(one.CommentB));
        bool turned = a > b;
        return new EvidenceRow(
            one.Signal, turned ? b : a, turned ? a : b, one.Object, turned ? cb : ca, turned ? ca : cb, turned ? -one.DeltaSeconds : one.DeltaSeconds, one.Strength, one.PValue)
        {
            ObjectKey = one.ObjectKey,
            IsStanding = one.IsStanding,
        };
    }
}

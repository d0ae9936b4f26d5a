using CoordDetect.App.Report;
using CoordDetect.App.Report.Model;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;

namespace CoordDetect.App.Web.Findings;

/// <summary>One tie of a chain, with what it is made of.</summary>
/// <param name="From">The account that the chain comes from.</param>
/// <param name="To">The account that it goes on to.</param>
/// <param name="Objects">On how many objects the two coincide.</param>
/// <param name="Seen">The strongest coincidences of each signal that is at hand: what on, and the two comments by their numbers in the corpus.</param>
public sealed record TieStep(AccountView From, AccountView To, int Objects, IReadOnlyList<(string Signal, string Object, int CommentFrom, int CommentTo)> Seen)
{
    private const int ObjectLength = 120;

    /// <summary>The tie between two accounts of a result, read from one to the other.</summary>
    internal static TieStep Of(DetectionResult result, EvidenceEdge edge, int from, int to)
    {
        EvidenceRow[] rows = [.. Enumerable.Range(edge.EvidenceStart, edge.EvidenceCount).Select(r => result.Evidence[r])];
        return new TieStep(
            AccountViews.Of(result.Corpus, from), AccountViews.Of(result.Corpus, to), edge.Objects,
            [.. rows.GroupBy(r => r.Signal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.MaxBy(r => r.Strength)!)
                .Select(r => (r.Signal, DisplayText.Name(r.Object, ObjectLength), r.AccountA == from ? r.CommentA : r.CommentB, r.AccountA == from ? r.CommentB : r.CommentA))]);
    }
}

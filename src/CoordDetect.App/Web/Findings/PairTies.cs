using CoordDetect.App.Report;
using CoordDetect.App.Report.Model;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;
using CoordDetect.Core.Network.Ties;

namespace CoordDetect.App.Web.Findings;

/// <summary>How two members of a finding are tied, and between whom to choose.</summary>
/// <param name="Members">The members that are tied to any other, by the ids of their accounts, in the order of the finding.</param>
/// <param name="LeftOut">How many more there are.</param>
/// <param name="From">The first of the two; null where nobody was chosen.</param>
/// <param name="To">The second.</param>
/// <param name="Best">The best chain between them, tie by tie; empty where none was asked for or there is none.</param>
/// <param name="Second">The second-best; empty where there is none.</param>
public sealed record PairTies(
    IReadOnlyList<(long Id, string Name)> Members, int LeftOut, long? From, long? To, IReadOnlyList<TieStep> Best, IReadOnlyList<TieStep> Second)
{
    private const int MostMembers = 1_000;
    private const int NameLength = 60;

    /// <summary>Whether only the strongest ties were looked at, because there are more.</summary>
    public bool IsOfStrongest { get; private init; }

    /// <summary>Whether two members were chosen.</summary>
    public bool IsAsked => From is not null && To is not null;

    /// <summary>Looks up how two members are tied; ids that are nobody's count as not chosen.</summary>
    internal static PairTies Of(DetectionResult result, SmallCorpus corpus, long? from, long? to)
    {
        Finding finding = result.Findings[0];
        EvidenceEdge[] edges = [.. finding.Edges.Take(GroupTies.MostTies).Select(e => result.Edges[e])];
        HashSet<int> tied = [.. edges.SelectMany(e => new[] { e.AccountA, e.AccountB })];
        AccountLabels labels = new(result.Corpus);
        int[] members = [.. finding.Members.Select(m => m.Account).Where(tied.Contains)];
        (long, string)[] listed = [.. members.Take(MostMembers).Select(a => (corpus.AccountIds[a], DisplayText.Name(labels[a], NameLength)))];
        long? Known(long? id) => id is { } asked && corpus.Has(asked) && tied.Contains(corpus.Account(asked)) ? asked : null;
        PairTies pair = new(listed, members.Length - listed.Length, Known(from), Known(to), [], []) { IsOfStrongest = finding.Edges.Count > GroupTies.MostTies };
        if (!pair.IsAsked || pair.From == pair.To) return pair;
        GroupTies ties = GroupTies.Of([.. edges.Select(e => (e.AccountA, e.AccountB, e.Weight))]);
        Dictionary<(int, int), EvidenceEdge> edgeOf = edges.ToDictionary(e => (e.AccountA, e.AccountB));
        (int a, int b) = (corpus.Account(pair.From!.Value), corpus.Account(pair.To!.Value));
        return pair with { Best = Steps(ties.ChainBetween(a, b)), Second = Steps(ties.SecondChainBetween(a, b)) };

        TieStep[] Steps(IReadOnlyList<int> chain) => [.. chain.Zip(chain.Skip(1), (x, y) => TieStep.Of(result, edgeOf[(Math.Min(x, y), Math.Max(x, y))], x, y))];
    }
}

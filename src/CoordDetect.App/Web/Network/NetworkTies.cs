using CoordDetect.App.Web.Findings;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;
using CoordDetect.Core.Network.Ties;
using CoordDetect.Storage;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Runs;

namespace CoordDetect.App.Web.Network;

/// <summary>How two accounts of a network are tied: by the best chain of its strongest ties and the second-best.</summary>
/// <param name="From">The first of the two.</param>
/// <param name="To">The second.</param>
public sealed record NetworkTies(AskedAccount From, AskedAccount To)
{
    private const int EvidenceAtOnce = 1_000;

    /// <summary>The accounts of the best chain and of the second-best, by their ids; of chains that there are.</summary>
    public IReadOnlyList<IReadOnlyList<long>> Chains { get; private init; } = [];

    /// <summary>The best chain, tie by tie; empty where there is none.</summary>
    public IReadOnlyList<TieStep> Best { get; private init; } = [];

    /// <summary>The second-best; empty where there is none.</summary>
    public IReadOnlyList<TieStep> Second { get; private init; } = [];

    /// <summary>Whether only the strongest ties were looked at, because there are more.</summary>
    public bool IsOfStrongest { get; private init; }

    /// <summary>Whether it is known which two are meant, and that they are two.</summary>
    public bool IsKnown => From.One is { } from && To.One is { } to && from.Place.Account != to.Place.Account;

    /// <summary>Where accounts and comments are in the app.</summary>
    internal FindingPlaces? Places { get; private init; }

    internal static async Task<NetworkTies> ReadAsync(ICase found, long run, NetworkTies asked, CancellationToken cancellation)
    {
        if (!asked.IsKnown) return asked;
        List<StoredEdge> edges = await found.Runs.EdgesAsync(run, limit: GroupTies.MostTies + 1, cancellation: cancellation).ToListAsync(cancellation);
        bool isCut = edges.Count > GroupTies.MostTies;
        Dictionary<(long, long), StoredEdge> edgeOf = edges.Take(GroupTies.MostTies).ToDictionary(e => Pair(e.AccountA, e.AccountB));
        long[][] chains = Between(edgeOf, asked.From.One!.Value.Place.Account, asked.To.One!.Value.Place.Account);
        StoredEdge[] used = [.. chains.SelectMany(c => c.Zip(c.Skip(1), (a, b) => edgeOf[Pair(a, b)])).DistinctBy(e => e.Id)];
        return await ToldAsync(found, run, asked with { Chains = chains, IsOfStrongest = isCut }, used, cancellation);
    }

    private static long[][] Between(Dictionary<(long, long), StoredEdge> edges, long from, long to)
    {
        long[] ids = [.. edges.Keys.SelectMany(p => new[] { p.Item1, p.Item2 }).Distinct().Order()];
        (int a, int b) = (Array.BinarySearch(ids, from), Array.BinarySearch(ids, to));
        if (a < 0 || b < 0) return [];
        GroupTies ties = GroupTies.Of([.. edges.Select(e => (Array.BinarySearch(ids, e.Key.Item1), Array.BinarySearch(ids, e.Key.Item2), e.Value.Weight))]);
        return [.. new[] { ties.ChainBetween(a, b), ties.SecondChainBetween(a, b) }.Where(c => c.Count > 0).Select(c => c.Select(i => ids[i]).ToArray())];
    }

    private static async Task<NetworkTies> ToldAsync(ICase found, long run, NetworkTies ties, StoredEdge[] used, CancellationToken cancellation)
    {
        List<StoredEvidence> evidence = [];
        foreach (StoredEdge edge in used) evidence.AddRange(await EvidenceAsync(found, run, edge, cancellation));
        List<StoredComment> comments = [];
        foreach (long[] some in evidence.SelectMany(e => new[] { e.CommentA, e.CommentB }).Distinct().Chunk(EvidenceAtOnce)) comments.AddRange(await found.Comments.FindManyAsync(some, cancellation));
        SmallCorpus corpus = SmallCorpus.Of(comments);
        (List<EvidenceEdge> edges, List<EvidenceRow> rows, _) = SmallNetwork.Of(corpus, used, evidence);
        DetectionResult result = new()
        {
            Corpus = corpus.Corpus,
            Findings = [],
            Edges = edges,
            Evidence = new EvidenceTable(rows),
            Accounts = [],
            Shuffled = new ShuffledSummary(0, [], [], [], null),
            PairsTested = 0,
            SignalVersions = [],
        };
        Dictionary<(int, int), EvidenceEdge> edgeOf = edges.ToDictionary(e => (e.AccountA, e.AccountB));
        TieStep[][] steps = [.. ties.Chains.Select(c => c.Select(corpus.Account).ToArray())
            .Select(c => c.Zip(c.Skip(1), (x, y) => TieStep.Of(result, edgeOf[(Math.Min(x, y), Math.Max(x, y))], x, y)).ToArray())];
        return ties with { Best = steps.ElementAtOrDefault(0) ?? [], Second = steps.ElementAtOrDefault(1) ?? [], Places = new FindingPlaces(found.Name, corpus.CommentIds, corpus.AccountIds) };
    }

    private static async Task<List<StoredEvidence>> EvidenceAsync(ICase found, long run, StoredEdge edge, CancellationToken cancellation)
    {
        List<StoredEvidence> evidence = [];
        string? after = null;
        do
        {
            Page<StoredEvidence> page = await found.Findings.EvidenceOfEdgeAsync(run, edge.Id, new PageRequest(EvidenceAtOnce, after), cancellation);
            evidence.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        return evidence;
    }

    private static (long, long) Pair(long a, long b) => a < b ? (a, b) : (b, a);
}

using CoordDetect.App.Report.Model;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;
using CoordDetect.Core.Network.Ties;
using CoordDetect.Core.Pipeline;
using CoordDetect.Storage;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Findings;
using CoordDetect.Storage.Runs;

namespace CoordDetect.App.Web.Findings;

/// <summary>
/// A finding of the store as a small result of its own: its members' comments as a corpus, its edges and its evidence. So it is shown and exported by
/// the very code that shows and exports a run.
/// </summary>
internal sealed class StoredFinding
{
    private const int CommentsAMember = 200;
    private const int MembersRead = 60;

    private readonly SmallCorpus _corpus;

    private StoredFinding(DetectionResult result, RunFacts facts, SmallCorpus corpus, FindingPlaces places) => (Result, Facts, _corpus, Places) = (result, facts, corpus, places);

    /// <summary>The finding as a result with nothing else in it.</summary>
    public DetectionResult Result { get; }

    /// <summary>The figures of the run that it is of, as they were stored with it.</summary>
    public RunFacts Facts { get; }

    /// <summary>Where its accounts and comments are in the app.</summary>
    public FindingPlaces Places { get; }

    /// <summary>The id in the store of a comment of the result.</summary>
    public long CommentId(int comment) => _corpus.CommentIds[comment];

    /// <summary>The finding as a report shows it.</summary>
    public FindingView View() => new FindingBuilder(Result, isExcerpt: true).Build(Result.Findings[0], DetailLevel.OfRank(0));

    /// <summary>How two of its members are tied, by the ids of their accounts.</summary>
    public PairTies Between(long? from, long? to) => PairTies.Of(Result, _corpus, from, to);

    /// <summary>Reads a finding with its strongest edges and evidence.</summary>
    /// <param name="found">The case.</param>
    /// <param name="detail">The finding.</param>
    /// <param name="most">How many coincidences are read at most, and edges where that is more than tell how members are tied: a page shows few, a pack carries all that can be carried.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task<StoredFinding> ReadAsync(ICase found, FindingDetail detail, int most, CancellationToken cancellation)
    {
        FindingEntry entry = detail.Entry;
        RunEntry run = await found.Runs.FindAsync(entry.Run, cancellation) ?? throw new PageMissingException();
        IReadOnlyList<StoredEdge> edges = await found.Findings.EdgesAsync(entry.Id, entry.Run, Math.Max(most, GroupTies.MostTies + 1), cancellation);
        List<StoredEvidence> evidence = await EvidenceAsync(found, detail, most, cancellation);
        List<StoredComment> comments = [.. await CommentsAsync(found, [.. evidence.SelectMany(e => new[] { e.CommentA, e.CommentB }), .. detail.Wordings.SelectMany(w => w.Uses).Select(u => u.Comment)], cancellation)];
        comments.AddRange(await found.Comments.NewestOfAccountsAsync([.. detail.Members.Take(MembersRead).Select(m => m.Account.Id)], CommentsAMember, cancellation));
        // Every account of the finding is one of the small corpus, by one comment at least: else the numbers of accounts would not agree.
        foreach (long[] some in detail.Members.Skip(MembersRead).Select(m => m.Account.Id).Chunk(1_000))
            comments.AddRange(await found.Comments.NewestOfAccountsAsync(some, 1, cancellation));
        SmallCorpus corpus = SmallCorpus.Of(comments);
        RunFacts facts = RunFacts.Read(run.RunJson);
        return new StoredFinding(Make(detail, facts, corpus, edges, evidence), facts, corpus, new FindingPlaces(found.Name, corpus.CommentIds, corpus.AccountIds));
    }

    // The highlights first, then as much of the rest as a page can use.
    private static async Task<List<StoredEvidence>> EvidenceAsync(ICase found, FindingDetail detail, int most, CancellationToken cancellation)
    {
        List<StoredEvidence> evidence = [.. await found.Findings.EvidenceByIdAsync(detail.Entry.Run, [.. detail.Highlights.Take(1_000)], cancellation)];
        HashSet<long> seen = [.. evidence.Select(e => e.Id)];
        string? after = null;
        do
        {
            Page<StoredEvidence> page = await found.Findings.EvidenceAsync(detail.Entry.Id, detail.Entry.Run, new PageRequest(1_000, after), cancellation);
            evidence.AddRange(page.Items.Where(e => seen.Add(e.Id)));
            after = page.Next;
        }
        while (after is not null && evidence.Count < most);
        return evidence;
    }

    private static async Task<IEnumerable<StoredComment>> CommentsAsync(ICase found, IEnumerable<long> ids, CancellationToken cancellation)
    {
        List<StoredComment> comments = [];
        foreach (long[] some in ids.Distinct().Chunk(1_000)) comments.AddRange(await found.Comments.FindManyAsync(some, cancellation));
        return comments;
    }

    private static DetectionResult Make(FindingDetail detail, RunFacts facts, SmallCorpus corpus, IReadOnlyList<StoredEdge> edges, List<StoredEvidence> evidence)
    {
        (List<EvidenceEdge> ties, List<EvidenceRow> rows, Dictionary<long, int> rowOf) = SmallNetwork.Of(corpus, edges, evidence);
        Finding finding = new()
        {
            // By its id, as the app calls it everywhere: its place in a run changes from run to run.
            Number = (int)detail.Entry.Id,
            Id = detail.Entry.ContentId,
            Kind = detail.Kind,
            Confidence = detail.Entry.Confidence,
            Limits = detail.Limits,
            Members = [.. detail.Members.Where(m => corpus.Has(m.Account.Id)).Select(m => new FindingMember(corpus.Account(m.Account.Id), m.Role, m.Score, m.Comments, m.Partners))],
            Edges = [.. Enumerable.Range(0, ties.Count).OrderByDescending(e => ties[e].Weight).ThenBy(e => e)],
            Highlights = [.. detail.Highlights.Where(rowOf.ContainsKey).Select(h => rowOf[h])],
            Signals = detail.Contributions,
            Explanations = detail.Explanations,
            Wordings = [.. detail.Wordings.Select(w => new SharedWording(w.Parts, [.. w.Uses.Where(u => corpus.HasComment(u.Comment)).Select(u => new WordingUse(corpus.Comment(u.Comment), u.Fillings))], w.Accounts))],
            Statistic = detail.Entry.Statistic,
            ChanceRuns = detail.Entry.ChanceRuns,
            Curve = CoordinationCurve.Of(ties),
            Objects = detail.Entry.Objects,
            Days = detail.Entry.Days,
            First = At(detail.Entry.FirstEvidence, corpus, rows),
            Last = At(detail.Entry.LastEvidence, corpus, rows),
        };
        return new DetectionResult
        {
            Corpus = corpus.Corpus,
            Findings = [finding],
            Edges = ties,
            Evidence = new EvidenceTable(rows),
            Accounts = [.. finding.Members.Select(m => new AccountScore(m.Account, m.Score, finding.Number, m.Role, m.Comments, []))],
            Shuffled = facts.Shuffled,
            PairsTested = facts.Counts.PairsTested,
            SignalVersions = facts.SignalVersions,
        };
    }

    // A finding keeps the moment of its first and last evidence; how exact it is, and by whose clock, the comment says that was posted then.
    private static PostedAt At(DateTimeOffset? time, SmallCorpus corpus, List<EvidenceRow> rows)
    {
        if (time is not { } known) return PostedAt.Unknown;
        long seconds = known.ToUnixTimeSeconds();
        return rows.SelectMany(row => new[] { row.CommentA, row.CommentB }).Select(corpus.Corpus.PostedAtOf)
            .FirstOrDefault(posted => posted.IsKnown && posted.UnixSeconds == seconds, PostedAt.FromUnixSeconds(seconds));
    }
}

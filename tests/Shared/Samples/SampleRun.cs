using System.Globalization;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;
using CoordDetect.Core.Signals;

namespace CoordDetect.Tests.Samples;

/// <summary>Puts a result together by hand: comments, what coincides, and the groups. The arithmetic is plausible, not the method's.</summary>
internal sealed class SampleRun
{
    private static readonly Dictionary<string, SignalFamily> Families = new(StringComparer.Ordinal)
    {
        ["same-text"] = SignalFamily.Wording,
        ["same-link"] = SignalFamily.Objects,
        ["same-hashtag"] = SignalFamily.Objects,
        ["posted-together"] = SignalFamily.Timing,
        ["template"] = SignalFamily.Wording,
        ["same-hand"] = SignalFamily.Style,
    };

    private readonly CorpusBuilder _corpus = new();
    private readonly List<(string Signal, string Object, int A, int B, double Bits)> _coincidences = [];
    private readonly List<SampleGroup> _groups = [];

    /// <summary>Adds a comment and returns its index. A time of null is unknown.</summary>
    public int Comment(
        string site, string thread, string account, string text, string? time, TimePrecision precision = TimePrecision.Second,
        string? url = null, string? name = null, PostedAt created = default)
    {
        PostedAt at = time is null
            ? PostedAt.Unknown
            : PostedAt.FromUnixSeconds(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUnixTimeSeconds(), precision);
        return Comment(site, thread, account, text, at, url, name, created);
    }

    /// <summary>Adds a comment and returns its index.</summary>
    public int Comment(string site, string thread, string account, string text, PostedAt at, string? url = null, string? name = null, PostedAt created = default)
    {
        int index = _corpus.Count;
        bool added = _corpus.Add(new Comment
        {
            Platform = "wordpress",
            Site = site,
            Thread = thread,
            CommentId = string.Create(CultureInfo.InvariantCulture, $"c{index + 1}"),
            Account = account,
            AccountName = name,
            Text = text,
            PostedAt = at,
            AccountCreated = created,
            Url = url,
        });
        return added ? index : throw new InvalidOperationException("A sample comment was added twice.");
    }

    /// <summary>Says that two comments of different accounts coincide.</summary>
    public void Coincide(string signal, string what, int a, int b, double bits) => _coincidences.Add((signal, what, a, b, bits));

    /// <summary>Says that accounts form a finding.</summary>
    public void Group(SampleGroup group) => _groups.Add(group);

    /// <summary>The result.</summary>
    public DetectionResult Build()
    {
        CommentCorpus corpus = _corpus.Build();
        (List<EvidenceEdge> edges, List<EvidenceRow> rows) = Edges(corpus);
        int[] comments = new int[corpus.AccountCount];
        foreach (int account in corpus.AccountOf) comments[account]++;
        List<Finding> findings = [.. _groups.Select((g, i) => SampleFinding.Make(i + 1, g, corpus, edges, rows, comments))];
        return new DetectionResult
        {
            Corpus = corpus,
            Edges = edges,
            Evidence = new EvidenceTable(rows),
            Findings = findings,
            Accounts = Scores(corpus, edges, rows, findings, comments),
            Shuffled = findings.Count == 0
                ? new ShuffledSummary(20, new int[20], new int[20], new double[20], null)
                : new ShuffledSummary(20, [0, 1, .. new int[18]], new int[20], [0, 3.25, .. new double[18]], 0.05 / Math.Max(1, edges.Count)),
            PairsTested = corpus.AccountCount * (corpus.AccountCount - 1L) / 2,
            SignalVersions = [new("same-text", 1), new("same-link", 1), new("same-hashtag", 1), new("posted-together", 1)],
        };
    }

    /// <summary>A record to go with a result.</summary>
    public static RunRecord Record(DetectionResult result) => new()
    {
        Version = "0.1.0",
        Inputs =
        [
            new("comments.jsonl", "3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea", 48_213, result.Corpus.CommentCount,
                [new("duplicate-id", 2), new("no-account", 1)]),
        ],
        Options = [new("max-gap", "5m"), new("q", "0.05"), new("shuffles", "20"), new("text-similarity", "0.7")],
        Seed = 1,
        SignalVersions = result.SignalVersions,
        Counts = RunCounts.Of(result),
        Shuffled = result.Shuffled,
        Timings = [new("reading", 0.125, 48_000_000), new("joining wording", 0.5, 64_000_000)],
    };

    private (List<EvidenceEdge>, List<EvidenceRow>) Edges(CommentCorpus corpus)
    {
        List<EvidenceEdge> edges = [];
        List<EvidenceRow> rows = [];
        long pairs = corpus.AccountCount * (corpus.AccountCount - 1L) / 2;
        var byPair = _coincidences.Select(c => Row(corpus, c)).GroupBy(r => (r.AccountA, r.AccountB)).OrderBy(g => g.Key.AccountA).ThenBy(g => g.Key.AccountB);
        foreach (var pair in byPair)
        {
            List<EvidenceRow> own = [.. pair.OrderByDescending(r => r.Strength).ThenBy(r => r.CommentA)];
            double log10P = -own.GroupBy(r => (r.Signal, r.Object)).Sum(g => g.Max(r => r.Strength)) * 0.30103;
            SignalFamily[] families = [.. own.Select(r => Families[r.Signal]).Distinct().Order()];
            int objects = own.Select(r => r.Object).Distinct().Count();
            int days = own.Select(r => corpus.TimeOf[r.CommentA] / 86_400).Distinct().Count();
            edges.Add(new EvidenceEdge(
                pair.Key.AccountA, pair.Key.AccountB, log10P, Math.Min(1, Math.Pow(10, log10P) * pairs), -log10P, families, objects, days,
                families.Length > 1 || (objects >= 3 && days >= 2), rows.Count, own.Count));
            rows.AddRange(own.Select(r => r with { PValue = Math.Pow(10, log10P) }));
        }
        return (edges, rows);
    }

    private static EvidenceRow Row(CommentCorpus corpus, (string Signal, string Object, int A, int B, double Bits) c)
    {
        (int a, int b) = corpus.AccountOf[c.A] < corpus.AccountOf[c.B] ? (c.A, c.B) : (c.B, c.A);
        bool timed = corpus.PrecisionOf[a] != TimePrecision.Unknown && corpus.PrecisionOf[b] != TimePrecision.Unknown;
        return new EvidenceRow(
            c.Signal, corpus.AccountOf[a], corpus.AccountOf[b], c.Object, a, b, timed ? corpus.TimeOf[b] - corpus.TimeOf[a] : null, c.Bits, 0);
    }

    private static List<AccountScore> Scores(
        CommentCorpus corpus, List<EvidenceEdge> edges, List<EvidenceRow> rows, List<Finding> findings, int[] comments)
    {
        double[] weight = new double[corpus.AccountCount];
        SortedSet<string>?[] signals = new SortedSet<string>?[corpus.AccountCount];
        foreach (EvidenceEdge edge in edges)
        {
            foreach (int end in new[] { edge.AccountA, edge.AccountB })
            {
                weight[end] += edge.Weight;
                signals[end] ??= new SortedSet<string>(StringComparer.Ordinal);
                signals[end]!.UnionWith(rows.GetRange(edge.EvidenceStart, edge.EvidenceCount).Select(r => r.Signal));
            }
        }
        Dictionary<int, (int Finding, MemberRole Role)> place = findings
            .SelectMany(f => f.Members.Select(m => (m.Account, f.Number, m.Role))).ToDictionary(m => m.Account, m => (m.Number, m.Role));
        return
        [
            .. Enumerable.Range(0, corpus.AccountCount)
                .Select(a => new AccountScore(
                    a, SampleFinding.Score(weight[a]), place.TryGetValue(a, out var p) ? p.Finding : 0, place.TryGetValue(a, out p) ? p.Role : null,
                    comments[a], [.. signals[a] ?? []]))
                .OrderByDescending(s => s.Score).ThenBy(s => s.Account),
        ];
    }
}

using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Evaluation.Corpora;
using CoordDetect.Evaluation.Hosts;
using CoordDetect.Evaluation.Reporting;

namespace CoordDetect.Evaluation.Suites;

/// <summary>What is found among real readers, about whom nobody claims anything; and whether people under two names are found to be one, and no more than that.</summary>
internal sealed class RealReaders : ISuite
{
    private const int PostsOfRegulars = 200;

    public string Id => "readers";

    public IReadOnlyList<string> Titles { get; } = ["Real readers", "Regulars under two names"];

    public IEnumerable<Section> Run(Grid grid)
    {
        if (!grid.Real) yield break;
        Host[] hosts = [.. new[] { RealHosts.Forum, RealHosts.ForumStart, RealHosts.Pages }.Concat(RealHosts.HalvesOfPages).Append(RealHosts.Videos).OfType<Host>()];
        if (hosts.Length == 0)
        {
            Console.WriteLine("readers: not run, for the real corpora are not on this machine (COORDDETECT_SHARED names the folder that holds them).\n");
            yield break;
        }
        using FoundList found = new("readers");
        (IReadOnlyList<string> Row, IReadOnlyList<Score> Scores)[] measured = SideBySide.Run(hosts.Length, i => Measure(hosts[i], found));
        yield return new Section(
            Titles[0], "Nobody claims that any of these accounts act together; what is found must be read. Twenty shuffled copies each.",
            ["corpus", "comments", "accounts", "edges", "findings", "their members", "at moderate or above", "nearest misses", "edges in 20 shuffled copies"],
            [.. measured.Select(m => m.Row)], [.. measured.SelectMany(m => m.Scores)]);
        if (RealHosts.Forum is { } forum) yield return Halved(forum, found);
        Console.WriteLine($"All that was found: {found.Path}\n");
    }

    private static (IReadOnlyList<string> Row, IReadOnlyList<Score> Scores) Measure(Host host, FoundList found)
    {
        LabelledCorpus corpus = LabelledCorpus.Of(host.Comments);
        DetectionResult r = corpus.Detect(20);
        found.Add(host.Name, corpus, r);
        int moderate = r.Findings.Count(f => f.Confidence >= Confidence.Moderate), named = r.Findings.SelectMany(f => f.Members).Select(m => m.Account).Distinct().Count();
        string[] row = [host.Name, $"{r.Corpus.CommentCount}", $"{r.Corpus.AccountCount}", $"{r.Edges.Count}", $"{r.Findings.Count}", $"{named}", $"{moderate}", $"{r.NearMisses.Count}", $"{r.Shuffled.EdgesPerRun.Sum()}"];
        Console.Error.WriteLine(string.Join(" | ", row));
        return (row,
        [
            new Score($"readers.{host.Id}.moderate", moderate), new Score($"readers.{host.Id}.findings", r.Findings.Count), new Score($"readers.{host.Id}.named", named),
            new Score($"readers.{host.Id}.edges", r.Edges.Count),
        ]);
    }

    // Every regular writes under one name in half of the threads and under another in the rest: who is tied to himself, and who to others?
    private Section Halved(Host forum, FoundList found)
    {
        HashSet<string> regulars = [.. forum.Comments.GroupBy(c => c.Account).Where(g => g.Count() >= PostsOfRegulars).Select(g => g.Key)];
        Dictionary<string, int> threads = [];
        foreach (Comment c in forum.Comments) threads.TryAdd(c.Thread ?? "", threads.Count);
        Comment[] halved = [.. forum.Comments.Select(c => regulars.Contains(c.Account) && threads[c.Thread ?? ""] % 2 == 1 ? c with { Account = $"{c.Account}~2" } : c)];
        LabelledCorpus corpus = LabelledCorpus.Of(halved);
        DetectionResult r = corpus.Detect(20);
        found.Add("regulars under two names", corpus, r);
        (int A, int B)[] joined = [.. r.Findings.SelectMany(f => f.Edges).Select(e => (r.Edges[e].AccountA, r.Edges[e].AccountB)).Distinct()];
        int right = joined.Count(j => Person(corpus, j.A) == Person(corpus, j.B)), many = r.Findings.Count(f => f.Members.Count(m => m.Role == MemberRole.Member) > 2);
        double share = (double)right / Math.Max(1, regulars.Count), correct = joined.Length == 0 ? 1 : (double)right / joined.Length;
        return new Section(
            Titles[1], $"Everybody with {PostsOfRegulars} posts or more in the debate forum writes under one name in half of the threads and under another in the rest.",
            ["people", "tied to themselves in a finding", "ties in findings", "of them right", "findings of three or more"],
            [[$"{regulars.Count}", $"{right} ({Words.Share(share)})", $"{joined.Length}", Words.Share(correct), $"{many}"]],
            [new Score("readers.halved.joined", share), new Score("readers.halved.right", correct), new Score("readers.halved.of-three", many)]);
    }

    private static string Person(LabelledCorpus corpus, int account) => corpus.Corpus.HandleOf(account).Split('~')[0];
}

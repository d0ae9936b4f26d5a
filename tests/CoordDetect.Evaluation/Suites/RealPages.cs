using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Evaluation.Corpora;
using CoordDetect.Evaluation.Reporting;

namespace CoordDetect.Evaluation.Suites;

/// <summary>What is found among real readers, about whom nobody claims anything: the news pages, each half of them, and hand-labelled spam.</summary>
internal sealed class RealPages : ISuite
{
    public string Id => "pages";

    public IEnumerable<Section> Run(Grid grid)
    {
        if (!grid.Real || RealComments.Read("vk-media") is not { } pages || RealComments.Read("youtube-spam") is not { } spam) yield break;
        string[] names = [.. pages.Select(c => c.Site!).Distinct().Order(StringComparer.Ordinal)];
        // Two ways to halve: by the alphabet, and every second page.
        (string Name, List<Comment> Comments)[] corpora =
        [
            ("all 13 news pages", pages),
            ("first half by name", [.. pages.Where(c => Array.IndexOf(names, c.Site) < names.Length / 2)]),
            ("second half by name", [.. pages.Where(c => Array.IndexOf(names, c.Site) >= names.Length / 2)]),
            ("every second page", [.. pages.Where(c => Array.IndexOf(names, c.Site) % 2 == 0)]),
            ("the other pages", [.. pages.Where(c => Array.IndexOf(names, c.Site) % 2 == 1)]),
            ("comments under videos, half of them spam", spam),
        ];
        List<IReadOnlyList<string>> rows = [];
        List<Score> scores = [];
        DetectionResult[] results = SideBySide.Run(corpora.Length, i => LabelledCorpus.Of(corpora[i].Comments).Detect(20));
        for (int i = 0; i < corpora.Length; i++)
        {
            DetectionResult r = results[i];
            int moderate = r.Findings.Count(f => f.Confidence >= Confidence.Moderate);
            rows.Add([corpora[i].Name, $"{r.Corpus.CommentCount}", $"{r.Corpus.AccountCount}", $"{r.Edges.Count}", $"{r.Findings.Count}", $"{moderate}", $"{r.Shuffled.EdgesPerRun.Sum()}"]);
            scores.Add(new Score($"pages.{i}.moderate", moderate));
            scores.Add(new Score($"pages.{i}.edges", r.Edges.Count));
            scores.Add(new Score($"pages.{i}.shuffled-edges", r.Shuffled.EdgesPerRun.Sum()));
            foreach (Finding f in r.Findings)
                Console.Error.WriteLine($"{corpora[i].Name}: {f.Confidence}, {f.Members.Count} accounts, {string.Join(", ", f.Signals.Select(s => s.Signal))}: {string.Join(" / ", f.Highlights.Take(4).Select(h => r.Evidence[h].Object))}");
        }
        yield return new Section(
            "Real readers", "Nobody claims that any of these accounts act together; what is found must be read. Twenty shuffled copies each.",
            ["corpus", "comments", "accounts", "edges", "findings", "at moderate or above", "edges in 20 shuffled copies"], rows, scores);
    }
}

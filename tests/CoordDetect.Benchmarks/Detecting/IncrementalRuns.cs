using System.Diagnostics;
using System.Globalization;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Simulation;
using CoordDetect.Core.Text.Families;

namespace CoordDetect.Benchmarks.Detecting;

/// <summary>
/// What a run costs that goes on from an earlier one: <c>incremental COMMENTS ADDED</c> simulates a corpus, runs over all but the newest ADDED
/// comments, and then over all of them, once from nothing and once with what the first run remembers; says how long each stage took, and whether the results are the same.
/// </summary>
internal static class IncrementalRuns
{
    public static void Run(string[] args)
    {
        int comments = int.Parse(args[0], CultureInfo.InvariantCulture), added = int.Parse(args[1], CultureInfo.InvariantCulture);
        SimulationOptions simulation = new() { Accounts = Math.Max(1, comments / 10), Comments = comments, Seed = 77 };
        List<Comment> all = [.. Simulator.Generate(simulation).OrderBy(c => c.PostedAt.UnixSeconds)];
        CommentCorpus early = Build(all.Take(comments - added)), late = Build(all);
        all.Clear();
        WordingMemory memory = Timed("before", early, WordingMemory.Empty).Wording!;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{memory.TextCount:N0} texts remembered in {memory.ToBytes().Length / 1e6:F0} MB"));
        DetectionResult whole = Timed("from nothing", late, WordingMemory.Empty), grown = Timed("going on", late, memory);
        bool same = whole.Edges.Select(Key).SequenceEqual(grown.Edges.Select(Key))
            && whole.Findings.Select(f => f.Id).SequenceEqual(grown.Findings.Select(f => f.Id))
            && whole.Accounts.Select(a => (a.Account, a.Score)).SequenceEqual(grown.Accounts.Select(a => (a.Account, a.Score)))
            && whole.Wording!.ToBytes().AsSpan().SequenceEqual(grown.Wording!.ToBytes());
        Console.WriteLine(same ? "the results are the same" : "THE RESULTS DIFFER");
    }

    private static (int A, int B, double P, double Q, double Weight) Key(Core.Network.EvidenceEdge e) => (e.AccountA, e.AccountB, e.Log10P, e.QValue, e.Weight);

    private static CommentCorpus Build(IEnumerable<Comment> comments)
    {
        CorpusBuilder builder = new();
        foreach (Comment comment in comments) builder.Add(comment);
        return builder.Build();
    }

    private static DetectionResult Timed(string name, CommentCorpus corpus, WordingMemory earlier)
    {
        GC.Collect();
        StageSeconds stages = new();
        DetectionResult result = Detection.Run(corpus, new DetectionOptions(), stages, CancellationToken.None, earlier);
        Console.WriteLine($"{name}, {corpus.CommentCount:N0} comments: {stages.Finish()}");
        return result;
    }

    private sealed class StageSeconds : IProgress<StageProgress>
    {
        private readonly List<string> _parts = [];
        private readonly Stopwatch _all = Stopwatch.StartNew(), _one = Stopwatch.StartNew();
        private string? _stage;

        public void Report(StageProgress value)
        {
            if (value.Stage != _stage) Next(value.Stage);
        }

        public string Finish()
        {
            Next(null);
            return string.Create(CultureInfo.InvariantCulture, $"{_all.Elapsed.TotalSeconds:F1} s: {string.Join(", ", _parts)}");
        }

        private void Next(string? stage)
        {
            if (_stage is not null) _parts.Add(string.Create(CultureInfo.InvariantCulture, $"{_stage} {_one.Elapsed.TotalSeconds:F1}"));
            _stage = stage;
            _one.Restart();
        }
    }
}

using CoordDetect.Core.Corpus;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Findings;

/// <summary>Runs the method on shuffled copies of the corpus, in parallel; words, families and traces are those of the real one.</summary>
internal static class ShuffledRuns
{
    public static ShuffledSummary Run(
        CommentCorpus corpus, CoincidenceRun run, int realEdges, DetectionOptions options, IProgress<StageProgress>? progress, CancellationToken cancellation)
    {
        int[] edges = new int[options.Shuffles], findings = new int[options.Shuffles];
        double[] largest = new double[options.Shuffles];
        if (options.Shuffles > 0)
        {
            ShuffledCorpus shuffled = new(corpus);
            int done = 0;
            progress?.Report(new StageProgress("shuffling", 0, options.Shuffles));
            ParallelOptions parallel = new() { MaxDegreeOfParallelism = options.EffectiveThreads, CancellationToken = cancellation };
            Parallel.For(0, options.Shuffles, parallel, i =>
            {
                MeasuredRun measured = run.Measure(run.Draw(shuffled, options.Seed + (ulong)i + 1), 1, cancellation);
                edges[i] = measured.Edges.Count;
                findings[i] = measured.Groups.Count;
                largest[i] = measured.Groups.Count == 0 ? 0 : measured.Groups[0].Statistic;
                progress?.Report(new StageProgress("shuffling", Interlocked.Increment(ref done), options.Shuffles));
            });
        }
        double? realised = options.Shuffles == 0 || realEdges == 0 ? null : Math.Min(1, edges.Average() / realEdges);
        return new ShuffledSummary(options.Shuffles, edges, findings, largest, realised);
    }
}

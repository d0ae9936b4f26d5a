using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Signals;
using CoordDetect.Core.Significance;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Language;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core;

/// <summary>
/// The whole method, and the one place that knows the order of its stages: text → signals → significance → network → findings, once for the corpus
/// as it is and once for each shuffled copy. The same corpus and options give the same result at any number of threads.
/// </summary>
public static class Detection
{
    /// <summary>Runs the method on a corpus.</summary>
    /// <param name="corpus">The comments.</param>
    /// <param name="options">What is looked for.</param>
    /// <param name="progress">Told of each stage.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <param name="earlier">
    /// What the run before remembered of wording (<see cref="DetectionResult.Wording"/>), or <see cref="WordingMemory.Empty"/> to have this run remember:
    /// what it has settled is not compared again, and the result is the same.
    /// </param>
    /// <exception cref="UserFacingException">The options are not valid; the message lists every problem.</exception>
    public static DetectionResult Run(
        CommentCorpus corpus, DetectionOptions options, IProgress<StageProgress>? progress, CancellationToken cancellation, WordingMemory? earlier = null)
    {
        if (options.Validate() is { Count: > 0 } problems) throw new UserFacingException(string.Join("\n", problems));
        SignalContext context = ReadTexts(corpus, options, earlier, progress, cancellation);
        WordingMemory? wording = earlier is null ? null : context.Families.Remember(options.EffectiveThreads, cancellation);
        IReadOnlyList<ISignal> signals = [.. SignalCatalog.All(options.Signals).Where(s => !options.LeftOut.Contains(s.Family))];
        SignalTest[] tests = TraceSignals(signals, context, options.EffectiveThreads, progress);
        CoincidenceRun run = new(corpus, tests, options);
        progress?.Report(new StageProgress("counting chance", 0, 1));
        run.Calibrate(cancellation);
        progress?.Report(new StageProgress("testing pairs", 0, 1));
        Authorship recorded = new(corpus.AccountOf.ToArray(), corpus.AccountCount);
        MeasuredRun real = run.Measure(recorded, options.EffectiveThreads, cancellation);
        ShuffledSummary shuffled = ShuffledRuns.Run(corpus, run, real.Edges.Count, options, progress, cancellation);
        progress?.Report(new StageProgress("weighing findings", 0, 1));
        real = run.WithHands(real, cancellation);
        DetectionResult result = new FindingsOfRun(corpus, tests, options).Conclude(real, run.Support(real, recorded, cancellation), shuffled);
        IReadOnlyList<Finding> findings = SharedWordings.Describe(result.Findings, corpus, context.Tokens, context.Families, options.EffectiveThreads, cancellation);
        return result with { Findings = findings, Wording = wording };
    }

    // Wording is traced beside all else: it takes longest, and has parts that one thread does alone; but one signal of it after the other, for each needs much memory.
    private static SignalTest[] TraceSignals(IReadOnlyList<ISignal> signals, SignalContext context, int threads, IProgress<StageProgress>? progress)
    {
        SignalTest[] tests = new SignalTest[signals.Count];
        int done = 0;
        progress?.Report(new StageProgress("tracing signals", 0, signals.Count));
        int[][] lanes = [.. Enumerable.Range(0, signals.Count).GroupBy(s => signals[s].Family == SignalFamily.Wording).OrderByDescending(g => g.Key).Select(g => g.ToArray())];
        Parallel.ForEach(lanes, TokenizedCorpus.Parallelism(threads, context.Cancellation), lane =>
        {
            foreach (int s in lane)
            {
                context.Cancellation.ThrowIfCancellationRequested();
                tests[s] = SignalTest.For(signals[s], signals[s].Trace(context), context.Corpus);
                progress?.Report(new StageProgress("tracing signals", Interlocked.Increment(ref done), signals.Count));
            }
        });
        return tests;
    }

    private static SignalContext ReadTexts(
        CommentCorpus corpus, DetectionOptions options, WordingMemory? earlier, IProgress<StageProgress>? progress, CancellationToken cancellation)
    {
        int threads = options.EffectiveThreads;
        progress?.Report(new StageProgress("reading words", 0, corpus.CommentCount));
        TokenizedCorpus tokens = TokenizedCorpus.Build(corpus, options.Tokenizer, threads, cancellation);
        progress?.Report(new StageProgress("joining wording", 0, corpus.CommentCount));
        TextFamilies families = TextFamilies.Find(corpus, tokens, options.NearDuplicates, threads, cancellation, forPairs: false, earlier);
        progress?.Report(new StageProgress("learning the language", 0, corpus.CommentCount));
        LanguageModel language = LanguageModel.Train(tokens, families, new LanguageModelOptions(), threads, cancellation);
        return new SignalContext(corpus, tokens, families, language) { Threads = threads, Cancellation = cancellation };
    }
}

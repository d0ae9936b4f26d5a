using System.Diagnostics;
using System.Globalization;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Signals;
using CoordDetect.Core.Significance;
using CoordDetect.Core.Simulation;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Language;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Benchmarks.Detecting;

/// <summary>
/// Times the parts of a detection run over a simulated corpus without a campaign, one after the other: <c>detection COMMENTS</c>. Processor time and the memory in use after each
/// part; each signal is traced, measured on the record and on one shuffled copy.
/// </summary>
internal static class DetectionStages
{
    public static void Run(string[] args)
    {
        int comments = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
        int threads = Environment.ProcessorCount;
        CancellationToken never = CancellationToken.None;
        CommentCorpus corpus = Timed("simulate and build", () => Build(comments));
        DetectionOptions options = new();
        if (args.Length > 1) options = options with { NearDuplicates = options.NearDuplicates with { Threshold = double.Parse(args[1], CultureInfo.InvariantCulture) } };
        TokenizedCorpus tokens = Timed("words", () => TokenizedCorpus.Build(corpus, options.Tokenizer, threads, never));
        TextFamilies families = Timed("join", () => TextFamilies.Find(corpus, tokens, options.NearDuplicates, threads, never));
        LanguageModel language = Timed("language", () => LanguageModel.Train(tokens, families, new LanguageModelOptions(), threads, never));
        SignalContext context = new(corpus, tokens, families, language) { Threads = threads };
        Authorship recorded = new(corpus.AccountOf.ToArray(), corpus.AccountCount);
        Authorship drawn = Timed("draw", () => new ShuffledCorpus(corpus).Draw(1));
        foreach (ISignal signal in SignalCatalog.All(options.Signals))
        {
            Core.Signals.Trace trace = Timed($"{signal.Id}: trace", () => signal.Trace(context));
            SignalTest test = Timed($"{signal.Id}: null", () => SignalTest.For(signal, trace, corpus));
            if (test.Test is not { } own) continue;
            PairScores scores = Timed($"{signal.Id}: record", () => own.Measure(recorded, never).Scores);
            PairScores copy = Timed($"{signal.Id}: copy", () => own.Measure(drawn, never).Scores);
            Console.WriteLine($"    {scores.Pairs.Length} pairs, {copy.Pairs.Length} in the copy");
        }
    }

    private static CommentCorpus Build(int comments)
    {
        CorpusBuilder builder = new();
        foreach (Comment comment in Simulator.Generate(new SimulationOptions { Accounts = Math.Max(1, comments / 10), Comments = comments, Seed = 77 })) builder.Add(comment);
        return builder.Build();
    }

    private static T Timed<T>(string name, Func<T> part)
    {
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        long started = Stopwatch.GetTimestamp(), allocated = GC.GetTotalAllocatedBytes();
        T result = part();
        TimeSpan used = Process.GetCurrentProcess().TotalProcessorTime - before;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-28} {used.TotalSeconds,7:0.00} s CPU {Stopwatch.GetElapsedTime(started).TotalSeconds,7:0.00} s {(GC.GetTotalAllocatedBytes() - allocated) >> 20,6} MB allocated {Environment.WorkingSet >> 20,6} MB"));
        return result;
    }
}

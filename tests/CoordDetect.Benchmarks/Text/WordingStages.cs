using System.Diagnostics;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Benchmarks.Text;

/// <summary>Where the time of one join goes, step by step.</summary>
internal static class WordingStages
{
    private static double s_cpu;

    public static void Run(TokenizedCorpus tokens, NearDuplicateOptions options, int threads)
    {
        Stopwatch clock = Stopwatch.StartNew();
        DistinctTexts texts = DistinctTexts.Group(tokens, options, threads, CancellationToken.None);
        Print("group identical texts", clock, texts.Count);
        ISetReader NewReader() => new DistinctTextReader(texts, new ShingleReader(tokens, options));
        long words = 0;
        for (int t = 0; t < texts.Count; t++) words += tokens.WordsOf(texts.First(t)).Length;
        Print("count words", clock, words);
        OnceTwice occurrences = OnceTwice.Read(texts.Count, NewReader, words, threads, CancellationToken.None);
        Print("read shingles", clock, words);
        CandidateSets sets = CandidateSets.Find(texts.Count, occurrences, NewReader, options, threads, CancellationToken.None);
        Print("find candidates", clock, sets.Count);
        PrefixIndex index = new(sets, threads, CancellationToken.None);
        Print("index prefixes", clock, index.PostingCount);
        TextLinker linker = new(texts.Count);
        new SetSimilarityJoin(sets, index, options.Threshold).FindAll(linker, threads, CancellationToken.None);
        Print("join", clock, index.RunCount);
        new ContainmentJoin(texts.Count, sets, NewReader, options.Containment, options.Threshold, options.ContainmentMinimumWords).FindAll(linker, threads, CancellationToken.None);
        Print("containment", clock, 0);
    }

    private static void Print(string step, Stopwatch clock, long count)
    {
        using Process process = Process.GetCurrentProcess();
        double cpu = process.TotalProcessorTime.TotalSeconds;
        Console.WriteLine($"{step,-24}{clock.Elapsed.TotalSeconds,8:F2} s {cpu - s_cpu,8:F2} s CPU {count,14:N0}");
        s_cpu = cpu;
        clock.Restart();
    }
}

using System.Diagnostics;
using System.Globalization;
using CoordDetect.Collect.Import;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Benchmarks.Text;

/// <summary>
/// How the wording engine grows with the corpus: <c>wording COMMENTS [THREADS] [CHARS]</c> generates a corpus, reads it, cuts it into words
/// and joins it, once each in one process, and prints seconds, the ratio to reading and cutting alone, and the peak of memory.
/// </summary>
internal static class WordingScale
{
    private static readonly List<double> s_cpu = [];

    public static void Run(string[] args)
    {
        int comments = int.Parse(args[0].Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        int threads = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 2;
        NearDuplicateOptions options = new();
        if (args.Contains("chars")) options = options with { Unit = TextUnit.Chars };
        string path = Path.Combine(Path.GetTempPath(), $"coorddetect-wording-{comments}.jsonl");
        if (!File.Exists(path))
        {
            using FileStream output = File.Create(path + ".part");
            new CommentGenerator(1).Write(output, comments);
            output.Dispose();
            File.Move(path + ".part", path);
        }
        Stopwatch clock = Stopwatch.StartNew();
        CommentCorpus corpus = CommentFiles.Read([path], new ReadOptions()).Corpus;
        double read = Lap(clock);
        TokenizedCorpus tokens = TokenizedCorpus.Build(corpus, new TokenizerOptions(), threads, CancellationToken.None);
        double cut = Lap(clock);
        TextFamilies families = TextFamilies.Find(corpus, tokens, options, threads, CancellationToken.None);
        double join = Lap(clock);
        using Process process = Process.GetCurrentProcess();
        if (args.Contains("stages")) WordingStages.Run(tokens, options, threads);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {comments:N0} | {read:F2} | {cut:F2} | {join:F2} | {cut + join:F2} | {(read + cut + join) / (read + cut):F2} | {s_cpu[1]:F2} + {s_cpu[2]:F2} | {process.PeakWorkingSet64 / 1e6:N0} | {families.FamilyCount:N0} |"));
    }

    private static double Lap(Stopwatch clock)
    {
        using Process process = Process.GetCurrentProcess();
        s_cpu.Add(process.TotalProcessorTime.TotalSeconds - s_cpu.Sum());
        double seconds = clock.Elapsed.TotalSeconds;
        clock.Restart();
        return seconds;
    }
}

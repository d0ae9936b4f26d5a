using System.Diagnostics;
using System.Globalization;
using CoordDetect.Collect.Import;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Benchmarks.Text;

/// <summary>
/// What it costs to add comments to an index of wording: <c>growth COMMENTS ADDED [THREADS]</c> generates a corpus, indexes all but the last
/// ADDED comments, and adds these, five times from the same state.
/// </summary>
internal static class WordingGrowth
{
    public static void Run(string[] args)
    {
        int comments = int.Parse(args[0], CultureInfo.InvariantCulture), added = int.Parse(args[1], CultureInfo.InvariantCulture);
        int threads = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 2;
        string path = Path.Combine(Path.GetTempPath(), $"coorddetect-growth-{comments}.jsonl");
        using (FileStream output = File.Create(path)) new CommentGenerator(1).Write(output, comments);
        CommentCorpus early = Read(File.ReadLines(path).Take(comments - added)), late = Read(File.ReadLines(path).Skip(comments - added));
        File.Delete(path);
        Stopwatch clock = Stopwatch.StartNew();
        WordingIndex index = WordingIndex.Empty(new TokenizerOptions(), new NearDuplicateOptions()).Add(early, threads, CancellationToken.None);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{index.CommentCount:N0} comments indexed in {clock.Elapsed.TotalSeconds:F2} s"));
        for (int run = 0; run < 5; run++)
        {
            clock.Restart();
            WordingIndex grown = index.Add(late, threads, CancellationToken.None);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{late.CommentCount:N0} comments added in {clock.Elapsed.TotalSeconds:F3} s, {grown.Changed.Count:N0} families changed"));
        }
        using Process process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{process.PeakWorkingSet64 / 1e6:N0} MB at most"));
    }

    private static CommentCorpus Read(IEnumerable<string> lines)
    {
        string path = Path.GetTempFileName();
        File.WriteAllLines(path, lines);
        CommentCorpus corpus = CommentFiles.Read([path], new ReadOptions()).Corpus;
        File.Delete(path);
        return corpus;
    }
}

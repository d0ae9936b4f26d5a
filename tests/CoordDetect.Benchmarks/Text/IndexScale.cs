using System.Diagnostics;
using System.Globalization;
using CoordDetect.Collect.Import;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Tokens;
using CoordDetect.Index;
using CoordDetect.Index.Cases;
using CoordDetect.Index.Reading;

namespace CoordDetect.Benchmarks.Text;

/// <summary>
/// The text index of a case: <c>index COMMENTS [FILE]</c> makes it of all comments but the last 10,000, takes these in by ten batches, asks 500 texts, and compares the
/// families with those of the exact join of everything. Simulated comments, or those of a file.
/// </summary>
internal static class IndexScale
{
    private const int BatchSize = 1_000;
    private const int Batches = 10;
    private const int Questions = 500;

    public static void Run(string[] args)
    {
        int comments = int.Parse(args[0].Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        CommentCorpus corpus = Read(comments, args.Length > 1 ? args[1] : null);
        comments = corpus.CommentCount;
        IndexOptions options = new();
        string folder = Directory.CreateTempSubdirectory("coorddetect-index-").FullName;
        CaseIndex index = new(folder, options);
        int known = comments - (Batches * BatchSize);
        Meter meter = new();
        index.MakeAnew(Batch(corpus, 0, known), Mark(known), 2, CancellationToken.None);
        meter.Tell($"{known:N0} comments indexed, {Directory.GetFiles(folder).Sum(f => new FileInfo(f).Length) / 1e6:N0} MB");
        for (int batch = 0; batch < Batches; batch++)
        {
            int from = known + (batch * BatchSize);
            IndexGrowth growth = index.Take(Batch(corpus, from, from + BatchSize), [], _ => TextBatch.Empty, Mark(from), Mark(from + BatchSize), 2, CancellationToken.None)!;
            meter.Tell($"batch {batch + 1}: {growth.NewTexts} new texts, {growth.Copies.Count} copies");
        }
        Ask(index, corpus);
        meter.Tell("questions");
        Console.WriteLine(IsExact(index, corpus, options) ? "families: those of the exact join" : "families: NOT those of the exact join");
        Directory.Delete(folder, recursive: true);
    }

    private static CommentCorpus Read(int comments, string? file)
    {
        string path = file ?? Path.Combine(Path.GetTempPath(), $"coorddetect-wording-{comments}.jsonl");
        if (!File.Exists(path))
        {
            using FileStream output = File.Create(path);
            new CommentGenerator(1).Write(output, comments);
        }
        return CommentFiles.Read([path], new ReadOptions { DuplicateIds = DuplicateIds.Keep }).Corpus;
    }

    private static void Ask(CaseIndex index, CommentCorpus corpus)
    {
        using IndexReading reading = index.Read()!;
        Random random = new(1);
        List<double> times = [];
        for (int question = 0; question < Questions; question++)
        {
            string text = corpus.TextOf(random.Next(corpus.CommentCount));
            Stopwatch clock = Stopwatch.StartNew();
            reading.SimilarTo(text, 0.3, 100, CancellationToken.None);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"similar: median {times[Questions / 2]:F1} ms, 95th percentile {times[Questions * 95 / 100]:F1} ms, longest {times[^1]:F1} ms"));
    }

    private static bool IsExact(CaseIndex index, CommentCorpus corpus, IndexOptions options)
    {
        TokenizedCorpus tokens = TokenizedCorpus.Build(corpus, options.Cutting.EachOnItsOwn(), 2, CancellationToken.None);
        TextFamilies exact = TextFamilies.Find(corpus, tokens, options.Families, 2, CancellationToken.None, forPairs: false);
        using IndexReading reading = index.Read()!;
        IReadOnlyDictionary<long, int> families = reading.Families();
        Dictionary<int, int> sizes = families.GroupBy(f => f.Value).ToDictionary(g => g.Key, g => g.Count());
        for (int c = 0; c < corpus.CommentCount; c++)
        {
            int size = families.TryGetValue(c + 1, out int family) ? sizes[family] : 1;
            int wanted = exact.FamilyOf(c) < 0 ? 1 : exact.MembersOf(exact.FamilyOf(c)).Length;
            if (size != wanted || (wanted > 1 && families[exact.MembersOf(exact.FamilyOf(c))[0] + 1] != family)) return false;
        }
        return true;
    }

    private static IndexMark Mark(int comments) => new("benchmark", comments, 0, 0, $"{comments}");

    private static TextBatch Batch(CommentCorpus corpus, int from, int to)
    {
        CorpusBuilder builder = new(DuplicateIds.Keep);
        for (int c = from; c < to; c++) builder.Add(new CommentRow { Account = "a"u8, Text = corpus.Texts[c], PostedAt = corpus.PostedAtOf(c), Label = -1 });
        return new TextBatch(builder.Build(), [.. Enumerable.Range(from + 1, to - from).Select(i => (long)i)], [.. Enumerable.Range(from, to - from).Select(c => (long)corpus.AccountOf[c])]);
    }
}

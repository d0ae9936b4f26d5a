using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Import.Sources;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Findings;
using Xunit;

namespace CoordDetect.App.Tests.Faults;

/// <summary>A data folder with one case that has everything: comments, collected files, a run with a finding, a verdict. Each failure gets a copy.</summary>
internal sealed class FaultBase : IDisposable
{
    private readonly string _folder;

    private FaultBase(string folder) => _folder = folder;

    public static DateTimeOffset Now { get; } = new(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);

    public static Task<CaseStore> OpenAsync(string folder) => CaseStore.OpenAsync(new StoreLocation(folder), TimeProvider.System);

    public static async Task<FaultBase> MakeAsync()
    {
        string folder = Directory.CreateTempSubdirectory("cd-faults-").FullName;
        await using (CaseStore store = await OpenAsync(folder))
        {
            ICase @case = await store.CreateAsync(new NewCase { Name = "forum", Purpose = "to test", RetainUntil = new DateOnly(2099, 1, 1) });
            await ImportAsync(@case, Campaign(0, 6));
            await ImportAsync(@case, Enumerable.Range(0, 5).Select(i => new Comment { Site = "a.example", Thread = "t", CommentId = $"f{i}", Account = $"reader{i}", Text = $"words number {i}" }));
            await SaveRunAsync(@case);
            FindingEntry finding = (await @case.Findings.ListAsync(new FindingFilter(), new PageRequest())).Items[0];
            await @case.Findings.JudgeAsync(finding.Id, finding.Run, VerdictKind.Likely, "before", "ana", Now);
            await CollectAsync(folder, 0, 30);
        }
        return new FaultBase(folder);
    }

    /// <summary>What must be there whatever failed, and whole.</summary>
    public async Task HoldsAsync(CaseStore store, string folder, string where, bool isDeleted, bool verifies)
    {
        if (isDeleted)
        {
            Assert.Null(await store.FindAsync("forum"));
            return;
        }
        Assert.Empty((await store.LookAsync()).Unusable);
        ICase? @case = await store.FindAsync("forum");
        Assert.True(@case is not null, $"{where}: the case is gone");
        Assert.True((await @case.Settings.GetAsync()).Comments >= 360, $"{where}: comments are gone");
        Assert.Null((await @case.Custody.CheckAsync()).Problem);
        FindingEntry finding = (await @case.Findings.ListAsync(new FindingFilter(), new PageRequest())).Items[0];
        Assert.Contains(await @case.Findings.VerdictsAsync(finding.Id), v => v.Reason == "before");
        CaseFolder files = CaseFolder.Of(folder, "forum");
        if (!verifies) return;
        CaseCheck check = CaseVerifier.Check(files, CancellationToken.None);
        Assert.True(check.IsWhole, $"{where}: {check.Problem ?? check.Archive.Fault?.Reason}");
    }

    public string Copy() => CopyOf(_folder);

    public static string CopyOf(string folder)
    {
        string copy = Directory.CreateTempSubdirectory("cd-fault-").FullName;
        foreach (string path in Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string target = Path.Combine(copy, Path.GetRelativePath(folder, path));
            if (Directory.Exists(path)) Directory.CreateDirectory(target);
            else if (!path.EndsWith("-shm", StringComparison.Ordinal))
            {
                using FileStream from = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete), to = File.Create(target);
                from.CopyTo(to);
            }
        }
        return copy;
    }

    public static async Task ImportAsync(ICase @case, IEnumerable<Comment> comments)
    {
        long source = await @case.Sources.AddAsync(new NewSource("file", "test.jsonl"));
        await using ICommentImport import = await @case.Comments.BeginImportAsync(new ImportRequest(source, "test.jsonl") { BatchSize = 100 });
        foreach (Comment comment in comments) import.Add(comment);
        await import.CompleteAsync("00ff");
    }

    public static async Task SaveRunAsync(ICase @case)
    {
        StoredCorpus corpus = await @case.Comments.ReadCorpusAsync();
        DetectionResult result = Detection.Run(corpus.Corpus, new DetectionOptions { Threads = 1 }, null, CancellationToken.None);
        RunRecord record = new() { Version = "test", Inputs = [], Options = [], Seed = 0, SignalVersions = result.SignalVersions, Counts = RunCounts.Of(result), Shuffled = result.Shuffled };
        await @case.Runs.SaveAsync(corpus, result, record, Now, Now);
    }

    public static async Task CollectAsync(string folder, int from, int count)
    {
        string path = Path.Combine(folder, "collected.jsonl");
        await File.WriteAllLinesAsync(path, Enumerable.Range(from, count).Select(i =>
            $"{{\"account\":\"reader{i % 5}\",\"site\":\"a.example\",\"thread\":\"t\",\"comment_id\":\"f{i}\",\"text\":\"words number {i}\"}}"));
        await CaseImport.RunAsync(CaseFolder.Of(folder, "forum"), [path], new ImportOptions(), TimeProvider.System, null, CancellationToken.None);
        File.Delete(path);
    }

    /// <summary>Some days of a forum on which five accounts post the same long texts within minutes.</summary>
    public static IEnumerable<Comment> Campaign(int first, int days)
    {
        for (int day = first; day < first + days; day++)
            for (int thread = 0; thread < 2; thread++)
            {
                Random random = new((day * 7) + thread);
                string message = Sentence(random, 25);
                for (int i = 0; i < 30; i++)
                    yield return new Comment
                    {
                        Platform = "wordpress",
                        Site = "a.example",
                        Thread = $"thread-{day}-{thread}",
                        CommentId = $"d{day}-{thread}-{i}",
                        Account = i < 5 ? $"puppet{i}" : $"person{random.Next(60)}",
                        Text = i < 5 ? message : Sentence(random, 18),
                        PostedAt = PostedAt.FromUnixSeconds(1_704_096_000 + (day * 86_400L) + (thread * 7_200) + (i < 5 ? i * 40 : random.Next(30_000))),
                    };
            }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Sentence(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => $"w{random.Next(4_000):x}ra"));
}

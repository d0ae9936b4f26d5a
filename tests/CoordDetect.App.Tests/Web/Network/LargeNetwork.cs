using System.Globalization;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;
using CoordDetect.Tests.Samples;

namespace CoordDetect.App.Tests.Web.Network;

/// <summary>A case whose last run ties tens of thousands of invented accounts: groups of many sizes, some of them tied to each other, some findings.</summary>
internal static class LargeNetwork
{
    private const int Findings = 25;
    private const int TiedGroups = 120;
    private static readonly string[] Signals = ["same-text", "same-link", "same-hashtag", "posted-together"];

    /// <summary>Makes the case: comments through an import, the run through the store.</summary>
    public static async Task<DetectionResult> SaveAsync(CaseStore store, string name, int accounts = 20_000, Func<int, string>? handle = null)
    {
        ICase made = await store.CreateAsync(new NewCase { Name = name, Title = name, Purpose = "to test", Languages = ["en"], RetainUntil = new DateOnly(2099, 1, 1) });
        DetectionResult invented = Invent(accounts, handle ?? Handle);
        long source = await made.Sources.AddAsync(new NewSource("file", "invented.jsonl"));
        await using (ICommentImport import = await made.Comments.BeginImportAsync(new ImportRequest(source, "invented.jsonl")))
        {
            for (int i = 0; i < invented.Corpus.CommentCount; i++) import.Add(Said(invented.Corpus, i));
            await import.CompleteAsync("00ff");
        }
        StoredCorpus corpus = await made.Comments.ReadCorpusAsync();
        DetectionResult result = invented with { Corpus = corpus.Corpus };
        RunRecord record = SampleRun.Record(result);
        await made.Runs.SaveAsync(corpus, result, record, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddMinutes(1));
        return result;
    }

    private static Comment Said(CommentCorpus corpus, int comment) => new()
    {
        Platform = "wordpress",
        Site = "forum.example",
        Thread = "thread",
        CommentId = string.Create(CultureInfo.InvariantCulture, $"c{comment}"),
        Account = corpus.HandleOf(corpus.AccountOf[comment]),
        Text = string.Create(CultureInfo.InvariantCulture, $"What account {corpus.AccountOf[comment]} said."),
        PostedAt = corpus.PostedAtOf(comment),
    };

    private static DetectionResult Invent(int accounts, Func<int, string> handle)
    {
        SampleRun run = new();
        Random random = new(11);
        for (int i = 0; i < accounts; i++) run.Comment("forum.example", "thread", handle(i), "", PostedAt.FromUnixSeconds(1_740_000_000 + i * 37));
        List<(int Start, int Size)> groups = [];
        for (int from = 0; from < accounts;)
        {
            int size = Math.Min(accounts - from, Math.Max(2, (int)(1_400 / Math.Pow(1 + groups.Count, 0.75)) + random.Next(3)));
            groups.Add((from, size));
            from += size;
        }
        HashSet<(int, int)> tied = [];
        foreach ((int start, int size) in groups) TieGroup(run, random, tied, start, size);
        int among = Math.Min(TiedGroups, groups.Count);
        for (int i = 0; i < accounts / 4; i++)
        {
            ((int startA, int sizeA), (int startB, int sizeB)) = (groups[random.Next(among)], groups[random.Next(among)]);
            Tie(run, random, tied, startA + random.Next(sizeA), startB + random.Next(sizeB), 12);
        }
        // Findings are small beside the crowds that share a link.
        foreach ((int index, (int start, int size)) in groups.Skip(30).Take(Findings).Index())
            run.Group(new SampleGroup((Confidence)(4 - index % 4), [.. Enumerable.Range(start, size).Select(Handle)], [], [], []));
        return run.Build();
    }

    // A few leaders whom many follow, and ties among neighbours.
    private static void TieGroup(SampleRun run, Random random, HashSet<(int, int)> tied, int start, int size)
    {
        for (int i = 1; i < size; i++)
        {
            Tie(run, random, tied, start + i, start + (int)(random.NextDouble() * random.NextDouble() * i), 30);
            for (int k = 0; k < Math.Min(4, size / 3); k++) Tie(run, random, tied, start + i, start + random.Next(size), 18);
        }
    }

    private static void Tie(SampleRun run, Random random, HashSet<(int, int)> tied, int a, int b, double bits)
    {
        if (a == b || !tied.Add((Math.Min(a, b), Math.Max(a, b)))) return;
        string signal = Signals[random.Next(Signals.Length)];
        run.Coincide(signal, $"object {signal} {Math.Min(a, b) % 97}", a, b, bits + random.NextDouble() * bits * 4);
        if (random.Next(3) == 0) run.Coincide(Signals[0], "object text", a, b, bits);
    }

    private static string Handle(int account) => string.Create(CultureInfo.InvariantCulture, $"{(char)('a' + account % 26)}{"aeiou"[account % 5]}{(char)('a' + account / 7 % 26)}o-{account}");
}

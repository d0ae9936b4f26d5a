using CoordDetect.App.Web.Findings;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;
using CoordDetect.Tests.Samples;

namespace CoordDetect.App.Tests.Web.Network;

/// <summary>A ring of three with a tail, tied on several days, and ties whose day nobody knows.</summary>
internal static class PeriodSample
{
    /// <summary>The first day that is known.</summary>
    public const long FirstDay = 20_000;

    /// <summary>Which two are tied, and the days of their comments from the first day on; less than nothing where the day is unknown.</summary>
    public static (string A, string B, int DayA, int DayB)[] Ties { get; } =
    [
        ("pia", "paul", 0, 0), ("paul", "pam", 2, 2), ("pia", "pam", 0, 4), ("pia", "pam", 3, 3), ("pam", "pete", 4, 4), ("una", "uwe", -1, -1), ("uwe", "ulla", 1, -1), ("ulla", "urs", -2, -2),
    ];

    /// <summary>Saves a result as the first run of the case <c>pier</c>.</summary>
    public static async Task SaveAsync(CaseStore store, DetectionResult? result = null)
    {
        DetectionResult invented = result ?? Build();
        ICase made = await store.CreateAsync(new NewCase { Name = "pier", Title = "Pier", Purpose = "to test", Languages = ["en"], RetainUntil = new DateOnly(2099, 1, 1) });
        long source = await made.Sources.AddAsync(new NewSource("file", "invented.jsonl"));
        await using (ICommentImport import = await made.Comments.BeginImportAsync(new ImportRequest(source, "invented.jsonl")))
        {
            for (int i = 0; i < invented.Corpus.CommentCount; i++) import.Add(CorpusComments.At(invented.Corpus, i));
            await import.CompleteAsync("00ff");
        }
        StoredCorpus corpus = await made.Comments.ReadCorpusAsync();
        DetectionResult kept = invented with { Corpus = corpus.Corpus };
        await made.Runs.SaveAsync(corpus, kept, SampleRun.Record(kept), DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddMinutes(1));
    }

    public static DetectionResult Build()
    {
        SampleRun run = new();
        int number = 0;
        foreach ((string a, string b, int dayA, int dayB) in Ties) run.Coincide("same-text", $"thing {number}", Said(a, dayA), Said(b, dayB), 30 - number++);
        string[] ring = ["pia", "paul", "pam", "pete"];
        run.Group(new SampleGroup(Confidence.Strong, ring, [], [], ["too-few-days"]));
        return run.Build();

        // The second kind of unknown is a month.
        int Said(string who, int day) => run.Comment("forum.example", "pier", who, $"What a day for the pier, says {who} on {day} about {number}.", day switch
        {
            -1 => PostedAt.Unknown,
            -2 => PostedAt.FromUnixSeconds(FirstDay * 86_400, TimePrecision.Month),
            _ => PostedAt.FromUnixSeconds(((FirstDay + day) * 86_400) + 40_000 + number),
        });
    }
}

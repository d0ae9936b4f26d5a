using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.App.Work.Alert;
using CoordDetect.Core.Corpus;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Watching;

namespace CoordDetect.App.Tests.Web.Truth.Doing;

/// <summary>What people are told of, from comments that make it so.</summary>
internal static class AlertScenes
{
    private const string Copied = "one two three four five six seven eight";

    public static async Task PlayAsync(PagesLedger ledger)
    {
        await using Stage stage = await Stage.BeginAsync(ledger, works: false);
        ICase found = await stage.App.Store.CreateAsync(new NewCase { Name = "bell", Title = "bell", Purpose = "p", Languages = ["en"], RetainUntil = Today.AddDays(3) });
        CaseAlerts alerts = new(stage.App.Store, TimeProvider.System);
        // Two accounts with one text are too few, and so are a dozen comments more than usual.
        for (int back = 1; back <= 28; back++) await FillAsync(found, back, 4, i => $"words of day {back} and number {i} are its own");
        await FillAsync(found, 0, 12, i => i < 2 ? Copied + " nine" : $"words of today and of number {i} alone, too");
        await CheckAsync(alerts, found);
        await stage.HoldAsync("alerts", "nothing out of the ordinary", "/cases/bell/watch", new Saying("web.watch.none"), new Saying("web.alerts.none"));
        await FillAsync(found, 0, 40, _ => Copied, from: 100);
        await CheckAsync(alerts, found);
        string today = ledger.Texts.Format.Day(Today);
        Saying[] told = [new("alert.copies", 40), new("alert.burst", today, 52, 4)];
        await stage.HoldAsync("alerts", "a burst of copies", "/cases/bell/watch", [new("web.watch.none"), .. told]);
        await alerts.RetentionAsync(CancellationToken.None);
        Saying kept = new("alert.retention", ledger.Texts.Format.Day(Today.AddDays(3)));
        await stage.HoldAsync("alerts", "its days are counted", "/cases/bell/watch", [new("web.watch.none"), .. told, kept]);
        long id = await stage.App.Store.Watches.AddAsync(new NewWatch("bell", "https://blog.example/a", "blog.example", "every 1h", 5, true, null, "local"));
        await alerts.SourceAsync((await stage.App.Store.Watches.FindAsync(id))!, "http-404", CancellationToken.None);
        await alerts.SourceAsync((await stage.App.Store.Watches.FindAsync(id))! with { Failures = 2 }, "no-comments", CancellationToken.None);
        await stage.HoldAsync("alerts", "an address fails", "/cases/bell/watch", [.. told, kept, new("web.job.waiting"), new("alert.source", 1, "https://blog.example/a"), new("alert.markup", "https://blog.example/a")]);
        await FindingsAsync(stage, alerts);
    }

    // Five accounts strong and five weak; then eight strong and five strong.
    private static async Task FindingsAsync(Stage stage, CaseAlerts alerts)
    {
        ICase horn = await stage.BeginCaseAsync("horn");
        await GrownRun.SaveAsync(horn, grown: false);
        Saying none = new("web.watch.none");
        await stage.HoldAsync("alerts", "a run that nobody was told of", "/cases/horn/watch", none, new("web.alerts.none"));
        await alerts.FindingsAsync(horn, 1, CancellationToken.None);
        Saying[] first = [none, new("alert.finding-new", 1, 5, new Text("confidence.strong")), new("alert.finding-new", 2, 5, new Text("confidence.weak"))];
        await stage.HoldAsync("alerts", "findings", "/cases/horn/watch", first);
        await GrownRun.SaveAsync(horn, grown: true);
        await alerts.FindingsAsync(horn, 2, CancellationToken.None);
        await stage.HoldAsync("alerts", "one grew, one is more certain", "/cases/horn/watch",
            [.. first, new("alert.finding-grew", 1, 3, 8, new Text("confidence.strong")), new("alert.finding-confidence", 2, 5, new Text("confidence.strong"))]);
    }

    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);

    private static async Task CheckAsync(CaseAlerts alerts, ICase found)
    {
        await alerts.CopiesAsync(found, default, CancellationToken.None);
        await alerts.BurstAsync(found, CancellationToken.None);
    }

    private static async Task FillAsync(ICase found, int daysAgo, int comments, Func<int, string> words, int from = 0)
    {
        long source = await found.Sources.AddAsync(new NewSource("file", $"{daysAgo}-{from}.jsonl"));
        await using ICommentImport import = await found.Comments.BeginImportAsync(new ImportRequest(source, "x.jsonl"));
        for (int i = from; i < from + comments; i++)
        {
            DateTimeOffset at = new DateTimeOffset(DateTime.UtcNow.Date, TimeSpan.Zero).AddDays(-daysAgo).AddSeconds(i);
            import.Add(new Comment { CommentId = $"{daysAgo}.{i}", Account = $"account {i}", Site = "s.example", Thread = "t", Text = words(i), PostedAt = PostedAt.FromUnixSeconds(at.ToUnixTimeSeconds()) });
        }
        await import.CompleteAsync("00");
    }
}

using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.Storage.Alerts;
using CoordDetect.Storage.Watching;
using Xunit;

namespace CoordDetect.App.Tests.Web.Truth.Doing;

/// <summary>Addresses that are watched, and who is told.</summary>
internal static class WatchScenes
{
    private const string Page = "/cases/light/watch";
    private static readonly Saying None = new("web.watch.none"), Quiet = new("web.alerts.none"), Saved = new("web.done.saved");

    public static async Task PlayAsync(PagesLedger ledger)
    {
        await using Stage stage = await Stage.BeginAsync(ledger, store => Stage.BeginCaseAsync(store, "light"), works: false);
        await stage.HoldAsync("watch", "nothing yet", Page, None, Quiet);
        await AddedAsync(stage);
        await LookedAsync(stage);
        await ToldAsync(stage, ledger);
    }

    private static async Task AddedAsync(Stage stage)
    {
        await stage.Reader.PostAsync(Page, ("url", "https://blog.example/a"), ("schedule", "hourly"), ("max-pages", "5"));
        stage.Hold("problem", "no schedule", new Saying("web.watch.no-schedule", "hourly"));
        await stage.Reader.GetAsync(Page);
        await stage.Reader.PostAsync(Page, ("url", "ftp://blog.example/"), ("schedule", "lively"), ("max-pages", "5"));
        stage.Hold("problem", "no address", new Saying("web.preview.no-address"));
        await stage.Reader.GetAsync(Page);
        await stage.Reader.PostAsync(Page, ("url", "https://blog.example/a"), ("schedule", "every 1h"), ("max-pages", "5"), ("until", "tomorrow"));
        // A day that is none is said as such, and not as one of the case's keeping.
        stage.Hold("problem", "no day");
        Assert.Contains("web.term.no-day", stage.Reader.Page);
        await stage.HoldAsync("watch", "none of those was taken", Page, None, Quiet);
        await stage.Reader.PostAsync(Page, ("url", "https://blog.example/a"), ("schedule", "every 1h"), ("max-pages", "5"));
        stage.Hold("watch", "an address", Saved, Quiet, new("web.job.waiting"));
    }

    private static async Task LookedAsync(Stage stage)
    {
        IWatchStore watches = stage.App.Store.Watches;
        long id = (await watches.ListAsync("light"))[0].Id;
        await watches.LookedAsync(id, new Look(0, 3, DateTimeOffset.UtcNow.AddHours(1), TimeSpan.Zero, null));
        await stage.HoldAsync("watch", "looked at", Page, Quiet, new("web.watch.good"));
        (string Trouble, Saying Why)[] looks =
        [
            ("http-404", new("web.refused.http-404")), ("http-503", new("web.refused.http", 503)), ("no-comments", new("web.refused.no-comments")),
            ("not-reached", new("web.refused.not-reached")), ("timeout-body", new("web.refused.timeout")),
        ];
        int times = 0;
        foreach ((string trouble, Saying why) in looks)
        {
            await watches.LookedAsync(id, new Look(0, 0, DateTimeOffset.UtcNow.AddHours(1), TimeSpan.Zero, trouble));
            await stage.HoldAsync("watch", trouble, Page, Quiet, why, new("web.watch.trouble", Values.Any, ++times));
        }
        await stage.Reader.PostAsync($"{Page}/{id}/pause");
        stage.Hold("watch", "it rests", Saved, Quiet, new("web.watch.paused"));
        await stage.Reader.PostAsync($"{Page}/{id}/remove");
        stage.Hold("watch", "it is removed", new("web.done.removed"), None, Quiet);
        await watches.AddAsync(new NewWatch("light", "https://blog.example/old", "blog.example", "every 1h", 5, true, DateTimeOffset.UtcNow.AddDays(-1), "local"));
        await stage.HoldAsync("watch", "its time is over", Page, Quiet, new("web.watch.ended"));
        await stage.Reader.PostAsync($"{Page}/{(await watches.ListAsync("light"))[0].Id}/remove");
    }

    private static async Task ToldAsync(Stage stage, PagesLedger ledger)
    {
        await stage.Reader.GetAsync(Page);
        await stage.Reader.PostAsync("/cases/light/alerts/test");
        stage.Hold("watch", "a test for nobody", new("web.done.tested-nobody"), None, new("alert.test", "local"));
        await stage.Reader.PostAsync("/cases/light/receivers", ("kind", "mail"), ("address", "nadia"));
        stage.Hold("problem", "no mail address", new Saying("web.receivers.no-address"));
        await stage.Reader.GetAsync(Page);
        await stage.Reader.PostAsync("/cases/light/receivers", ("kind", "mail"), ("address", "nadia@example.org"));
        stage.Hold("watch", "a receiver", Saved, None, new("alert.test", "local"));
        await stage.Reader.PostAsync("/cases/light/alerts/test");
        stage.Hold("watch", "a test for somebody", new("web.done.tested"), None, new("alert.test", "local"));
        IAlertStore alerts = stage.App.Store.Alerts;
        long receiver = (await alerts.ReceiversAsync("light"))[0].Id;
        Assert.Single((await alerts.DueAsync(receiver, DateTimeOffset.UtcNow, 10)).Alerts);
        await alerts.LaterAsync(receiver, DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddMinutes(1), "no mail server is set up (--smtp and --mail-from)");
        string why = ledger.Tag == "fr" ? "aucun serveur de courriel n’est configuré (--smtp et --mail-from)" : "no mail server is set up (--smtp and --mail-from)";
        await stage.HoldAsync("watch", "nobody could be told", Page, None, new("alert.test", "local"), new("web.receivers.trouble", why));
        // It is tried again, with all that is due.
        Assert.Single((await alerts.DueAsync(receiver, DateTimeOffset.UtcNow.AddMinutes(2), 10)).Alerts);
        await stage.Reader.PostAsync("/cases/light/feed");
        stage.Hold("watch", "a feed", Saved, None, new("alert.test", "local"), new("web.receivers.trouble", why), new("web.feed.what"));
        string feed = System.Text.RegularExpressions.Regex.Match(stage.Reader.Page, "/feeds/[0-9a-f]+").Value;
        using WebReader stranger = stage.App.Reader();
        Assert.Contains("<feed", await stranger.GetAsync(feed));
        await stage.Reader.PostAsync($"/cases/light/receivers/{receiver}/remove");
        stage.Hold("watch", "nobody is told any more", new("web.done.removed"), None, new("alert.test", "local"), new("web.feed.what"));
    }
}

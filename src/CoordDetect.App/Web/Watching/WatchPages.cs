using System.Globalization;
using System.Security.Cryptography;
using CoordDetect.App.Crawling;
using CoordDetect.App.Web.Hosting;
using CoordDetect.App.Web.Layout;
using CoordDetect.App.Work.Watch;
using CoordDetect.Core;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Alerts;
using CoordDetect.Storage.Watching;
using MimeKit;

namespace CoordDetect.App.Web.Watching;

/// <summary>Addresses that are watched, and who is told of what.</summary>
internal static class WatchPages
{
    private const int SecretBytes = 24;

    public static void Map(Routes routes)
    {
        routes.Get("/cases/{case}/watch", UserRole.Reader, ShowAsync);
        routes.Post("/cases/{case}/watch", UserRole.Analyst, AddAsync);
        routes.Post("/cases/{case}/watch/{id}/{act}", UserRole.Analyst, ActAsync);
        routes.Post("/cases/{case}/receivers", UserRole.Analyst, AddReceiverAsync);
        routes.Post("/cases/{case}/receivers/{id}/remove", UserRole.Analyst, RemoveReceiverAsync);
        routes.Post("/cases/{case}/alerts/test", UserRole.Analyst, TestAsync);
        routes.Post("/cases/{case}/feed", UserRole.Analyst, RenewFeedAsync);
        routes.GetOpen("/feeds/{secret}", FeedAsync);
    }

    private static async Task ShowAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        bool may = visit.Visitor.Can(UserRole.Analyst);
        IReadOnlyList<AlertReceiver> receivers = may ? await visit.Web.Store.Alerts.ReceiversAsync(found.Name, visit.Cancellation) : [];
        Dictionary<long, string?> troubles = [];
        foreach (AlertReceiver receiver in receivers) troubles[receiver.Id] = await visit.Web.Store.Alerts.TroubleAsync(receiver.Id, visit.Cancellation);
        await visit.PageAsync<WatchPage>(visit.T["web.nav.watch"], "watch",
            ("Watches", await visit.Web.Store.Watches.ListAsync(found.Name, visit.Cancellation)),
            ("Alerts", (await visit.Web.Store.Alerts.ListAsync(found.Name, new PageRequest(20), visit.Cancellation)).Items),
            ("Receivers", receivers), ("Troubles", troubles),
            ("Feed", may ? await visit.Web.Store.Alerts.FeedAsync(found.Name, visit.Cancellation) : null),
            ("Url", visit.Query("url") ?? ""), ("Now", visit.Now));
    }

    private static async Task AddAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        if (!CrawlSeed.TryRead(await visit.FieldAsync("url"), out Uri? address)) throw new UserFacingException(visit.T["web.preview.no-address"]);
        Schedule schedule = ScheduleOf(await visit.FieldAsync("schedule"), visit);
        if (!int.TryParse(await visit.FieldAsync("max-pages"), NumberStyles.None, CultureInfo.InvariantCulture, out int pages) || pages is < 1 or > 10_000) pages = 20;
        string until = await visit.FieldAsync("until");
        DateTimeOffset? end = until.Length == 0 ? null : DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero)
            : throw new UserFacingException(visit.T["web.term.no-day"]);
        NewWatch wanted = new(found.Name, address.AbsoluteUri, address.Authority, schedule.Written, pages, await visit.FieldAsync("same-thread") == "on", end, visit.Visitor.Name);
        await visit.Web.Store.Watches.AddAsync(wanted, visit.Cancellation);
        await visit.AuditAsync("watch", address.AbsoluteUri);
        await visit.GoAsync(CaseAddress.Of(found.Name, "watch"), "saved");
    }

    private static Schedule ScheduleOf(string written, Visit visit)
    {
        try
        {
            return Schedule.Parse(written);
        }
        catch (UserFacingException)
        {
            throw new UserFacingException(visit.T.Say("web.watch.no-schedule", ("schedule", written)));
        }
    }

    private static async Task ActAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        IWatchStore watches = visit.Web.Store.Watches;
        Watch watch = await watches.FindAsync(visit.Id(), visit.Cancellation) is { } known && known.Case == found.Name ? known : throw new PageMissingException();
        _ = visit.Route("act") switch
        {
            "pause" => await watches.PauseAsync(watch.Id, true, visit.Cancellation),
            "resume" => await watches.PauseAsync(watch.Id, false, visit.Cancellation),
            "now" => await watches.NowAsync(watch.Id, visit.Cancellation),
            "remove" => await watches.RemoveAsync(watch.Id, visit.Cancellation),
            _ => throw new PageMissingException(),
        };
        await visit.AuditAsync("watch", $"{visit.Route("act")} {watch.Address}");
        await visit.GoAsync(CaseAddress.Of(found.Name, "watch"), visit.Route("act") == "remove" ? "removed" : "saved");
    }

    private static async Task AddReceiverAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        string kind = await visit.FieldAsync("kind"), address = await visit.FieldAsync("address"), language = await visit.FieldAsync("language");
        bool good = address.Length <= 500 && (kind == "mail"
            ? MailboxAddress.TryParse(address, out MailboxAddress? mail) && mail.Address.Contains('@', StringComparison.Ordinal)
            : kind == "webhook" && Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https");
        if (!good) throw new UserFacingException(visit.T["web.receivers.no-address"]);
        await visit.Web.Store.Alerts.AddReceiverAsync(
            new AlertReceiver(0, found.Name, kind, address, Secret(), language == "fr" ? "fr" : "en", await visit.FieldAsync("when") == "daily", visit.Now, false), visit.Cancellation);
        await visit.AuditAsync("receiver", kind);
        await visit.GoAsync(CaseAddress.Of(found.Name, "watch"), "saved");
    }

    private static async Task RemoveReceiverAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        AlertReceiver? receiver = await visit.Web.Store.Alerts.ReceiverAsync(visit.Id(), visit.Cancellation);
        if (receiver is null || receiver.Case != found.Name) throw new PageMissingException();
        await visit.Web.Store.Alerts.RemoveReceiverAsync(receiver.Id, visit.Cancellation);
        await visit.AuditAsync("receiver", "remove " + receiver.Kind);
        await visit.GoAsync(CaseAddress.Of(found.Name, "watch"), "removed");
    }

    // A test goes the way that every alert goes.
    private static async Task TestAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        string mark = "test:" + visit.Now.ToString("O", CultureInfo.InvariantCulture);
        await visit.Web.Store.Alerts.RaiseAsync(new NewAlert(found.Name, mark, "test", visit.Visitor.Name, new Dictionary<string, long>(), "watch"), visit.Now, visit.Cancellation);
        bool isAnybodyTold = (await visit.Web.Store.Alerts.ReceiversAsync(found.Name, visit.Cancellation)).Count > 0;
        await visit.GoAsync(CaseAddress.Of(found.Name, "watch"), isAnybodyTold ? "tested" : "tested-nobody");
    }

    private static async Task RenewFeedAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        await visit.Web.Store.Alerts.RenewFeedAsync(found.Name, Secret(), visit.Cancellation);
        await visit.AuditAsync("feed");
        await visit.GoAsync(CaseAddress.Of(found.Name, "watch"), "saved");
    }

    private static async Task FeedAsync(Visit visit)
    {
        string secret = visit.Route("secret");
        string? name = secret.Length < 200 ? await visit.Web.Store.Alerts.CaseOfFeedAsync(secret, visit.Cancellation) : null;
        if (name is null) throw new PageMissingException();
        Page<Alert> alerts = await visit.Web.Store.Alerts.ListAsync(name, new PageRequest(100), visit.Cancellation);
        await AlertFeed.SendAsync(visit, name, alerts.Items);
    }

    private static string Secret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
}

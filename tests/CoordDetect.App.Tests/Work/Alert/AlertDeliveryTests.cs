using System.Net;
using System.Text.Json;
using CoordDetect.App.Work;
using CoordDetect.App.Work.Alert;
using CoordDetect.Collect.Fetching;
using CoordDetect.Core;
using CoordDetect.Storage;
using CoordDetect.Storage.Alerts;
using Xunit;

namespace CoordDetect.App.Tests.Work.Alert;

/// <summary>Each alert reaches each receiver once: however often the change is noticed, and however long a receiver is down.</summary>
public sealed class AlertDeliveryTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coorddetect-alerts-").FullName;
    private readonly VirtualClock _clock = new(new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.Zero));
    private CaseStore _store = default!;
    private HookReceiver _hook = default!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await CaseStore.OpenAsync(new StoreLocation(_folder), _clock, Ct);
        _hook = await HookReceiver.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _hook.DisposeAsync();
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Tell_ReceiverThatIsDownForADay_GetsEverythingOnce()
    {
        await AddHookAsync();
        _hook.Status = HttpStatusCode.InternalServerError;
        for (int hour = 0; hour < 24; hour++)
        {
            await RaiseAsync($"finding:{hour}:new");
            await RaiseAsync($"finding:{hour}:new");
            await TellAsync();
            _clock.Go(TimeSpan.FromHours(1));
        }
        Assert.Empty(_hook.Taken);
        Assert.InRange(_hook.Asked, 10, 40);
        _hook.Status = HttpStatusCode.OK;
        for (int hour = 0; hour < 3; hour++)
        {
            await TellAsync();
            _clock.Go(TimeSpan.FromHours(1));
        }
        long[] ids = [.. _hook.Taken.SelectMany(body => JsonDocument.Parse(body).RootElement.GetProperty("alerts").EnumerateArray().Select(a => a.GetProperty("id").GetInt64()))];
        Assert.Equal(24, ids.Length);
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(0, await _store.Alerts.WaitingAsync(_clock.GetUtcNow(), Ct));
    }

    [Fact]
    public async Task Tell_Webhook_IsSignedAndInTheLanguageOfTheReceiver()
    {
        AlertReceiver receiver = await AddHookAsync();
        await RaiseAsync("finding:1:new");
        await TellAsync();
        byte[] body = Assert.Single(_hook.Taken);
        Assert.Equal("sha256=" + WebhookSender.Signature(receiver.Secret, _hook.Timestamp, body), _hook.Signature);
        string text = JsonDocument.Parse(body).RootElement.GetProperty("alerts")[0].GetProperty("text").GetString()!;
        Assert.Equal("Nouveau résultat 7 : 5 comptes, niveau de confiance : fort.", text);
        Assert.Equal("https://detect.example/cases/a/findings/7", JsonDocument.Parse(body).RootElement.GetProperty("alerts")[0].GetProperty("url").GetString());
    }

    [Fact]
    public async Task Tell_WebhookThatRedirects_IsNotFollowed()
    {
        await AddHookAsync();
        _hook.Status = HttpStatusCode.TemporaryRedirect;
        await RaiseAsync("finding:1:new");
        await TellAsync();
        Assert.Equal((1, 0), (_hook.Asked, _hook.Taken.Count));
    }

    [Fact]
    public async Task Tell_PrivateAddressThatIsNotAllowed_IsNotConnectedTo()
    {
        await AddHookAsync();
        await RaiseAsync("finding:1:new");
        await TellAsync(allowed: []);
        Assert.Equal(0, _hook.Asked);
        Assert.Equal(1, await _store.Alerts.WaitingAsync(_clock.GetUtcNow() + TimeSpan.FromHours(2), Ct));
    }

    [Fact]
    public async Task Tell_DailyDigest_ComesOnceADayInOneMessage()
    {
        await AddHookAsync(digest: true);
        for (int hour = 0; hour < 48; hour++)
        {
            await RaiseAsync($"finding:{hour}:new");
            await TellAsync();
            _clock.Go(TimeSpan.FromHours(1));
        }
        int[] sizes = [.. _hook.Taken.Select(body => JsonDocument.Parse(body).RootElement.GetProperty("alerts").GetArrayLength())];
        Assert.Equal([22, 24], sizes);
    }

    [Fact]
    public async Task Tell_ByMail_ReachesTheServerWhole()
    {
        await using MailServer server = new();
        await _store.Alerts.AddReceiverAsync(new AlertReceiver(0, "a", "mail", "nadia@example.org", "s", "fr", false, _clock.GetUtcNow(), false), Ct);
        await RaiseAsync("finding:1:new");
        await TellAsync(smtp: new Uri($"smtp+plain://127.0.0.1:{server.Port}"));
        string mail = Assert.Single(server.Mails);
        Assert.Contains("To: nadia@example.org", mail);
        Assert.Contains("Auto-Submitted: auto-generated", mail);
        Assert.Contains("cases/a/findings/7", mail.Replace("=\r\n", "", StringComparison.Ordinal));
        await TellAsync(smtp: new Uri($"smtp+plain://127.0.0.1:{server.Port}"));
        Assert.Single(server.Mails);
    }

    // "The page behind it says more … Sent because this address was entered as a receiver of the case."
    [Theory]
    [InlineData("en", "An alert proves nothing by itself", "entered as a receiver of the case")]
    [InlineData("fr", "Une alerte ne prouve rien à elle seule", "inscrite comme destinataire du dossier")]
    public async Task Tell_ByMail_GoesToWhoIsEnteredForTheCaseAndNobodyElse(string language, params string[] said)
    {
        await using MailServer server = new();
        Uri smtp = new($"smtp+plain://127.0.0.1:{server.Port}");
        await AddAsync("b", "other@example.org");
        await RaiseAsync("finding:1:new");
        await TellAsync(smtp: smtp);
        Assert.Empty(server.Mails);
        long id = await AddAsync("a", "nadia@example.org");
        await RaiseAsync("finding:2:new");
        await TellAsync(smtp: smtp);
        MimeKit.MimeMessage mail = await MimeKit.MimeMessage.LoadAsync(new MemoryStream(System.Text.Encoding.Latin1.GetBytes(Assert.Single(server.Mails))), Ct);
        Assert.Equal("nadia@example.org", mail.To.Mailboxes.Single().Address);
        Assert.All(said, s => Assert.Contains(s, mail.TextBody, StringComparison.Ordinal));
        Assert.Contains("https://detect.example/cases/a/findings/7", mail.TextBody, StringComparison.Ordinal);
        Assert.True(await _store.Alerts.RemoveReceiverAsync(id, Ct));
        await RaiseAsync("finding:3:new");
        await TellAsync(smtp: smtp);
        Assert.Single(server.Mails);

        async Task<long> AddAsync(string @case, string address) =>
            await _store.Alerts.AddReceiverAsync(new AlertReceiver(0, @case, "mail", address, "s", language, false, _clock.GetUtcNow(), false), Ct);
    }

    private async Task<AlertReceiver> AddHookAsync(bool digest = false)
    {
        AlertReceiver receiver = new(0, "a", "webhook", _hook.Address, "secret", "fr", digest, _clock.GetUtcNow(), false);
        await _store.Alerts.AddReceiverAsync(receiver, Ct);
        return receiver;
    }

    private Task<bool> RaiseAsync(string mark) => _store.Alerts.RaiseAsync(
        new NewAlert("a", mark, "finding-new", "", new Dictionary<string, long> { ["id"] = 7, ["accounts"] = 5, ["joined"] = 0, ["confidence"] = 3 }, "findings/7"),
        CaseAlerts.DigestAt(_clock.GetUtcNow()), Ct);

    private async Task TellAsync(string[]? allowed = null, Uri? smtp = null)
    {
        AlertOptions options = new(new Uri("https://detect.example/"), smtp, null, "coorddetect@example.org");
        Dictionary<string, IAlertSender> senders = new()
        {
            ["webhook"] = new WebhookSender(new CrawlOptions { AllowPrivate = allowed ?? ["127.0.0.1"] }, options, _clock),
            ["mail"] = new MailSender(options, _clock),
        };
        await new AlertWork(_store, senders, _clock).RunAsync(new AlertRequest(), new WorkContext(null, "test", new Progress<StageProgress>(), Ct));
    }
}

using CoordDetect.App.Jobs;
using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.App.Web;
using CoordDetect.Collect.Fetching;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Cases;

namespace CoordDetect.App.Tests.Web.Truth.Doing;

/// <summary>An app with marked texts, a person before it, and the ledger in which its pages are held.</summary>
internal sealed class Stage : IAsyncDisposable
{
    public const string Password = "correct horse battery";

    private readonly PagesLedger _ledger;

    private Stage(ServedApp app, WebReader reader, PagesLedger ledger) => (App, Reader, _ledger) = (app, reader, ledger);

    public ServedApp App { get; }

    public WebReader Reader { get; private set; }

    /// <summary>Serves the app.</summary>
    /// <param name="ledger">Where pages are held.</param>
    /// <param name="prepare">What the store holds before.</param>
    /// <param name="works">Whether jobs are done; where they are not, a test moves them itself.</param>
    /// <param name="folder">A folder that was prepared, or null.</param>
    /// <param name="plan">How the store fails, or null.</param>
    /// <param name="allowed">Hosts on this machine that may be asked.</param>
    public static async Task<Stage> BeginAsync(
        PagesLedger ledger, Func<CaseStore, Task>? prepare = null, bool works = true, string? folder = null, StorePlan? plan = null, params string[] allowed)
    {
        CrawlOptions crawling = new() { MaxPages = 50, Delay = TimeSpan.Zero, AllowPrivate = [.. allowed] };
        ServedApp app = await ServedApp.StartAsync(prepare, crawling, o => Options(o, works), folder, plan);
        Stage stage = new(app, await app.LocalReaderAsync(), ledger);
        await stage.ChooseLanguageAsync();
        return stage;
    }

    public async ValueTask DisposeAsync()
    {
        Reader.Dispose();
        await App.DisposeAsync();
    }

    /// <summary>Opens a page and holds it.</summary>
    public async Task HoldAsync(string place, string when, string address, params Saying[] expected)
    {
        await Reader.GetAsync(address);
        Hold(place, when, expected);
    }

    /// <summary>Holds the page that is open.</summary>
    public void Hold(string place, string when, params Saying[] expected) => _ledger.Hold(place, when, MarkedTexts.In(Reader.Page), expected);

    /// <summary>Goes on as somebody whom nobody knows yet.</summary>
    public async Task LeaveAsync()
    {
        Reader.Dispose();
        Reader = App.Reader();
        await Reader.GetAsync("/signin");
        await ChooseLanguageAsync();
    }

    /// <summary>Goes on as a user.</summary>
    public async Task SignInAsync(string name, string password = Password)
    {
        await LeaveAsync();
        await Reader.GetAsync("/signin");
        await Reader.PostAsync("/signin", ("name", name), ("password", password), ("next", "/cases"));
    }

    /// <summary>Adds a user.</summary>
    public Task AddUserAsync(string name, UserRole role) => App.Store.Users.AddAsync(name, Password, role, DateTimeOffset.UtcNow);

    /// <summary>A case without anything in it.</summary>
    public Task<ICase> BeginCaseAsync(string name) => BeginCaseAsync(App.Store, name);

    public static Task<ICase> BeginCaseAsync(CaseStore store, string name) =>
        store.CreateAsync(new NewCase { Name = name, Title = name, Purpose = "to test", Languages = ["en"], RetainUntil = new DateOnly(2099, 1, 1) });

    private static WebOptions Options(WebOptions options, bool works) => options with
    {
        Texts = MarkedTexts.Of,
        Jobs = works ? options.Jobs : options.Jobs with { Queues = new Dictionary<string, int>() },
    };

    private async Task ChooseLanguageAsync()
    {
        await Reader.GetAsync(Reader.Place.IsAbsoluteUri && Reader.Place.Scheme == "http" ? Reader.Place.PathAndQuery : "/signin");
        await Reader.PostAsync("/language", ("to", _ledger.Tag), ("back", "/cases"));
    }
}

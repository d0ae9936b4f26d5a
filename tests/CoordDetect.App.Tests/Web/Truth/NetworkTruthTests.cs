using CoordDetect.App.Report;
using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.App.Web.Access;
using CoordDetect.App.Web.Hosting;
using CoordDetect.App.Web.Layout;
using CoordDetect.App.Web.Network;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Runs;
using Xunit;
using static CoordDetect.App.Tests.Report.Truth.Values;

namespace CoordDetect.App.Tests.Web.Truth;

/// <summary>What the network page says of its picture, where that was built in and where not; what the picture itself says, a browser tests.</summary>
public sealed class NetworkTruthTests
{
    private static readonly Dictionary<string, Func<(bool HasRun, bool HasExplorer), IEnumerable<object[]>>> Claims = new()
    {
        ["web.overview.no-run"] = n => If(!n.HasRun),
        ["web.network.what"] = n => If(n is { HasRun: true, HasExplorer: true }),
        ["web.network.no-script"] = n => If(n is { HasRun: true, HasExplorer: true }),
        ["web.network.absent"] = n => If(n is { HasRun: true, HasExplorer: false }),
    };

    public static IEnumerable<string> Claimed => Claims.Keys.Where(k => k.StartsWith("web.network.", StringComparison.Ordinal));

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.French, Traits = ["Speed", "Slow"])]
    public async Task Page_WithAndWithoutThePicture_SaysWhatIsThere(ReportLanguage language)
    {
        Ledger ledger = new(language);
        DeskCase? made = null;
        await using ServedApp app = await ServedApp.StartAsync(async store => made = await DeskCase.OfAsync(store, "desk", GroupSample.Of(5, 5)));
        RunEntry run = (await made!.Made.Runs.LastAsync(TestContext.Current.CancellationToken))!;
        List<(StoredAccount, StoredAccount, StoredEdge)> strongest = [];
        await foreach (StoredEdge edge in made.Made.Runs.EdgesAsync(run.Id, limit: 3))
        {
            IReadOnlyList<StoredAccount> both = await made.Made.Comments.AccountsAsync([edge.AccountA, edge.AccountB]);
            strongest.Add((both[0], both[1], edge));
        }
        PageFrame frame = new()
        {
            Texts = MarkedTexts.Of(language),
            Visitor = Visitor.Local,
            FormToken = "",
            Address = "/",
            Title = "",
            Case = (await app.Store.ListAsync(TestContext.Current.CancellationToken))[0],
        };
        foreach ((bool hasRun, bool hasExplorer) in ((bool, bool)[])[(true, true), (true, false), (false, true), (false, false)])
        {
            string page = await PageRenderer.RenderAsync<NetworkPage>(frame, [("Run", hasRun ? run : null), ("HasExplorer", hasExplorer), ("Strongest", strongest)]);
            ledger.Hold($"{hasRun} {hasExplorer}", [.. MarkedTexts.In(page)], Claims, (hasRun, hasExplorer));
            Assert.Equal(hasRun && hasExplorer, page.Contains("id=\"explorer\"", StringComparison.Ordinal));
            // The table that is spoken of stands on every page with a run.
            Assert.Equal(hasRun, page.Contains("<table id=\"ties\">", StringComparison.Ordinal));
        }
        Ledger.AssertNone(ledger.Faults);
        Ledger.AssertNone(ledger.Untried(new HashSet<string>()));
    }

    [Fact]
    public async Task Table_OfTheNetwork_ListsTheStrongestTies()
    {
        DeskCase? made = null;
        await using ServedApp app = await ServedApp.StartAsync(async store => made = await DeskCase.OfAsync(store, "desk", GroupSample.Of(6, 6, 6, 6, 6)));
        using WebReader reader = await app.LocalReaderAsync();
        string page = await reader.GetAsync("/cases/desk/network");
        string[] weights = [.. page[page.IndexOf("<table id=\"ties\">", StringComparison.Ordinal)..].Split("/edges/").Skip(1).Select(r => r.Split('>')[1].Split('<')[0])];
        Assert.Equal(made!.Run!.Edges.OrderByDescending(e => e.Weight).Take(50).Select(e => $"{Math.Round(e.Weight, 1):0.#}"), weights);
    }
}

using System.Globalization;
using System.Net;
using CoordDetect.App.Configuration;
using CoordDetect.App.Jobs;
using CoordDetect.App.Web.Runs;
using CoordDetect.App.Work.Detect;
using CoordDetect.Core;
using CoordDetect.Core.Signals;
using CoordDetect.Storage.Jobs;
using Xunit;

namespace CoordDetect.App.Tests.Web.Runs;

public sealed class RunFormTests
{
    [Fact]
    public async Task Run_OfWhatASearchFinds_ShowsWhatWasSetAndLeavesTheCaseAlone()
    {
        await using ServedApp app = await ServedApp.StartAsync(store => SavedRun.SaveAsync(store, "small"));
        using WebReader reader = await app.LocalReaderAsync();
        await reader.GetAsync("/cases/small/search?q=good");
        Assert.Contains("/cases/small/runs/new?search=good", reader.Page);
        await reader.GetAsync("/cases/small/runs/new?search=good");
        Assert.Contains("value=\"good\"", reader.Page);
        await reader.PostAsync("/cases/small/runs", ("search", "good words"), ("q", "0,1"), ("threshold", "0.5"), ("window", "60"), ("shuffles", "0"), ("families-shown", "on"), ("family", "wording"), ("family", "timing"));
        await reader.WaitAsync();
        Assert.Contains("/cases/small/findings?run=2", reader.Page);
        await reader.GetAsync("/cases/small/findings?run=2");
        string page = WebUtility.HtmlDecode(reader.Page);
        Assert.Contains("what the search “good words” finds", page);
        Assert.Contains("error rate of pairs (q): 0.1", page);
        Assert.Contains("window of “posted together”, in seconds: 60", page);
        Assert.Contains("not looked at: shared objects, choice of targets, daily rhythm, profiles and style", page);
        Assert.DoesNotContain("similarity of texts", page);
        Assert.Contains("/cases/small/runs/new?like=2", page);
        await AssertSetAgainAsync(reader);
        await reader.GetAsync("/cases/small/findings");
        Assert.DoesNotContain("looked at a part of the case", reader.Page);
        await reader.GetAsync("/cases/small/runs/compare?before=1&after=2");
        Assert.Contains("Set differently", reader.Page);
        await reader.GetAsync("/cases/small/findings?run=77");
        Assert.Equal(HttpStatusCode.NotFound, reader.Last.StatusCode);
    }

    // The form opens as it was sent.
    private static async Task AssertSetAgainAsync(WebReader reader)
    {
        string form = WebUtility.HtmlDecode(await reader.GetAsync("/cases/small/runs/new?like=2"));
        foreach (string field in (string[])["name=\"search\" value=\"good words\"", "name=\"q\" inputmode=\"decimal\" value=\"0.1\"", "name=\"window\" inputmode=\"numeric\" value=\"60\"", "name=\"shuffles\" inputmode=\"numeric\" value=\"0\""])
            Assert.Contains(field, form);
        Assert.Contains("value=\"wording\" checked", form);
        Assert.DoesNotContain("value=\"style\" checked", form);
        await reader.GetAsync("/cases/small/runs/new?like=77");
        Assert.Equal(HttpStatusCode.NotFound, reader.Last.StatusCode);
    }

    [Theory]
    [InlineData("q", "lots", "is no number")]
    [InlineData("q", "0.9", "q must be above 0")]
    [InlineData("set.template.minimum-slots", "2.5", "is no whole number")]
    [InlineData("set.same-hand.minimum-words", "3", "same-hand")]
    [InlineData("from", "31.05.2024", "A day is written like")]
    [InlineData("search", "before:never", "before:")]
    public async Task Run_WithWhatCannotBeRead_IsRefusedBeforeAnyWork(string field, string value, string said)
    {
        await using ServedApp app = await ServedApp.StartAsync(store => SavedRun.SaveAsync(store, "small"));
        using WebReader reader = await app.LocalReaderAsync();
        await reader.GetAsync("/cases/small/runs/new");
        await reader.PostAsync("/cases/small/runs", (field, value));
        Assert.Equal(HttpStatusCode.BadRequest, reader.Last.StatusCode);
        Assert.Contains(said, WebUtility.HtmlDecode(reader.Page));
        await reader.GetAsync("/cases/small");
        Assert.DoesNotContain("data-job", reader.Page);
    }

    [Fact]
    public async Task Run_EveryNumberOfTheMethod_IsAFieldAndIsObeyed()
    {
        await using ServedApp app = await ServedApp.StartAsync(store => SavedRun.SaveAsync(store, "small"));
        using WebReader reader = await app.LocalReaderAsync();
        await reader.GetAsync("/cases/small/runs/new");
        Assert.All(MethodSettings.Further, s => Assert.Contains($"name=\"{RunForm.FieldOf(s)}\"", reader.Page, StringComparison.Ordinal));
        await reader.PostAsync("/cases/small/runs", [.. MethodSettings.Further.Select(s => (RunForm.FieldOf(s), (s.Default + 1).ToString(CultureInfo.InvariantCulture)))]);
        await reader.WaitAsync();
        await reader.GetAsync("/cases/small/findings?run=2");
        string page = WebUtility.HtmlDecode(reader.Page);
        Assert.All(MethodSettings.Further, s => Assert.Contains($"{s.Name}: {(s.Default + 1).ToString(CultureInfo.InvariantCulture)}", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Pruned_OfTheDefaults_IsNothing()
    {
        DetectionOptions defaults = new();
        RunTerms terms = new() { Q = defaults.FalseDiscoveryRate, Threshold = defaults.NearDuplicates.Threshold, WindowSeconds = defaults.Signals.PostedTogether.WindowSeconds, Shuffles = defaults.Shuffles };
        Assert.Null(terms.Pruned());
        Assert.Equal([SignalFamily.Style], (terms with { LeftOut = [SignalFamily.Style, SignalFamily.Style] }).Pruned()!.LeftOut);
        Assert.Throws<UserFacingException>(() => new RunTerms { LeftOut = Enum.GetValues<SignalFamily>() }.Options());
    }

    [Fact]
    public async Task Run_AskedTwiceWhileItWaits_IsOneJob()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        DetectRequest one = new() { Case = "c", Terms = new RunTerms { Q = 0.1, LeftOut = [SignalFamily.Style] }, Scope = new() { Search = "x" } };
        JobRecord job = await new JobQueue(app.Store.Jobs, null).AskAsync(one, "ana");
        Assert.Equal(job.Id, RunPages.Same([job], one with { Terms = one.Terms with { LeftOut = [SignalFamily.Style] } })?.Id);
        Assert.Null(RunPages.Same([job], one with { Terms = null }));
        Assert.Null(RunPages.Same([job], one with { Scope = new() { Search = "y" } }));
    }
}

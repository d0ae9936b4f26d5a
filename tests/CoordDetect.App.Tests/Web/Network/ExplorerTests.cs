using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CoordDetect.App.Tests.Browser;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Core.Findings;
using CoordDetect.Tests;
using Microsoft.Playwright;
using Xunit;

namespace CoordDetect.App.Tests.Web.Network;

/// <summary>
/// The network page with 20,000 accounts in a real browser. What is asserted is what it shows and does; how long it takes is written to
/// <c>artifacts/received/web/explorer.json</c>, for a machine that nobody shares.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class ExplorerTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Accounts = 20_000;
    private static readonly string Received = Path.Combine(Repository.Root, "artifacts", "received", "web");

    [Fact]
    public async Task Network_Of20000Accounts_ShowsFiltersFindsAndLeadsToEvidence()
    {
        Assert.SkipUnless(Assets.Has("explorer.js"), "The explorer was not built in: node and npm were not there.");
        DetectionResult result = null!;
        await using ServedApp app = await ServedApp.StartAsync(async store => result = await LargeNetwork.SaveAsync(store, "crowd", Accounts));
        using WebReader reader = await app.LocalReaderAsync();
        Dictionary<string, object> figures = new() { ["accounts"] = Accounts, ["edges"] = result.Edges.Count };
        await FetchAsync(app, reader, figures);
        IPage page = await OpenAsync(app, reader, 1280, ColorScheme.Light);
        await ReadyAsync(page, figures);
        Assert.Equal((Accounts, result.Edges.Count), (await CountAsync(page, "nodes"), await CountAsync(page, "edges")));
        Assert.Equal(Accounts, await page.EvaluateAsync<int>("document.getElementById('explorer').explorer.graph.order"));
        await PictureAsync(page, "explorer-light");
        await MoveAsync(page, figures);
        await FilterAsync(page, result, figures);
        await FindAsync(page);
        await File.WriteAllTextAsync(Path.Combine(Received, "explorer.json"), JsonSerializer.Serialize(figures, JsonSerializerOptions.Web), TestContext.Current.CancellationToken);
        await FollowAsync(page, result);
        foreach ((int width, ColorScheme scheme, string name) in new[] { (1280, ColorScheme.Dark, "explorer-dark"), (400, ColorScheme.Light, "explorer-400"), (400, ColorScheme.Dark, "explorer-dark-400") })
        {
            IPage other = await OpenAsync(app, reader, width, scheme);
            await ReadyAsync(other, []);
            await PictureAsync(other, name);
            Assert.Equal(width, await other.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            await other.CloseAsync();
        }
    }

    // The first answer is computed, a second one is a matter of a tag.
    private static async Task FetchAsync(ServedApp app, WebReader reader, Dictionary<string, object> figures)
    {
        using HttpClient http = new() { BaseAddress = new Uri(app.Server.Address) };
        http.DefaultRequestHeaders.Add("Cookie", string.Join("; ", reader.Cookies().Select(c => $"{c.Name}={c.Value}")));
        await TimedAsync(figures, "firstAnswerMs", () => http.GetByteArrayAsync("/cases/crowd/network.json"));
        byte[] plain = await TimedAsync(figures, "answerMs", () => http.GetByteArrayAsync("/cases/crowd/network.json"));
        http.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
        HttpResponseMessage packed = await TimedAsync(figures, "answerGzipMs", () => http.GetAsync("/cases/crowd/network.json"));
        byte[] bytes = await packed.Content.ReadAsByteArrayAsync();
        Assert.Equal("gzip", packed.Content.Headers.ContentEncoding.Single());
        Assert.InRange(bytes.Length, 1, 1_500_000);
        http.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        figures["bytes"] = plain.Length;
        figures["bytesGzip"] = bytes.Length;
        figures["bytesBrotli"] = (await http.GetByteArrayAsync("/cases/crowd/network.json")).Length;
        http.DefaultRequestHeaders.Remove("Accept-Encoding");
        http.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
        http.DefaultRequestHeaders.Add("If-None-Match", packed.Headers.ETag!.ToString());
        HttpResponseMessage again = await TimedAsync(figures, "unchangedMs", () => http.GetAsync("/cases/crowd/network.json"));
        Assert.Equal(304, (int)again.StatusCode);
    }

    private static async Task ReadyAsync(IPage page, Dictionary<string, object> figures)
    {
        await page.Locator("#explorer[data-ready], #explorer[data-failed]").WaitForAsync(new() { Timeout = 120_000 });
        Assert.Null(await page.Locator("#explorer").GetAttributeAsync("data-failed"));
        figures["readyMs"] = await page.EvaluateAsync<double>("Math.round(performance.getEntriesByName('explorer-ready')[0].startTime)");
        figures["longestTaskMs"] = await page.EvaluateAsync<double>("window.longestTask || 0");
    }

    // Moves the camera frame by frame as dragging does: the script's own time in a frame, and how many frames come in a second.
    private static async Task MoveAsync(IPage page, Dictionary<string, object> figures)
    {
        foreach (string kind in (string[])["idle", "pan", "zoom"])
        {
            double[] measured = await page.EvaluateAsync<double[]>(
                """
                kind => new Promise(done => {
                  const { renderer } = document.getElementById('explorer').explorer;
                  const camera = renderer.getCamera(), start = camera.getState(), script = [];
                  let begun = 0, last = 0, frame = 0;
                  const step = now => {
                    if (frame === 0) begun = now;
                    if (frame === 40) { camera.setState(start); return done([1000 * 40 / (now - begun), script.sort((a, b) => a - b)[20], script[38]]); }
                    frame += 1;
                    const before = performance.now();
                    if (kind === 'pan') camera.setState({ ...start, x: start.x + 0.1 * Math.sin(frame / 6) });
                    if (kind === 'zoom') camera.setState({ ...start, ratio: start.ratio * Math.pow(0.93, frame) });
                    if (kind !== 'idle') renderer.render();
                    script.push(performance.now() - before);
                    requestAnimationFrame(step);
                  };
                  requestAnimationFrame(step);
                })
                """, kind);
            figures[kind + "FramesPerSecond"] = Math.Round(measured[0], 1);
            figures[kind + "ScriptMsMedian"] = Math.Round(measured[1], 1);
            figures[kind + "ScriptMsP95"] = Math.Round(measured[2], 1);
        }
    }

    private static async Task FilterAsync(IPage page, DetectionResult result, Dictionary<string, object> figures)
    {
        int linked = result.Edges.Count(e => Enumerable.Range(e.EvidenceStart, e.EvidenceCount).Any(r => result.Evidence[r].Signal == "same-link"));
        figures["signalMs"] = await ChooseAsync(page, 0, "same-link");
        Assert.Equal(linked, await CountAsync(page, "edges"));
        Assert.Equal(linked, await page.EvaluateAsync<int>("(g => g.filterEdges((e, a) => !a.hidden).length)(document.getElementById('explorer').explorer.graph)"));
        await ChooseAsync(page, 0, "");
        int confident = result.Findings.Where(f => f.Confidence == Confidence.VeryStrong).Sum(f => f.Members.Count);
        figures["confidenceMs"] = await ChooseAsync(page, 1, ((int)Confidence.VeryStrong).ToString(CultureInfo.InvariantCulture));
        Assert.InRange(await CountAsync(page, "nodes"), confident / 2, confident);
        await PictureAsync(page, "explorer-very-strong");
        await ChooseAsync(page, 1, "0");
        figures["weightMs"] = await page.EvaluateAsync<double>(Change, new object[] { "input[type=range]", 0, "60" });
        Assert.InRange(await CountAsync(page, "edges"), 1, result.Edges.Count - 1);
        await page.EvaluateAsync<double>(Change, new object[] { "input[type=range]", 0, "0" });
        Assert.Equal(result.Edges.Count, await CountAsync(page, "edges"));
        await LegendAsync(page, result);
    }

    // A finding of the legend is shown alone, in the middle, in the picture and in the table.
    private static async Task LegendAsync(IPage page, DetectionResult result)
    {
        await page.Locator(".explorer-legend button").First.ClickAsync();
        Assert.Equal(result.Findings.Max(f => f.Members.Count), await CountAsync(page, "nodes"));
        string[] shown = await page.EvaluateAsync<string[]>("(n => n.labels.filter((_, i) => n.nodeShown[i]))(document.getElementById('explorer').explorer.network)");
        await page.WaitForFunctionAsync("names => [...document.querySelectorAll('#ties tbody td:first-child a')].every(c => names.includes(c.textContent))", shown);
        await page.WaitForFunctionAsync("() => document.getElementById('explorer').explorer.renderer.getCamera().getState().ratio < 0.9");
        await PictureAsync(page, "explorer-finding");
        await page.Locator(".explorer-legend button").First.ClickAsync();
        Assert.Equal(result.Edges.Count, await CountAsync(page, "edges"));
    }

    private static Task<double> ChooseAsync(IPage page, int place, string value) => page.EvaluateAsync<double>(Change, new object[] { "select", place, value });

    // From the choice to the end of the frame that shows it.
    private const string Change =
        """
        ([selector, place, value]) => new Promise(done => {
          const control = document.querySelectorAll('.explorer-controls ' + selector)[place], begun = performance.now();
          control.value = value;
          control.dispatchEvent(new Event('input', { bubbles: true }));
          requestAnimationFrame(() => setTimeout(() => done(Math.round(performance.now() - begun)), 0));
        })
        """;

    private static async Task FindAsync(IPage page)
    {
        await page.GetByLabel("Find an account").FillAsync("-19999");
        await page.Keyboard.PressAsync("Enter");
        Assert.Contains("-19999 · forum.example", await page.Locator(".explorer-about").InnerTextAsync(), StringComparison.Ordinal);
        await PictureAsync(page, "explorer-found");
        await page.GetByLabel("Find an account").FillAsync("nobody of that name");
        Assert.Contains("No account", await page.Locator(".explorer-about").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByLabel("Find an account").FillAsync("");
    }

    // The middle of a line that is far from any point.
    private const string FreeLine =
        """
        (n, r) => {
          for (let e = 0; ; e += 1) {
            const x = (n.x[n.a[e]] + n.x[n.b[e]]) / 2, y = (n.y[n.a[e]] + n.y[n.b[e]]) / 2;
            if (n.x.every((v, i) => Math.abs(v - x) + Math.abs(n.y[i] - y) > 0.003)) return r.graphToViewport({ x, y });
          }
        }
        """;

    // A line leads to what ties the two, a point to the account.
    private static async Task FollowAsync(IPage page, DetectionResult result)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Show everything" }).ClickAsync();
        await page.EvaluateAsync("new Promise(done => { const wait = () => document.getElementById('explorer').explorer.renderer.getCamera().isAnimated() ? requestAnimationFrame(wait) : done(); wait(); })");
        await ClickThroughAsync(page, FreeLine, zoom: 0.02, "**/runs/1/edges/*");
        await page.GetByRole(AriaRole.Heading, new() { Name = "What ties two accounts" }).WaitForAsync();
        await PictureAsync(page, "explorer-evidence");
        await page.GoBackAsync();
        await page.Locator("#explorer[data-ready]").WaitForAsync(new() { Timeout = 120_000 });
        await ClickThroughAsync(page, "(n, r) => r.graphToViewport({ x: n.x[7], y: n.y[7] })", zoom: 0.01, "**/accounts/*");
        Assert.True(result.Corpus.AccountCount == Accounts);
    }

    // While the picture moves, lines are left out and cannot be clicked; on a busy machine that takes a moment, and people click again.
    private static async Task ClickThroughAsync(IPage page, string place, double zoom, string address)
    {
        for (int attempt = 1; ; attempt++)
        {
            // The click before may have led away after all.
            if (await page.Locator("#explorer").CountAsync() > 0) await ClickAsync(page, place, zoom);
            try
            {
                await page.WaitForURLAsync(address, new() { Timeout = 10_000, WaitUntil = WaitUntilState.Commit });
                return;
            }
            catch (TimeoutException) when (attempt < 6)
            {
                await page.WaitForTimeoutAsync(1_000);
            }
        }
    }

    private static async Task ClickAsync(IPage page, string place, double zoom)
    {
        const string At = "const { network, renderer } = document.getElementById('explorer').explorer, find = ";
        await page.EvaluateAsync(
            $$"""
            () => { {{At}}{{place}};
              const at = renderer.viewportToFramedGraph(find(network, renderer));
              renderer.getCamera().setState({ x: at.x, y: at.y, ratio: {{zoom.ToString(CultureInfo.InvariantCulture)}} });
              renderer.render(); }
            """);
        await page.Locator(".explorer-stage").ScrollIntoViewIfNeededAsync();
        double[] middle = await page.EvaluateAsync<double[]>($"() => {{ {At}{place}; const b = document.querySelector('.explorer-stage').getBoundingClientRect(), p = find(network, renderer); return [b.x + p.x, b.y + p.y]; }}");
        await page.Mouse.MoveAsync((float)middle[0], (float)middle[1]);
        await page.Mouse.ClickAsync((float)middle[0], (float)middle[1]);
    }

    private static async Task<int> CountAsync(IPage page, string name) => int.Parse((await page.Locator("#explorer").GetAttributeAsync("data-" + name))!, CultureInfo.InvariantCulture);

    private async Task<IPage> OpenAsync(ServedApp app, WebReader reader, int width, ColorScheme scheme)
    {
        IPage page = await chromium.NewPageAsync(width, scheme);
        await page.AddInitScriptAsync("new PerformanceObserver(list => { for (const task of list.getEntries()) window.longestTask = Math.max(window.longestTask || 0, Math.round(task.duration)); }).observe({ type: 'longtask', buffered: true });");
        await page.Context.AddCookiesAsync(reader.Cookies().Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = app.Server.Address }));
        await page.GotoAsync(app.Server.Address + "/cases/crowd/network");
        return page;
    }

    private static async Task PictureAsync(IPage page, string name)
    {
        Directory.CreateDirectory(Received);
        // What was left out while it moved is drawn again.
        await page.WaitForTimeoutAsync(1_000);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Received, name + ".png"), Timeout = 120_000 });
    }

    private static async Task<T> TimedAsync<T>(Dictionary<string, object> figures, string name, Func<Task<T>> work)
    {
        long begun = Stopwatch.GetTimestamp();
        T answer = await work();
        figures[name] = Math.Round(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        return answer;
    }
}

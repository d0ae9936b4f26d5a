using System.Diagnostics;
using System.Net;
using System.Text;
using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Fetching;
using CoordDetect.Collect.Tests.Fetching.Rig;
using Xunit;

namespace CoordDetect.Collect.Tests.Fetching;

public sealed class CrawlMemoryTests(ITestOutputHelper output)
{
    private const int Hosts = 20;

    [Fact]
    public async Task RunAsync_HundredThousandPages_MemoryStaysFlat()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("COORDDETECT_SLOW") == "1", "Set COORDDETECT_SLOW=1 to crawl 100,000 pages.");
        const int pages = 100_000;
        using CaseInTemp place = new();
        using HttpMessageInvoker http = new(new GeneratedWeb(pages / Hosts));
        Watcher watcher = new(pages / 10);
        CrawlOptions options = new() { MaxPages = 2 * pages, Delay = TimeSpan.Zero };
        Uri[] seeds = [.. Enumerable.Range(0, Hosts).Select(h => new Uri($"http://host{h}.example/t/1"))];
        Stopwatch watch = Stopwatch.StartNew();
        CrawlSummary summary = await new Crawler(options, http, new MarkedPageReader(), TimeProvider.System).RunAsync(place.Folder, seeds, false, watcher, default);
        output.WriteLine($"{summary.Pages} pages, {summary.Comments} comments in {watch.Elapsed.TotalSeconds:0} s; live bytes every tenth: {string.Join(", ", watcher.Live.Select(b => $"{b >> 20} MiB"))}; peak working set {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB");
        Assert.Equal(pages, summary.Pages);
        Assert.True(CaseVerifier.Check(place.Folder, default).IsWhole);
        // What must grow: 16 bytes and a slot for each address, comment and index line seen.
        Assert.InRange(watcher.Live[^1] - watcher.Live[0], long.MinValue, 100L << 20);
    }

    private sealed class Watcher(int every) : IProgress<CrawlProgress>
    {
        public List<long> Live { get; } = [];

        public void Report(CrawlProgress value)
        {
            if (value.Pages >= (Live.Count + 1) * every) Live.Add(GC.GetTotalMemory(forceFullCollection: true));
        }
    }

    // Chains of pages, five comments and some twenty kilobytes each.
    private sealed class GeneratedWeb(int pages) : HttpMessageHandler
    {
        private static readonly string Filler = string.Concat(Enumerable.Repeat("<p>words that are no comment</p>", 600));

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string path = request.RequestUri!.AbsolutePath;
            if (path == "/robots.txt") return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound));
            int page = int.Parse(path["/t/".Length..]);
            StringBuilder html = new("<html><body>");
            for (int i = 0; i < 5; i++) html.Append($"<article id='{page}-{i}' data-by='u{page % 97}'>comment {i} of page {page}</article>");
            if (page < pages) html.Append($"<a rel=next href='/t/{page + 1}'></a>");
            return Task.FromResult(SimulatedWeb.Html(html.Append(Filler).ToString()));
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using CoordDetect.App.Audit;
using CoordDetect.App.Audit.Files;
using CoordDetect.App.Indexing;
using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.App.Runs;
using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Fetching;
using CoordDetect.Collect.Import;
using CoordDetect.Core;
using CoordDetect.Core.Audit.Answers;

namespace CoordDetect.App.DemoSites;

/// <summary>The demo from its beginning to its reports, told on standard output.</summary>
internal sealed class DemoRun(string folder, ReportLanguage language)
{
    private readonly List<string> _reports = [];
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    /// <summary>Detects in the files of the bundled corpora.</summary>
    public async Task FromFilesAsync(CancellationToken cancellation)
    {
        Begin();
        foreach (BundledCorpus corpus in BundledCorpus.All())
        {
            Console.Out.WriteLine($"── {corpus.Name}");
            await ReportAsync(corpus.Name, DetectionRun.FromFiles([corpus.Path], new ReadOptions(), new DetectionOptions(), cancellation), cancellation);
        }
        await AuditAsync(cancellation);
        Close();
    }

    /// <summary>Serves the bundled corpora as sites, crawls those of each corpus into a case, checks the case and detects in it.</summary>
    public async Task ServedAsync(bool keepServing, CancellationToken cancellation)
    {
        Begin();
        List<DemoWeb> webs = [];
        try
        {
            foreach (BundledCorpus corpus in BundledCorpus.All())
            {
                DemoWeb web = await DemoWeb.StartAsync(DemoSiteReader.Read(corpus.Path));
                webs.Add(web);
                CaseFolder place = CaseFolder.Of(folder, corpus.Name);
                Console.Out.WriteLine($"── {corpus.Name}");
                await CrawlAsync(web, place, cancellation);
                await ReportAsync(corpus.Name, await InCaseAsync(place, cancellation), cancellation);
            }
            await AuditAsync(cancellation);
            Close();
            if (keepServing) await DemoAddresses.KeepAsync([.. webs.SelectMany(web => web.Hosts)], cancellation);
        }
        finally
        {
            foreach (DemoWeb web in webs) await web.DisposeAsync();
        }
    }

    private static async Task CrawlAsync(DemoWeb web, CaseFolder place, CancellationToken cancellation)
    {
        foreach (DemoHost host in web.Hosts) Console.Out.WriteLine($"{host.Site.Address} ({host.Site.Engine}, served on {host.EndPoint})");
        Stopwatch watch = Stopwatch.StartNew();
        CrawlSummary crawl = await DemoCrawl.RunAsync(web.Hosts, place, cancellation);
        Say($"{crawl.Pages:N0} pages crawled in {watch.Elapsed.TotalSeconds:0} s: {crawl.Comments:N0} comments; {crawl.Outcomes.GetValueOrDefault("refused-by-robots"):N0} addresses left alone because robots.txt says so.");
        CaseCheck check = CaseVerifier.Check(place, cancellation);
        if (!check.IsWhole) throw new UserFacingException($"The archive in {place.Path} is not whole: {check.Archive.Fault?.Reason ?? check.Problem}. Delete that folder and run the demo again.");
        Say($"Archive: {check.Archive.Records:N0} records, each checked; the chain ends with {check.Archive.Head}.");
        watch.Restart();
        await new CaseTexts(new FolderTexts(place), place.Path).CatchUpAsync(null, null, cancellation);
        Say($"Text index: {crawl.Comments:N0} comments in {watch.Elapsed.TotalSeconds:0.0} s; near-duplicates are taken from it.");
    }

    private static Task<DetectionRun> InCaseAsync(CaseFolder place, CancellationToken cancellation) => DetectionRun.FromCaseAsync(
        place, progress => new CaseTexts(new FolderTexts(place), place.Path).SettledAsync(Console.Error.WriteLine, progress, cancellation),
        new ReadOptions(), new DetectionOptions(), cancellation);

    private async Task ReportAsync(string name, DetectionRun run, CancellationToken cancellation)
    {
        using RunFolder place = RunFolder.Open(Path.Combine(folder, name));
        place.WriteData(run.Result, run.Record);
        await place.WriteReportAsync(run.Result, run.Facts, language, cancellation);
        Console.Out.WriteLine(RunSummary.Of(run, TextTable.Of(language)));
        Console.Out.WriteLine();
        _reports.Add(place.ReportPath);
    }

    private void Begin() => Console.Out.WriteLine(TextTable.Of(language).Say("console.demo.begin", ("folder", Path.GetFullPath(folder))));

    // What was bought, and what an agency delivered: the bundled follower lists and engagement.
    private async Task AuditAsync(CancellationToken cancellation)
    {
        foreach (BundledAudit bundled in BundledAudit.All())
        {
            Console.Out.WriteLine($"── {bundled.Name}");
            AuditFolder place = AuditFolder.Open(Path.Combine(folder, bundled.Name));
            AuditWork work = AuditWork.Run(bundled.Request(), null, cancellation);
            await place.WriteAsync(work, language, cancellation);
            TextTable texts = TextTable.Of(language);
            AuditWords words = new(texts);
            foreach (AuditAnswer answer in work.Result.Answers.Where(a => a.Id is "audience" or "agency"))
                foreach (Statement said in answer.Headlines) Console.Out.WriteLine(words.Say(answer.Id, said));
            Console.Out.WriteLine();
            _reports.Add(place.PagePath);
        }
    }

    private void Close()
    {
        Say($"Done in {_watch.Elapsed.TotalSeconds:0} s. Open the reports in a browser:");
        foreach (string report in _reports) Console.Out.WriteLine($"  {report}");
    }

    private static void Say(FormattableString line) => Console.Out.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

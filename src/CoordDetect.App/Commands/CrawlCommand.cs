using System.CommandLine;
using CoordDetect.App.Crawling;
using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Fetching;
using CoordDetect.Collect.Fetching.Http;
using CoordDetect.Core;

namespace CoordDetect.App.Commands;

/// <summary><c>crawl URL… --case NAME</c>: collects comments from the web into a case, with the evidence.</summary>
internal static class CrawlCommand
{
    public static Command Create()
    {
        Argument<string[]> urls = new("URL") { Description = "Pages to begin with: threads, articles, forums, sitemaps. Without one, an unfinished crawl goes on.", Arity = ArgumentArity.ZeroOrMore };
        CaseArguments place = new();
        CrawlArguments crawl = new();
        Option<bool> again = new("--again") { Description = "Begin anew though addresses of the last crawl still wait; unchanged pages are noted as such." };
        Option<bool> dryRun = new("--dry-run") { Description = "Read robots.txt and the given pages, store nothing, and list what would be fetched." };
        Option<bool> json = new("--json") { Description = "Summary as JSON on standard output." };
        Command command = new("crawl", """
            Collects comments from pages and forums into a case and archives every response. Obeys robots.txt, asks each host
            one page at a time, and goes on where it was when it is run again.

            Example: coorddetect crawl https://forum.example.org/t/42 --case forum --same-thread --contact https://example.org/about
            """) { urls, again, dryRun, json };
        place.AddTo(command);
        crawl.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            CrawlOptions options = crawl.Options(parsed);
            CaseFolder folder = place.Folder(parsed);
            Uri[] seeds = [.. (parsed.GetValue(urls) ?? []).Select(Seed)];
            if (seeds.Length == 0 && !folder.Exists) throw new UserFacingException($"There is no case '{folder.Name}' to go on with: name a URL to begin with.");
            if (options.Contact is null) Console.Error.WriteLine("coorddetect: no --contact given; site owners cannot tell who asks. Name a page or mail address.");
            using HttpMessageInvoker http = HttpTransport.Create(options);
            if (parsed.GetValue(dryRun))
            {
                CrawlPreview preview = await CrawlPreview.OfAsync(options, http, new ExtractingPageReader(), seeds, TimeProvider.System, cancellation);
                Console.Out.WriteLine(parsed.GetValue(json) ? CrawlReport.Json(preview) : CrawlReport.Lines(preview));
                return ExitCode.Done;
            }
            using ProgressLine progress = new(Console.Error, !Console.IsErrorRedirected, TimeProvider.System);
            Crawler crawler = new(options, http, new ExtractingPageReader(), TimeProvider.System);
            CrawlSummary summary = await crawler.RunAsync(folder, seeds, parsed.GetValue(again), progress, cancellation);
            progress.End();
            if (summary.Pages > 0) await CaseTextsDoor.AfterCollectingAsync(StoreArguments.LocationIn(place.Data(parsed)), folder, Console.Error, cancellation);
            (parsed.GetValue(json) ? Console.Error : Console.Out).WriteLine(CrawlReport.Lines(summary, folder.Name));
            if (parsed.GetValue(json)) Console.Out.WriteLine(CrawlReport.Json(summary));
            return summary.Pages == 0 && summary.Outcomes.Count + summary.ClosedHosts.Count > 0 ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    private static Uri Seed(string text) => CrawlSeed.TryRead(text, out Uri? seed)
        ? seed
        : throw new UserFacingException($"{text}: not an address that can be fetched. Write http://… or https://….");
}

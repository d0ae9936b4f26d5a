using System.Diagnostics;
using System.Globalization;
using CoordDetect.Collect.Extraction;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction;

/// <summary>Measures processor time, which other work on the machine does not change; runs alone.</summary>
[Collection(nameof(Alone))]
[Trait("Speed", "Slow")]
public sealed class ExtractionSpeedTests(ITestOutputHelper output)
{
    private const int Passes = 6;

    [CollectionDefinition(nameof(Alone), DisableParallelization = true)]
    public sealed class Alone;

    [Fact]
    public async Task Extract_ForumPages_IsFastEnough()
    {
        CommentExtractor extractor = new();
        List<FetchedPage> pages = [.. ForumPage.All().Select(page => CorpusFiles.Page(page.HtmlPath, page.Address))];
        double rate = 0;
        // The first passes also pay for compiling at run time, in threads of its own; a crawl pays that once.
        for (int pass = 0; pass < Passes; pass++)
        {
            using Process process = Process.GetCurrentProcess();
            TimeSpan before = process.TotalProcessorTime;
            foreach (FetchedPage page in pages) await extractor.ExtractAsync(page, TestContext.Current.CancellationToken);
            process.Refresh();
            rate = Math.Max(rate, pages.Count / (process.TotalProcessorTime - before).TotalSeconds);
        }
        string line = string.Create(CultureInfo.InvariantCulture, $"{rate:0.0} pages a processor second, {pages.Sum(page => page.Body.Length) / 1e6 / pages.Count * rate:0.0} MB");
        output.WriteLine(line);
        await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "extraction-speed.txt"), line, TestContext.Current.CancellationToken);
        ExtractionFloors.Hold("pages_per_processor_second", rate);
    }
}

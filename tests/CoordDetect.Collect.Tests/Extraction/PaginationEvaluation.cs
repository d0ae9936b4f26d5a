using System.Globalization;
using System.Text;
using CoordDetect.Collect.Extraction;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction;

/// <summary>Scores the next links on pages where people marked them.</summary>
[Trait("Speed", "Slow")]
public sealed class PaginationEvaluation(ITestOutputHelper output)
{
    [Fact]
    public async Task Extract_PagesWithMarkedPagers_FindsTheNextLinks()
    {
        string root = RealCorpora.Require("corpora/pagination");
        CommentExtractor extractor = new();
        StringBuilder report = new();
        int marked = 0, right = 0, none = 0, noneRight = 0;
        foreach (string line in (await File.ReadAllLinesAsync(Path.Combine(root, "next.csv"), TestContext.Current.CancellationToken)).Skip(1))
        {
            string[] columns = line.Split(',', 3);
            string expected = columns[2].Trim().Trim('"');
            // Links that only a script can follow, and one that leads to its own page, cannot be asked for.
            if (expected.StartsWith("javascript:", StringComparison.Ordinal) || expected == columns[1]) continue;
            ExtractionResult result = await extractor.ExtractAsync(CorpusFiles.Page(Path.Combine(root, "html", columns[0] + ".html.gz"), columns[1]), TestContext.Current.CancellationToken);
            string found = result.Links.Next?.AbsoluteUri ?? "";
            bool same = Same(found, expected);
            if (expected.Length > 0)
            {
                marked++;
                if (same) right++;
            }
            else
            {
                none++;
                if (same) noneRight++;
            }
            if (!same) report.AppendLine(CultureInfo.InvariantCulture, $"{columns[0]} {columns[1]}\n   expected {expected}\n   found    {found}");
        }
        report.Insert(0, string.Create(CultureInfo.InvariantCulture, $"next links {right}/{marked} = {right / (double)marked:0.000}; no next {noneRight}/{none}\n"));
        output.WriteLine(report.ToString());
        await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "pagination.txt"), report.ToString(), TestContext.Current.CancellationToken);
        ExtractionFloors.Hold("pagination_next", right / (double)marked);
        ExtractionFloors.Hold("pagination_none", noneRight / (double)none);
    }

    private static bool Same(string one, string other) => Bare(one) == Bare(other);

    private static string Bare(string address) => Uri.UnescapeDataString(address.Split('#')[0]).TrimEnd('/').Replace("http://", "https://", StringComparison.Ordinal);
}

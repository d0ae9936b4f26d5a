using System.Globalization;
using System.Text;
using CoordDetect.Collect.Extraction;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction;

/// <summary>
/// Scores extraction on the reviewed forum pages. Two facts about the truth bound every score: six pages hold no comment at all (application shells,
/// an access check), and on some pages the review stops after the first comments. So recall and the snippets are looked at beside F1, and F1 is also
/// taken up to the last comment that the review covers. A line a page lands beside the test results.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class ForumPagesEvaluation(ITestOutputHelper output)
{
    [Fact]
    public async Task Extract_ReviewedForumPages_KeepsItsFloors()
    {
        CommentExtractor extractor = new();
        StringBuilder report = new();
        List<PageScore> scores = [];
        foreach (ForumPage page in ForumPage.All())
        {
            ExtractionResult result = await extractor.ExtractAsync(CorpusFiles.Page(page.HtmlPath, page.Address), TestContext.Current.CancellationToken);
            PageScore score = PageScore.Of(page, result);
            scores.Add(score);
            report.AppendLine(CultureInfo.InvariantCulture, $"{page.Id} f1 {score.F1:0.000} best choice {score.Ceiling.Reached:0.000} shown {score.ShownF1:0.000} best choice {score.ShownCeiling.Reached:0.000} reviewed {score.ReviewedF1:0.000} p {score.Precision:0.00} r {score.Recall:0.00} have {score.Have}/{score.HaveOf} not {score.Not}/{score.NotOf} n {result.Comments.Count} authors {result.Comments.Count(c => c.Account is not null)} times {result.Comments.Count(c => c.PostedAt.IsKnown)} {page.Address} | {result.Why}");
        }
        List<PageScore> carrying = [.. scores.Where(score => score.Comments > 0)];
        double have = scores.Sum(score => score.Have) / (double)scores.Sum(score => score.HaveOf);
        double haveCarrying = carrying.Sum(score => score.Have) / (double)carrying.Sum(score => score.HaveOf);
        double not = scores.Sum(score => score.Not) / (double)scores.Sum(score => score.NotOf);
        report.Insert(0, string.Create(CultureInfo.InvariantCulture,
            $"pages {scores.Count}, with comments {carrying.Count}; f1 all {scores.Average(s => s.F1):0.0000}, with comments {carrying.Average(s => s.F1):0.0000}, reviewed part {carrying.Average(s => s.ReviewedF1):0.0000}; recall {carrying.Average(s => s.Recall):0.0000}; must-have {have:0.0000}, with comments {haveCarrying:0.0000}; must-not {not:0.0000}\n") + Choices(scores));
        output.WriteLine(report.ToString());
        await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "forum-pages.txt"), report.ToString(), TestContext.Current.CancellationToken);
        ExtractionFloors.Hold("forum_pages_with_comments", carrying.Count);
        ExtractionFloors.Hold("forum_f1_all", scores.Average(score => score.F1));
        ExtractionFloors.Hold("forum_f1_reviewed_part", carrying.Average(score => score.ReviewedF1));
        ExtractionFloors.Hold("forum_recall", carrying.Average(score => score.Recall));
        ExtractionFloors.Hold("forum_must_have", haveCarrying);
        ExtractionFloors.Hold("forum_must_not_at_most", not);
    }

    // How much of the gap to 1 no extraction could close.
    private static string Choices(List<PageScore> scores) => string.Create(CultureInfo.InvariantCulture,
        $"best choice among the comments, all pages: own words {scores.Average(s => s.Ceiling.Reached):0.0000} (no choice above {scores.Average(s => s.Ceiling.Bound):0.0000}), with names and quotes {scores.Average(s => s.ShownCeiling.Reached):0.0000} (no choice above {scores.Average(s => s.ShownCeiling.Bound):0.0000}; without choosing {scores.Average(s => s.ShownF1):0.0000})\n");
}

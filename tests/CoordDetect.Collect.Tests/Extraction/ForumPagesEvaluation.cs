using System.Globalization;
using System.Text;
using CoordDetect.Collect.Extraction;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction;

/// <summary>Scores extraction on the reviewed forum pages; a report a page lands beside the test results.</summary>
public sealed class ForumPagesEvaluation(ITestOutputHelper output)
{
    [Fact]
    public async Task Extract_ReviewedForumPages_KeepsItsFloors()
    {
        CommentExtractor extractor = new();
        StringBuilder report = new();
        double f1 = 0, bare = 0, shownF1 = 0;
        int have = 0, haveAll = 0, not = 0, notAll = 0, pages = 0;
        foreach (ForumPage page in ForumPage.All())
        {
            ExtractionResult result = await extractor.ExtractAsync(CorpusFiles.Page(page.HtmlPath, page.Address), TestContext.Current.CancellationToken);
            string text = string.Join('\n', result.Comments.Select(comment => string.Join('\n', comment.Quotes.Select(quote => quote.Text).Append(comment.Text))));
            string shown = string.Join('\n', result.Comments.Select(comment => comment.AccountName + "\n" + string.Join('\n', comment.Quotes.Select(quote => quote.Account + "\n" + quote.Text).Append(comment.Text))));
            string flat = WordBags.Flat(text);
            int gotHave = page.MustHave.Count(snippet => flat.Contains(WordBags.Flat(snippet), StringComparison.Ordinal));
            List<string> gotNot = [.. page.MustNot.Where(snippet => flat.Contains(WordBags.Flat(snippet), StringComparison.Ordinal))];
            double score = WordBags.F1(text, page.Reviewed);
            double bareScore = WordBags.F1(string.Join('\n', result.Comments.Select(comment => comment.Text)), page.Reviewed);
            bare += bareScore;
            double shownScore = WordBags.F1(shown, page.Reviewed);
            (double precision, double recall) = WordBags.Shares(text, page.Reviewed);
            if (Environment.GetEnvironmentVariable("COORDDETECT_DUMP") is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
                await File.WriteAllTextAsync(Path.Combine(folder, page.Id + ".txt"), string.Join("\n", result.Comments.Select(c => $"=== {c.CommentId} <{c.Parent}> {c.Account} {c.PostedAt.ToDateTimeOffset():s} {c.PostedAt.Precision} {c.Kind} {c.AccountCreated.ToDateTimeOffset():d} {c.Posts}\n" + string.Concat(c.Quotes.Select(q => $"> [{q.CommentId} {q.Account}] {q.Text}\n")) + c.Text + (c.Signature is null ? "" : "\n-- " + c.Signature))), TestContext.Current.CancellationToken);
                await File.WriteAllTextAsync(Path.Combine(folder, page.Id + ".truth"), page.Reviewed, TestContext.Current.CancellationToken);
            }
            f1 += score;
            shownF1 += shownScore;
            have += gotHave;
            haveAll += page.MustHave.Count;
            not += gotNot.Count;
            notAll += page.MustNot.Count;
            pages++;
            report.AppendLine(CultureInfo.InvariantCulture, $"{page.Id} f1 {score:0.000} p {precision:0.00} r {recall:0.00} shown {shownScore:0.000} have {gotHave}/{page.MustHave.Count} not {gotNot.Count}/{page.MustNot.Count} n {result.Comments.Count} known-author {result.Comments.Count(c => c.Account is not null)} known-time {result.Comments.Count(c => c.PostedAt.IsKnown)} {result.Extractor} {page.Address} | {string.Join(" / ", gotNot)} | {result.Why}");
        }
        report.Insert(0, string.Create(CultureInfo.InvariantCulture, $"pages {pages} mean f1 {f1 / pages:0.0000} bare {bare / pages:0.0000} shown {shownF1 / pages:0.0000} have {have / (double)haveAll:0.0000} not {not / (double)notAll:0.0000}\n"));
        output.WriteLine(report.ToString());
        await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "forum-pages.txt"), report.ToString(), TestContext.Current.CancellationToken);
    }
}

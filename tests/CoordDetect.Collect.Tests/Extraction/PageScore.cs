using CoordDetect.Collect.Extraction;

namespace CoordDetect.Collect.Tests.Extraction;

/// <summary>How well the comments of one page fit its reviewed text.</summary>
/// <param name="Comments">How many comments were found.</param>
/// <param name="F1">Word F1 of their own words, over the whole text.</param>
/// <param name="ShownF1">The same with what the page shows around them: names and quotes.</param>
/// <param name="ReviewedF1">Word F1 up to the last comment that the review covers, with quotes where that is better.</param>
/// <param name="Precision">Share of the found words that are true.</param>
/// <param name="Recall">Share of the true words that were found, quotes included.</param>
/// <param name="Have">Snippets found that must be there.</param>
/// <param name="HaveOf">Snippets that must be there.</param>
/// <param name="Not">Snippets found that must not be there.</param>
/// <param name="NotOf">Snippets that must not be there.</param>
/// <param name="Ceiling">What the best choice among the comments would reach, in own words.</param>
/// <param name="ShownCeiling">The same with names and quotes.</param>
internal sealed record PageScore(int Comments, double F1, double ShownF1, double ReviewedF1, double Precision, double Recall, int Have, int HaveOf, int Not, int NotOf, PageCeiling Ceiling, PageCeiling ShownCeiling)
{
    private const double Covered = 0.3;

    /// <summary>Scores a page. Words of comments are compared as multisets; snippets are looked for in comments and quotes.</summary>
    public static PageScore Of(ForumPage page, ExtractionResult result)
    {
        string text = string.Join('\n', result.Comments.Select(comment => comment.Text));
        string all = string.Join('\n', result.Comments.Select(Whole));
        string flat = WordBags.Flat(all);
        (double precision, _) = WordBags.Shares(text, page.Reviewed);
        (_, double recall) = WordBags.Shares(all, page.Reviewed);
        // Snippets that the reviewed text itself lacks (labels such as "Reply 1:") cannot be asked for.
        string truth = WordBags.Flat(page.Reviewed);
        string[] have = [.. page.MustHave.Select(WordBags.Flat).Where(snippet => truth.Contains(snippet, StringComparison.Ordinal))];
        return new PageScore(result.Comments.Count, WordBags.F1(text, page.Reviewed), WordBags.F1(string.Join('\n', result.Comments.Select(Shown)), page.Reviewed), Math.Max(WordBags.F1(Reviewed(page, result, comment => comment.Text), page.Reviewed), WordBags.F1(Reviewed(page, result, Whole), page.Reviewed)),
            precision, recall, have.Count(snippet => flat.Contains(snippet, StringComparison.Ordinal)), have.Length,
            page.MustNot.Count(snippet => flat.Contains(WordBags.Flat(snippet), StringComparison.Ordinal)), page.MustNot.Count,
            PageCeiling.Of([.. result.Comments.Select(comment => comment.Text)], page.Reviewed), PageCeiling.Of([.. result.Comments.Select(Shown)], page.Reviewed));
    }

    private static string Whole(ExtractedComment comment) => string.Join('\n', comment.Quotes.Select(quote => quote.Text).Append(comment.Text));

    private static string Shown(ExtractedComment comment) => comment.AccountName + "\n" + Whole(comment);

    // The comments up to the last one that the reviewed text covers.
    private static string Reviewed(ForumPage page, ExtractionResult result, Func<ExtractedComment, string> text)
    {
        string truth = WordBags.Flat(page.Reviewed);
        int last = result.Comments.Count - 1;
        while (last > 0 && Coverage(WordBags.Flat(result.Comments[last].Text), truth) < Covered) last--;
        return string.Join('\n', result.Comments.Take(last + 1).Select(text));
    }

    private static double Coverage(string flat, string truth)
    {
        string[] words = flat.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 4) return 0;
        int found = 0;
        for (int i = 0; i + 4 <= words.Length; i++)
            if (truth.Contains($" {words[i]} {words[i + 1]} {words[i + 2]} {words[i + 3]} ", StringComparison.Ordinal)) found++;
        return found / (double)(words.Length - 3);
    }
}

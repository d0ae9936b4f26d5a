using System.Globalization;

namespace CoordDetect.Collect.Extraction;

/// <summary>
/// Compares what several extractors found on one page. The score is trust × √(coverage) × completeness: coverage is the share of words
/// of the wordiest result, completeness how many comments have an author (0.4), a time (0.3), an identifier (0.15) and words (0.15).
/// </summary>
internal static class ResultScorer
{
    /// <summary>Scores results that were found on the same page, best first; equal scores stay in the order given.</summary>
    public static List<ScoredResult> Rank(IReadOnlyList<(IPageExtractor Extractor, IReadOnlyList<ExtractedComment> Comments)> results)
    {
        int most = 1;
        foreach ((_, IReadOnlyList<ExtractedComment> comments) in results) most = Math.Max(most, comments.Sum(Words));
        return [.. results.Select(result => Score(result.Extractor, result.Comments, most)).OrderByDescending(scored => scored.Score)];
    }

    private static ScoredResult Score(IPageExtractor extractor, IReadOnlyList<ExtractedComment> comments, int most)
    {
        double coverage = comments.Sum(Words) / (double)most;
        double named = Share(comments, comment => comment.Account is not null);
        double timed = Share(comments, comment => comment.PostedAt.IsKnown);
        double identified = Share(comments, comment => comment.CommentId is not null);
        double worded = Share(comments, comment => comment.Text.Length > 0);
        double complete = 0.4 * named + 0.3 * timed + 0.15 * identified + 0.15 * worded;
        double score = extractor.Trust * Math.Sqrt(Math.Min(1, coverage)) * complete;
        string why = string.Create(CultureInfo.InvariantCulture,
            $"{extractor.Id}: {comments.Count} comments, coverage {coverage:0.00}, authors {named:0.00}, times {timed:0.00}, identifiers {identified:0.00}, trust {extractor.Trust:0.00}");
        return new ScoredResult(extractor, comments, score, why);
    }

    private static double Share(IReadOnlyList<ExtractedComment> comments, Func<ExtractedComment, bool> has) =>
        comments.Count == 0 ? 0 : comments.Count(has) / (double)comments.Count;

    private static int Words(ExtractedComment comment) => WordsOf(comment.Text) + comment.Quotes.Sum(quote => WordsOf(quote.Text));

    private static int WordsOf(string text)
    {
        int words = 0;
        bool inside = false;
        foreach (char c in text)
        {
            bool letter = char.IsLetterOrDigit(c);
            if (letter && (!inside || c >= '\u2E80')) words++;
            inside = letter;
        }
        return words;
    }
}

using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Joins;

namespace CoordDetect.Core.Export;

/// <summary>
/// Every pair of near-duplicates, one row a pair: <c>comment_a,comment_b,similarity,kind</c> with <c>comment_a</c> before
/// <c>comment_b</c> in ordinal order. Streams: the number of rows may be quadratic in the size of a family.
/// </summary>
public static class SimilarPairsCsv
{
    /// <summary>Writes all pairs and returns how many there were.</summary>
    public static long Write(CommentCorpus corpus, TextFamilies families, TextWriter writer, int threads, CancellationToken cancellation)
    {
        CsvText csv = new(writer);
        csv.Record("comment_a", "comment_b", "similarity", "kind");
        long count = 0;
        families.VisitPairs(pair =>
        {
            string a = corpus.CommentIdOf(pair.CommentA), b = corpus.CommentIdOf(pair.CommentB);
            if (string.CompareOrdinal(a, b) > 0) (a, b) = (b, a);
            csv.Text(a).Text(b).Text(TextFamiliesCsv.Share(pair.Similarity)).Text(pair.Kind switch
            {
                SimilarityKind.Exact => "exact",
                SimilarityKind.Contained => "contained",
                _ => "near",
            });
            csv.EndRecord();
            count++;
        }, threads, cancellation);
        return count;
    }
}

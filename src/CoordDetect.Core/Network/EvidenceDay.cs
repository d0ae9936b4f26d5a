using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Network;

/// <summary>The day of a coincidence: that of the later comment, since it is then that the two coincide; both days where the comments are two deeds.</summary>
internal static class EvidenceDay
{
    private const long SecondsADay = 86_400;

    /// <summary>Days since 1970 in UTC; none where either time is unknown.</summary>
    public static IEnumerable<long> Of(CommentCorpus corpus, EvidenceRow row)
    {
        if (row.DeltaSeconds is null) return [];
        long a = corpus.TimeOf[row.CommentA], b = corpus.TimeOf[row.CommentB];
        return row.IsApart ? [Day(a), Day(b)] : [Day(Math.Max(a, b))];
    }

    private static long Day(long seconds) => Math.DivRem(seconds, SecondsADay).Quotient;
}

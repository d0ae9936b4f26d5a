using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Network;

/// <summary>The day of a coincidence: that of the later comment, since it is then that the two coincide.</summary>
internal static class EvidenceDay
{
    private const long SecondsADay = 86_400;

    /// <summary>Days since 1970 in UTC; null where either time is unknown.</summary>
    public static long? Of(CommentCorpus corpus, EvidenceRow row) =>
        row.DeltaSeconds is null ? null : Math.DivRem(Math.Max(corpus.TimeOf[row.CommentA], corpus.TimeOf[row.CommentB]), SecondsADay).Quotient;
}

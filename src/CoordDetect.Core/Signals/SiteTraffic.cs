using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Signals;

/// <summary>The comments of a corpus as the traffic of its sites, for asking who came where and when.</summary>
internal static class SiteTraffic
{
    /// <summary>
    /// The comments in named threads whose time is known to the day's hour at least and to <paramref name="coarsest"/> seconds: those of one site together, in order of time.
    /// </summary>
    public static int[] InOrder(CommentCorpus corpus, long coarsest)
    {
        List<(int Site, long Time, int Comment)> named = [];
        for (int c = 0; c < corpus.CommentCount; c++)
        {
            if (!corpus.HasKnownAuthor(c)) continue;
            int thread = corpus.ThreadOf[c];
            if (corpus.PrecisionOf[c] is TimePrecision.Unknown or TimePrecision.Day or TimePrecision.Month || corpus.ThreadName(thread).Length == 0) continue;
            if (PostedAt.SecondsOf(corpus.PrecisionOf[c]) <= coarsest) named.Add((corpus.SiteOfThread(thread), corpus.TimeOf[c], c));
        }
        named.Sort();
        return [.. named.Select(n => n.Comment)];
    }
}

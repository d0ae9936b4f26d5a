using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Significance;

/// <summary>
/// Draws the null corpora: the account labels of comments are permuted among comments of the same thread and period, so that every account keeps
/// its number of comments and its time of activity, every comment its text, thread and time, and only who wrote what is chance.
/// A period is a run of about <see cref="BlockComments"/> consecutive comments of one thread; threads too small for one are pooled with other small
/// threads of their site in order of time.
/// </summary>
public sealed class ShuffledCorpus
{
    /// <summary>How many comments exchange their labels among each other.</summary>
    public const int BlockComments = 64;

    private readonly CommentCorpus _corpus;
    private readonly int[] _recorded;
    private readonly List<int[]> _blocks = [];

    /// <summary>Lays out the blocks of a corpus.</summary>
    public ShuffledCorpus(CommentCorpus corpus)
    {
        _corpus = corpus;
        _recorded = corpus.AccountOf.ToArray();
        int[][] threads = CommentsByThread(corpus);
        foreach (IGrouping<int, int> site in Enumerable.Range(0, threads.Length).GroupBy(corpus.SiteOfThread).OrderBy(g => g.Key))
        {
            List<int> pooled = [];
            foreach (int thread in site.OrderBy(t => SortTime(threads[t])).ThenBy(t => t))
            {
                if (threads[thread].Length >= BlockComments / 2) Cut(threads[thread]);
                else pooled.AddRange(threads[thread]);
            }
            if (pooled.Count > 0) Cut([.. pooled]);
        }
    }

    /// <summary>
    /// Draws one corpus: who wrote what, by chance. In a burst the neighbours of a group are the group itself, so the comments of <paramref name="scattered"/> first change places with any others of their site (of the corpus, where they make most of the site).
    /// </summary>
    public Authorship Draw(ulong seed, IReadOnlySet<int>? scattered = null)
    {
        SplitMix random = new(seed);
        int[] account = (int[])_recorded.Clone();
        if (scattered is { Count: > 0 }) Scatter(account, scattered, ref random);
        int[] labels = new int[2 * BlockComments];
        foreach (int[] block in _blocks)
        {
            Span<int> drawn = labels.AsSpan(0, block.Length);
            for (int i = 0; i < block.Length; i++) drawn[i] = account[block[i]];
            random.Shuffle(drawn);
            for (int i = 0; i < block.Length; i++) account[block[i]] = drawn[i];
        }
        return new Authorship(account, _corpus.AccountCount, _recorded) { Seed = seed };
    }

    private void Scatter(int[] account, IReadOnlySet<int> scattered, ref SplitMix random)
    {
        int[] all = [.. Enumerable.Range(0, account.Length)];
        foreach (IGrouping<int, int> site in all.GroupBy(SiteOf))
        {
            int[] comments = [.. site], own = [.. comments.Where(c => scattered.Contains(_recorded[c]))];
            // Where they make most of a site they would stay among themselves there.
            int[] places = own.Length > comments.Length / 2 ? all : comments;
            foreach (int comment in own)
            {
                int other = places[random.Below(places.Length)];
                (account[comment], account[other]) = (account[other], account[comment]);
            }
        }
    }

    private int SiteOf(int comment) => _corpus.SiteOfThread(_corpus.ThreadOf[comment]);

    // Even pieces of at least BlockComments (all of them where there are fewer), less than twice that.
    private void Cut(int[] comments)
    {
        int pieces = Math.Max(1, comments.Length / BlockComments);
        for (int i = 0; i < pieces; i++)
        {
            int from = (int)((long)comments.Length * i / pieces), to = (int)((long)comments.Length * (i + 1) / pieces);
            _blocks.Add(comments[from..to]);
        }
    }

    private static int[][] CommentsByThread(CommentCorpus corpus)
    {
        List<int>[] byThread = new List<int>[corpus.ThreadCount];
        for (int t = 0; t < byThread.Length; t++) byThread[t] = [];
        // Who is unknown exchanges nothing: a known author must not lose a comment to nobody.
        for (int c = 0; c < corpus.CommentCount; c++)
            if (corpus.HasKnownAuthor(c)) byThread[corpus.ThreadOf[c]].Add(c);
        return Array.ConvertAll(byThread, comments =>
        {
            int[] sorted = [.. comments];
            Array.Sort(Array.ConvertAll(sorted, c => TimeOrLast(corpus, c)), sorted, StableTime.Instance);
            return sorted;
        });
    }

    private static (long, int) TimeOrLast(CommentCorpus corpus, int comment) =>
        (corpus.PrecisionOf[comment] == TimePrecision.Unknown ? long.MaxValue : corpus.TimeOf[comment], comment);

    private long SortTime(int[] comments) => comments.Length == 0 ? long.MaxValue : TimeOrLast(_corpus, comments[0]).Item1;

    private sealed class StableTime : IComparer<(long Time, int Comment)>
    {
        public static readonly StableTime Instance = new();

        public int Compare((long Time, int Comment) x, (long Time, int Comment) y) =>
            x.Time != y.Time ? x.Time.CompareTo(y.Time) : x.Comment.CompareTo(y.Comment);
    }
}

using CoordDetect.Core.Corpus;
using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>
/// How often two comments of different accounts share so much wording, in this corpus: for two comments of one thread, of one site, and of two sites. Longer texts meet in more
/// places, so rates are those of a product of words. What a campaign shares counts in the rates, too, and makes the test look more kindly on it, never less.
/// </summary>
internal sealed class PassageRates
{
    /// <summary>Kinds of pairs: of one thread, of one site, of two sites.</summary>
    public const int Kinds = 3;

    private const double BitsAStep = 4;
    private const int Steps = 100;
    private readonly double[][] _rate = [new double[Steps + 1], new double[Steps + 1], new double[Steps + 1]];
    private readonly CommentCorpus _corpus;

    public PassageRates(CommentCorpus corpus, PassageTrace trace)
    {
        _corpus = corpus;
        for (int pair = 0; pair < trace.CommentA.Length; pair++)
        {
            int a = trace.CommentA[pair], b = trace.CommentB[pair];
            if (corpus.AccountOf[a] != corpus.AccountOf[b]) _rate[KindOf(a, b)][StepOf(trace.Bits[pair])]++;
        }
        double[] exposure = Exposure(corpus, trace.Words);
        for (int kind = 0; kind < Kinds; kind++)
        {
            for (int step = Steps - 1; step >= 0; step--) _rate[kind][step] += _rate[kind][step + 1];
            // One more than was seen: what has never happened is not impossible.
            for (int step = 0; step <= Steps; step++) _rate[kind][step] = (_rate[kind][step] + 1) / Math.Max(1, exposure[kind]);
        }
    }

    /// <summary>The pairs of a kind that share so many bits or more, for each product of words compared.</summary>
    public double Rate(int kind, double bits) => _rate[kind][StepOf(bits)];

    private int KindOf(int a, int b) =>
        _corpus.ThreadOf[a] == _corpus.ThreadOf[b] ? 0 : _corpus.SiteOfThread(_corpus.ThreadOf[a]) == _corpus.SiteOfThread(_corpus.ThreadOf[b]) ? 1 : 2;

    private static int StepOf(double bits) => (int)Math.Clamp(bits / BitsAStep, 0, Steps);

    // The products of words of all pairs of comments by different accounts, by kind.
    private static double[] Exposure(CommentCorpus corpus, int[] words)
    {
        Dictionary<long, double> inThread = [], onSite = [];
        double[] thread = new double[corpus.ThreadCount], site = new double[corpus.SiteCount], account = new double[corpus.AccountCount];
        for (int c = 0; c < words.Length; c++)
        {
            int t = corpus.ThreadOf[c], s = corpus.SiteOfThread(t), a = corpus.AccountOf[c];
            thread[t] += words[c];
            site[s] += words[c];
            account[a] += words[c];
            inThread[((long)t << 32) | (uint)a] = inThread.GetValueOrDefault(((long)t << 32) | (uint)a) + words[c];
            onSite[((long)s << 32) | (uint)a] = onSite.GetValueOrDefault(((long)s << 32) | (uint)a) + words[c];
        }
        double threads = (Squares(thread) - Squares(inThread.Values)) / 2, sites = (Squares(site) - Squares(onSite.Values)) / 2;
        double all = account.Sum();
        return [threads, sites - threads, (((all * all) - Squares(account)) / 2) - sites];
    }

    private static double Squares(IEnumerable<double> values) => values.Sum(v => v * v);
}

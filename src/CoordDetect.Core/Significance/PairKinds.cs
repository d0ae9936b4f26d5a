using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Significance;

/// <summary>Kinds of pairs of accounts: both of one site, a kind for each site, or of two different sites.</summary>
internal sealed class PairKinds
{
    private readonly int[] _siteOf;
    private readonly double[] _total;

    public PairKinds(CommentCorpus corpus)
    {
        _siteOf = [.. Enumerable.Range(0, corpus.AccountCount).Select(corpus.SiteOfAccount)];
        double[] accounts = new double[corpus.SiteCount];
        foreach (int site in _siteOf) accounts[site]++;
        double all = corpus.AccountCount * (corpus.AccountCount - 1.0) / 2;
        _total = [.. accounts.Select(n => n * (n - 1) / 2), 0];
        _total[^1] = all - _total.Sum();
    }

    /// <summary>How many kinds there are.</summary>
    public int Count => _total.Length;

    /// <summary>The kind of pairs of two sites.</summary>
    public int Across => _total.Length - 1;

    /// <summary>The kind of a pair.</summary>
    public int Of(int a, int b) => _siteOf[a] == _siteOf[b] ? _siteOf[a] : Across;

    /// <summary>How many pairs of a kind there are.</summary>
    public double Total(int kind) => Math.Max(1, _total[kind]);
}

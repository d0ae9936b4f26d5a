namespace CoordDetect.Core.Significance;

/// <summary>
/// Expected overlaps under the bipartite configuration model: for two accounts, the mean number of shared objects among those at most so popular.
/// Accounts of equal degree share their expectations, which are made when first asked for and kept while the first account's degree stays.
/// Objects live on sites: what is read on one forum is passed on there. If site s makes a share π of all (account, object) edges and its objects stay
/// on it, an account of s meets 1/π times as many of them as in a corpus without sites, so pairs of one site have their mean divided by π.
/// </summary>
internal sealed class OverlapExpectation
{
    private readonly BipartiteConfigurationModel _model;
    private readonly int _popularityCap;
    private readonly int[] _siteOf;
    private readonly double[] _siteShare;
    private double[]?[] _prefix;
    private double[]? _least;
    private int _class = -1;

    private OverlapExpectation(BipartiteConfigurationModel model, int popularityCap, int[] siteOf, double[] siteShare)
    {
        _siteOf = siteOf;
        _siteShare = siteShare;
        _model = model;
        _popularityCap = popularityCap;
        _prefix = new double[model.Accounts.Degree.Length][];
    }

    /// <summary>Fits the model to a matrix; <paramref name="siteOf"/> is the site of each account.</summary>
    public static OverlapExpectation Fit(AccountObjects held, int popularityCap, int[] siteOf)
    {
        double[] share = new double[siteOf.Length == 0 ? 0 : siteOf.Max() + 1];
        double total = 0;
        for (int a = 0; a < siteOf.Length; a++)
        {
            share[siteOf[a]] += held.DegreeOf(a);
            total += held.DegreeOf(a);
        }
        for (int s = 0; s < share.Length; s++) share[s] /= Math.Max(1, total);
        return new OverlapExpectation(BipartiteConfigurationModel.Fit(held.AccountDegrees, held.ObjectDegrees), popularityCap, siteOf, share);
    }

    /// <summary>Sets the degree of the first account of the pairs to come.</summary>
    public void MoveTo(int degree)
    {
        int next = _model.Accounts.ClassOf(degree);
        if (next == _class) return;
        _class = next;
        _prefix = new double[_prefix.Length][];
    }

    /// <summary>The mean overlap with an account of <paramref name="degree"/>, over shareable objects of at most <paramref name="popularity"/> accounts.</summary>
    public double Mean(int degree, int popularity)
    {
        int other = _model.Accounts.ClassOf(degree);
        double[] prefix = _prefix[other] ??= Prefix(_class, other);
        return prefix[_model.Objects.ClassOf(popularity)];
    }

    /// <summary>The smallest mean overlap that two accounts have over shareable objects of at most <paramref name="popularity"/> accounts.</summary>
    public double LeastMean(int popularity) => (_least ??= Prefix(0, 0))[_model.Objects.ClassOf(popularity)];

    /// <summary>By how much two accounts meet more often than in a corpus without sites: 1/π on one site, else 1.</summary>
    public double SiteFactor(int a, int b) => _siteOf[a] == _siteOf[b] ? 1 / Math.Max(_siteShare[_siteOf[a]], 1e-9) : 1;

    /// <summary>The probability that an account of <paramref name="degree"/> holds an object of <paramref name="popularity"/> accounts.</summary>
    public double Probability(int degree, int popularity) =>
        _model.Probability(_model.Accounts.ClassOf(degree), _model.Objects.ClassOf(popularity));

    private double[] Prefix(int account, int other)
    {
        double[] prefix = new double[_model.Objects.Degree.Length];
        double sum = 0;
        for (int c = 0; c < prefix.Length; c++)
        {
            int popularity = _model.Objects.Degree[c];
            if (popularity >= 2 && popularity <= _popularityCap)
                sum += _model.Objects.Count[c] * _model.Probability(account, c) * _model.Probability(other, c);
            prefix[c] = sum;
        }
        return prefix;
    }
}

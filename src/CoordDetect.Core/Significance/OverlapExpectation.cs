namespace CoordDetect.Core.Significance;

/// <summary>
/// Expected overlaps under the bipartite configuration model: for two accounts, the mean number of shared objects among those at most so popular.
/// Accounts of equal degree share their expectations, which are made when first asked for and kept while the first account's degree stays.
/// </summary>
internal sealed class OverlapExpectation
{
    private readonly BipartiteConfigurationModel _model;
    private readonly int _popularityCap;
    private double[]?[] _prefix;
    private int _class = -1;

    private OverlapExpectation(BipartiteConfigurationModel model, int popularityCap)
    {
        _model = model;
        _popularityCap = popularityCap;
        _prefix = new double[model.Accounts.Degree.Length][];
    }

    public static OverlapExpectation Fit(AccountObjects held, int popularityCap) =>
        new(BipartiteConfigurationModel.Fit(held.AccountDegrees, held.ObjectDegrees), popularityCap);

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
        double[] prefix = _prefix[other] ??= Prefix(other);
        return prefix[_model.Objects.ClassOf(popularity)];
    }

    /// <summary>The probability that an account of <paramref name="degree"/> holds an object of <paramref name="popularity"/> accounts.</summary>
    public double Probability(int degree, int popularity) =>
        _model.Probability(_model.Accounts.ClassOf(degree), _model.Objects.ClassOf(popularity));

    private double[] Prefix(int other)
    {
        double[] prefix = new double[_model.Objects.Degree.Length];
        double sum = 0;
        for (int c = 0; c < prefix.Length; c++)
        {
            int popularity = _model.Objects.Degree[c];
            if (popularity >= 2 && popularity <= _popularityCap)
                sum += _model.Objects.Count[c] * _model.Probability(_class, c) * _model.Probability(other, c);
            prefix[c] = sum;
        }
        return prefix;
    }
}

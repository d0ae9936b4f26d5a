using CoordDetect.Core.Signals;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Findings;

/// <summary>
/// How much each pair of accounts has in common, for ranking accounts only: the sum of -log10 p over the families, which would be Fisher's statistic were they
/// independent and worth the same; no object gives more than <see cref="SignificantPair.WeightPerObject"/>, and one object alone, or profiles alone, little.
/// </summary>
internal sealed class TieWeights
{
    private const double MostOfOneObject = 1.5;
    // People with one interest share places and links; what they write and when is their own.
    private const double TopicsShare = 0.75;
    // Words come out of a common stock; to be in one place at one moment, again and again, does not.
    private const double TimingShare = 1.5;

    private readonly PairScores _fused;
    private readonly double[] _weight;

    public TieWeights(PairSelection selection)
    {
        _fused = selection.Fused;
        _weight = new double[_fused.Pairs.Length];
        int[] families = new int[_weight.Length];
        bool[] beyondTopics = new bool[_weight.Length];
        foreach (FamilyScores family in selection.Families)
        {
            int at = 0;
            double share = family.Family == SignalFamily.Timing ? TimingShare : 1;
            for (int i = 0; i < family.Scores.Pairs.Length; i++)
            {
                while (_fused.Pairs[at] < family.Scores.Pairs[i]) at++;
                _weight[at] -= family.Scores.Log10P[i] * share;
                if (family.Family != SignalFamily.Profiles) families[at]++;
                beyondTopics[at] |= family.Family is SignalFamily.Wording or SignalFamily.Timing;
            }
        }
        for (int i = 0; i < _weight.Length; i++)
        {
            double most = _fused.Objects[i] < 2 && families[i] < 2 ? MostOfOneObject : SignificantPair.WeightPerObject * Math.Max(1, _fused.Objects[i]);
            _weight[i] = Math.Min(_weight[i], most) * (beyondTopics[i] ? 1 : TopicsShare);
        }
    }

    /// <summary>The weight of a pair, by its index in the fused scores.</summary>
    public double this[int pair] => _weight[pair];

    /// <summary>The weight of the tie of two accounts; 0 where there is none.</summary>
    public double Between(int a, int b) => _fused.IndexOf(PairScores.Key(a, b)) is >= 0 and int at ? _weight[at] : 0;
}

using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Evaluation;

/// <summary>What the labels of a corpus say about its accounts: an account is positive when any of its labelled comments is.</summary>
public sealed class AccountTruth
{
    private readonly sbyte[] _label;
    private readonly int[] _cluster;

    private AccountTruth(sbyte[] label, int[] cluster)
    {
        _label = label;
        _cluster = cluster;
    }

    /// <summary>Reads the labels of a corpus.</summary>
    public static AccountTruth Of(CommentCorpus corpus)
    {
        sbyte[] label = new sbyte[corpus.AccountCount];
        int[] cluster = new int[corpus.AccountCount];
        Array.Fill(label, (sbyte)-1);
        Array.Fill(cluster, -1);
        for (int c = 0; c < corpus.CommentCount; c++)
        {
            int account = corpus.AccountOf[c];
            label[account] = Math.Max(label[account], corpus.LabelOf[c]);
            if (corpus.LabelOf[c] == 1 && cluster[account] < 0) cluster[account] = corpus.ClusterOf[c];
        }
        return new AccountTruth(label, cluster);
    }

    /// <summary>The labelled accounts, ascending.</summary>
    public IEnumerable<int> Labelled => Enumerable.Range(0, _label.Length).Where(a => _label[a] >= 0);

    /// <summary>Whether an account is labelled coordinated.</summary>
    public bool IsPositive(int account) => _label[account] == 1;

    /// <summary>The labelled cluster of a positive account; -1 where none is named.</summary>
    public int ClusterOf(int account) => _cluster[account];
}

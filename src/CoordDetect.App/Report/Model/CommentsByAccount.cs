using CoordDetect.Core.Corpus;

namespace CoordDetect.App.Report.Model;

/// <summary>The comments of each account, in the order of the corpus.</summary>
internal sealed class CommentsByAccount
{
    private readonly int[] _start;
    private readonly int[] _comments;

    public CommentsByAccount(CommentCorpus corpus)
    {
        ReadOnlySpan<int> accountOf = corpus.AccountOf;
        _start = new int[corpus.AccountCount + 1];
        foreach (int account in accountOf) _start[account + 1]++;
        for (int a = 0; a < corpus.AccountCount; a++) _start[a + 1] += _start[a];
        _comments = new int[accountOf.Length];
        int[] fill = (int[])_start.Clone();
        for (int c = 0; c < accountOf.Length; c++) _comments[fill[accountOf[c]]++] = c;
    }

    public ReadOnlySpan<int> Of(int account) => _comments.AsSpan(_start[account], _start[account + 1] - _start[account]);
}

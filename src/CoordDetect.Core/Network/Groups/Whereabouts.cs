using CoordDetect.Core.Corpus;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Network.Groups;

/// <summary>How many comments of each account stand in which threads, under one authorship, as compressed rows. Cost: once the comments; of a group the threads of each of its accounts.</summary>
internal sealed class Whereabouts
{
    private readonly CommentCorpus _corpus;
    private readonly int[] _start;
    private readonly int[] _thread;
    private readonly int[] _comments;

    public Whereabouts(CommentCorpus corpus, Authorship authorship)
    {
        _corpus = corpus;
        _start = new int[authorship.AccountCount + 1];
        List<int> threads = [], comments = [];
        for (int account = 0; account < authorship.AccountCount; account++)
        {
            int from = threads.Count;
            int[] own = authorship.CommentsOf(account).ToArray();
            for (int i = 0; i < own.Length; i++) own[i] = corpus.ThreadOf[own[i]];
            Array.Sort(own);
            foreach (int thread in own)
            {
                if (threads.Count == from || threads[^1] != thread)
                {
                    threads.Add(thread);
                    comments.Add(0);
                }
                comments[^1]++;
            }
            _start[account + 1] = threads.Count;
        }
        _thread = [.. threads];
        _comments = [.. comments];
    }

    /// <summary>The comments of a group by thread and by site.</summary>
    public (Dictionary<int, int> ByThread, Dictionary<int, int> BySite) Of(int[] accounts)
    {
        Dictionary<int, int> byThread = [], bySite = [];
        foreach (int account in accounts)
        {
            for (int i = _start[account]; i < _start[account + 1]; i++)
            {
                byThread[_thread[i]] = byThread.GetValueOrDefault(_thread[i]) + _comments[i];
                int site = _corpus.SiteOfThread(_thread[i]);
                bySite[site] = bySite.GetValueOrDefault(site) + _comments[i];
            }
        }
        return (byThread, bySite);
    }
}

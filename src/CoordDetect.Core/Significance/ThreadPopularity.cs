using CoordDetect.Core.Corpus;
using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>
/// How usual an object is in the very threads where an account writes, judged by what everybody else does there. The match thread of a football club is full of the link to
/// its ticket office: in the whole forum that link is rare, and yet no tie between two who write in that thread. An account's chance of holding object o
/// is 1 − exp(−Σ over its comments of u/n), where n is the number of comments of the comment's thread and u how many of them hold o and are neither of the account
/// nor of the other one of the pair: what only these two do is never made usual by themselves.
/// Cost: a pair's comments for each object that it shares, for the pairs that are asked about; the threads of an object are counted when first asked for.
/// </summary>
internal sealed class ThreadPopularity(CommentCorpus corpus, ObjectTrace trace, Authorship authorship, int[] commentsInThread)
{
    private readonly Uses?[] _uses = new Uses?[trace.ObjectCount];

    /// <summary>How many comments each thread has.</summary>
    public static int[] CommentsInThread(CommentCorpus corpus)
    {
        int[] comments = new int[corpus.ThreadCount];
        foreach (int thread in corpus.ThreadOf) comments[thread]++;
        return comments;
    }

    /// <summary>The chance that both accounts hold an object, going by the others in their threads.</summary>
    public double Chance(int item, int a, int b)
    {
        Uses uses = _uses[item] ??= CountUses(item);
        double ofA = Expected(uses, a, b);
        return ofA == 0 ? 0 : -double.ExpM1(-ofA) * -double.ExpM1(-Expected(uses, b, a));
    }

    private double Expected(Uses uses, int account, int partner)
    {
        double expected = 0;
        foreach (int comment in authorship.CommentsOf(account))
        {
            int thread = corpus.ThreadOf[comment];
            if (!uses.InThread.TryGetValue(thread, out int all)) continue;
            int own = uses.ByAccount.GetValueOrDefault((account, thread)) + uses.ByAccount.GetValueOrDefault((partner, thread));
            expected += (double)(all - own) / commentsInThread[thread];
        }
        return expected;
    }

    private Uses CountUses(int item)
    {
        Uses uses = new([], []);
        foreach (int comment in trace.CommentsOf(item))
        {
            int thread = corpus.ThreadOf[comment];
            (int, int) user = (authorship.AccountOf[comment], thread);
            uses.InThread[thread] = uses.InThread.GetValueOrDefault(thread) + 1;
            uses.ByAccount[user] = uses.ByAccount.GetValueOrDefault(user) + 1;
        }
        return uses;
    }

    private sealed record Uses(Dictionary<int, int> InThread, Dictionary<(int Account, int Thread), int> ByAccount);
}

using CoordDetect.Core.Network;

namespace CoordDetect.Core.Findings.Explanations;

/// <summary>
/// The threads in which a good part of a group meets. What people like happens at one place, and they all come: the match has one thread. Accounts that are operated come in shifts,
/// to ever other places.
/// </summary>
internal sealed class Gatherings
{
    /// <summary>The share of a group that makes a meeting of its accounts in a thread a gathering.</summary>
    public const double ShareOfGroup = 1.0 / 3;

    private readonly FindingDraft _draft;
    private readonly Dictionary<int, HashSet<int>> _accountsIn = [];

    public Gatherings(FindingDraft draft)
    {
        _draft = draft;
        foreach (EvidenceRow row in draft.Evidence.Where(r => !r.IsStanding))
        {
            Meet(row.CommentA, row.AccountA);
            Meet(row.CommentB, row.AccountB);
        }
    }

    /// <summary>Whether both comments of a coincidence were written at gatherings.</summary>
    public bool Hold(EvidenceRow row) => !row.IsStanding && IsGathering(row.CommentA) && IsGathering(row.CommentB);

    /// <summary>
    /// How many times likelier people outside the group who came to one of its gatherings are to have come to another one, than their activity tells: the interest that these places have in common, learnt from
    /// everybody else (observed pairs of visits over those expected if each visitor of a thread were drawn by how much they say); 1 where there is none, or too little to tell.
    /// </summary>
    public double InterestOfOthers()
    {
        int[] threads = [.. _accountsIn.Keys.Where(IsGatheringThread).Order()];
        if (threads.Length < 2) return 1;
        HashSet<int> members = [.. _draft.Members], places = [.. threads];
        Dictionary<int, HashSet<int>> visits = [];
        double[] said = new double[_draft.Corpus.AccountCount];
        for (int c = 0; c < _draft.Corpus.CommentCount; c++)
        {
            int account = _draft.Corpus.AccountOf[c], thread = _draft.Corpus.ThreadOf[c];
            if (members.Contains(account)) continue;
            said[account]++;
            if (places.Contains(thread)) (visits.TryGetValue(account, out HashSet<int>? own) ? own : visits[account] = []).Add(thread);
        }
        double all = said.Sum(), squares = said.Sum(s => s * s), pairs = visits.Values.Sum(v => v.Count * (v.Count - 1.0) / 2);
        double[] visitors = [.. threads.Select(t => (double)visits.Values.Count(v => v.Contains(t)))];
        double expected = ((visitors.Sum() * visitors.Sum()) - visitors.Sum(v => v * v)) / 2 * squares / (all * all);
        return Math.Max(1, pairs / Math.Max(1, expected));
    }

    private void Meet(int comment, int account)
    {
        int thread = _draft.Corpus.ThreadOf[comment];
        if (!_accountsIn.TryGetValue(thread, out HashSet<int>? accounts)) _accountsIn[thread] = accounts = [];
        accounts.Add(account);
    }

    private bool IsGathering(int comment) => IsGatheringThread(_draft.Corpus.ThreadOf[comment]);

    private bool IsGatheringThread(int thread) => _accountsIn[thread].Count >= ShareOfGroup * _draft.Members.Count;
}

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

    private void Meet(int comment, int account)
    {
        int thread = _draft.Corpus.ThreadOf[comment];
        if (!_accountsIn.TryGetValue(thread, out HashSet<int>? accounts)) _accountsIn[thread] = accounts = [];
        accounts.Add(account);
    }

    private bool IsGathering(int comment) => _accountsIn[_draft.Corpus.ThreadOf[comment]].Count >= ShareOfGroup * _draft.Members.Count;
}

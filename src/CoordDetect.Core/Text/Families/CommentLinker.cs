using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Joins;

namespace CoordDetect.Core.Text.Families;

/// <summary>
/// Unites comments into families where pairs are limited in time or to different accounts: a family is then a connected part of the
/// graph of allowed pairs. The comments of two similar texts are swept in order of time, so that no pair is looked at one by one.
/// </summary>
internal sealed class CommentLinker : IJoinObserver
{
    private readonly PairRules _rules;
    private readonly int[][] _members;
    private readonly bool[] _whole;

    public CommentLinker(CommentCorpus corpus, DistinctTexts texts, PairRules rules)
    {
        _rules = rules;
        Sets = new DisjointSets(corpus.CommentCount);
        _members = new int[texts.Count][];
        _whole = new bool[texts.Count];
        for (int text = 0; text < texts.Count; text++)
        {
            int[] members = texts.MembersOf(text).ToArray();
            _members[text] = rules.HasWindow ? Array.FindAll(members, rules.TakesPart) : members;
            Array.Sort(_members[text], (a, b) => PairRules.ByTime(corpus, a, b));
            Sweep(_members[text]);
            _whole[text] = !rules.HasWindow && IsOneFamily(_members[text]);
        }
    }

    /// <summary>The families so far, by comment.</summary>
    public DisjointSets Sets { get; }

    /// <summary>The comments of a text that take part, by time.</summary>
    public ReadOnlySpan<int> MembersOf(int text) => _members[text];

    public bool IsSettled(int textA, int textB) =>
        _whole[textA] && _whole[textB] && Sets.AreUnited(_members[textA][0], _members[textB][0]);

    public bool IsWanted(int textA, int textB)
    {
        int[] a = _members[textA], b = _members[textB];
        if (a.Length == 0 || b.Length == 0) return false;
        if (_rules.HasWindow && !_rules.AreClose(a[^1], b[0]) && !_rules.AreClose(b[^1], a[0]) && !Overlap(a, b)) return false;
        return !_rules.CrossAccount || a.Length > 1 || b.Length > 1 || _rules.AccountOf(a[0]) != _rules.AccountOf(b[0]);
    }

    public void Found(int textA, int textB, double similarity)
    {
        int[] merged = new int[_members[textA].Length + _members[textB].Length];
        Merge(_members[textA], _members[textB], merged);
        Sweep(merged);
        if (_rules.HasWindow) return;
        Volatile.Write(ref _whole[textA], _whole[textA] || IsOneFamily(_members[textA]));
        Volatile.Write(ref _whole[textB], _whole[textB] || IsOneFamily(_members[textB]));
    }

    private bool Overlap(int[] a, int[] b) => _rules.TimeOf(a[0]) <= _rules.TimeOf(b[^1]) && _rules.TimeOf(b[0]) <= _rules.TimeOf(a[^1]);

    private bool IsOneFamily(int[] members) => members.Length > 0 && Array.TrueForAll(members, m => Sets.AreUnited(m, members[0]));

    private void Merge(int[] a, int[] b, int[] merged)
    {
        int i = 0, j = 0;
        for (int k = 0; k < merged.Length; k++)
            merged[k] = j == b.Length || (i < a.Length && _rules.TimeOf(a[i]) <= _rules.TimeOf(b[j])) ? a[i++] : b[j++];
    }

    // Comments in order of time, cut into runs of one account each (without the rule about accounts: of one comment each).
    // Uniting each comment with the last one of the run before, and with the first one of the run after, where they are close,
    // connects exactly what all allowed pairs would connect: between the two ends of an allowed pair all runs are close to each other.
    private void Sweep(int[] byTime)
    {
        int runStart = 0;
        for (int i = 1; i < byTime.Length; i++)
        {
            if (_rules.CrossAccount && _rules.AccountOf(byTime[i]) == _rules.AccountOf(byTime[i - 1]))
            {
                if (runStart > 0 && _rules.AreClose(byTime[i], byTime[runStart - 1])) Sets.Unite(byTime[i], byTime[runStart - 1]);
                continue;
            }
            for (int before = i - 1; before >= runStart && _rules.AreClose(byTime[before], byTime[i]); before--)
                Sets.Unite(byTime[before], byTime[i]);
            runStart = i;
        }
    }
}

using System.Runtime.InteropServices;

namespace CoordDetect.Core.Text.Joins;

/// <summary>
/// New texts, indexed by all their shingles, so that each of many earlier texts can be held against them. Shingles are ordered by how many
/// of the new texts have them: those that none has come first, which most of an earlier text's are.
/// </summary>
internal sealed class AddedTexts
{
    private readonly ulong[][] _sets;
    private readonly int[] _words;
    private readonly Dictionary<ulong, int> _runOf = [];
    private readonly KeyFilter _known;
    private readonly List<int> _runStart = [0];
    private readonly Posting[] _postings;

    /// <summary>Reads so many new texts.</summary>
    public AddedTexts(int count, ISetReader reader)
    {
        _sets = new ulong[count][];
        _words = new int[count];
        int shingles = 0;
        for (int text = 0; text < count; text++)
        {
            _words[text] = reader.WordsOf(text);
            _sets[text] = reader.ReadSet(text).ToArray();
            shingles = checked(shingles + _sets[text].Length);
        }
        _known = new KeyFilter(shingles);
        foreach (ulong[] set in _sets) _known.Add(set);
        _postings = new Posting[shingles];
        CountRuns();
        FillRuns();
    }

    /// <summary>How many texts there are.</summary>
    public int Count => _sets.Length;

    /// <summary>The distinct shingles of a text, ascending.</summary>
    public ReadOnlySpan<ulong> SetOf(int text) => _sets[text];

    /// <summary>How many words of a text are compared.</summary>
    public int WordsOf(int text) => _words[text];

    /// <summary>How many of some shingles the texts have: all that they have, and few others.</summary>
    public int CountOf(ReadOnlySpan<ulong> keys) => _known.Count(keys);

    /// <summary>The shingles among <paramref name="set"/> that a text has, rarest first, as runs of postings; one buffer serves many calls.</summary>
    public void RunsOf(ReadOnlySpan<ulong> set, List<int> runs)
    {
        runs.Clear();
        foreach (ulong key in set)
            if (_known.MayHold(key) && _runOf.TryGetValue(key, out int run)) runs.Add(run);
        // Runs are numbered by how long they are, so their numbers are the order.
        runs.Sort();
    }

    /// <summary>The texts that have the shingle of a run, each with the place of the shingle among all of the text's own, rarest first.</summary>
    public ReadOnlySpan<Posting> PostingsOf(int run) => _postings.AsSpan(_runStart[run].._runStart[run + 1]);

    // The numbers of the runs are the order of the shingles: by length, then by key.
    private void CountRuns()
    {
        foreach (ulong[] set in _sets)
            foreach (ulong key in set) CollectionsMarshal.GetValueRefOrAddDefault(_runOf, key, out _)++;
        (ulong Key, int Length)[] runs = [.. _runOf.Select(r => (r.Key, r.Value))];
        Array.Sort(runs, (a, b) => a.Length != b.Length ? a.Length.CompareTo(b.Length) : a.Key.CompareTo(b.Key));
        for (int run = 0; run < runs.Length; run++)
        {
            _runOf[runs[run].Key] = run;
            _runStart.Add(_runStart[run] + runs[run].Length);
        }
    }

    private void FillRuns()
    {
        int[] next = [.. _runStart];
        List<int> runs = [];
        for (int text = 0; text < _sets.Length; text++)
        {
            RunsOf(_sets[text], runs);
            for (int place = 0; place < runs.Count; place++) _postings[next[runs[place]]++] = new Posting(text, place);
        }
    }

    /// <summary>A text that has a shingle, and the place of it among the shingles of that text.</summary>
    internal readonly record struct Posting(int Text, int Place);
}

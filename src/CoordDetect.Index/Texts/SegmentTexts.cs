using CoordDetect.Core.Text.Joins;
using CoordDetect.Index.Fields;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace CoordDetect.Index.Texts;

/// <summary>
/// The texts of one segment, asked which of them match another one. All that two texts share is counted in the lists of the shingles themselves,
/// so neither set is kept anywhere. Which lists are read is the prefix filter (Chaudhuri et al. 2006) from one side: of two sets that share at
/// least a part of one, every choice of so many shingles of that one holds a shared one. The rarest are chosen, in this very segment. One a thread.
/// </summary>
internal sealed class SegmentTexts : IDisposable
{
    /// <summary>Texts of fewer words than that are not noted by <see cref="FieldName.HeldBy"/>.</summary>
    public const int HeldWords = 12;

    /// <summary>The smallest containment that <see cref="FieldName.HeldBy"/> answers.</summary>
    public const double HeldShare = 0.9;

    private readonly KeyReader _shingles;
    private readonly KeyReader _heldBy;
    private readonly IBits? _live;
    private readonly NumericDocValues? _sizes;
    private readonly NumericDocValues? _words;
    private readonly NumericDocValues? _numbers;
    private readonly int[] _counts;
    private readonly List<int> _met = [];
    private readonly List<Found> _found = [];
    private readonly HashSet<int> _held = [];

    public SegmentTexts(AtomicReader segment)
    {
        _shingles = new KeyReader(segment, FieldName.Shingle);
        _heldBy = new KeyReader(segment, FieldName.HeldBy);
        _live = segment.LiveDocs;
        _sizes = segment.GetNumericDocValues(FieldName.Size);
        _words = segment.GetNumericDocValues(FieldName.Words);
        _numbers = segment.GetNumericDocValues(FieldName.Number);
        _counts = CleanCounts.Take(segment.MaxDoc);
    }

    /// <summary>Finds the texts that match.</summary>
    /// <param name="keys">The shingles of the text that is asked about, ascending.</param>
    /// <param name="words">Its words.</param>
    /// <param name="match">What counts as a match.</param>
    /// <param name="countingLimit">See <see cref="IndexOptions.CountingLimit"/>.</param>
    /// <param name="isSettled">Whether nothing is to be learnt from the text of a number.</param>
    /// <param name="found">Takes the numbers that match.</param>
    public void Find(ReadOnlySpan<ulong> keys, int words, TextMatch match, long countingLimit, Func<long, bool> isSettled, Action<long, SimilarityKind, double> found)
    {
        if (_sizes is null) return;
        long places = Look(keys);
        if (_found.Count == 0) return;
        if (MustCount(match)) CountAll();
        else if (places <= countingLimit)
        {
            CountAll();
            DropHopeless(keys, match);
        }
        else
        {
            ChooseCandidates(keys, words, match, isSettled);
            CountCandidates();
        }
        Judge(keys.Length, words, match, isSettled, found);
    }

    /// <summary>Gives the counts back for the next question; not after a question that failed, which may have left some.</summary>
    public void Dispose()
    {
        if (_met.Count == 0) CleanCounts.GiveBack(_counts);
    }

    // All shingles that are here, the rarest first.
    private long Look(ReadOnlySpan<ulong> keys)
    {
        _found.Clear();
        long places = 0;
        foreach (ulong key in keys)
        {
            int documents = _shingles.Find(key);
            if (documents == 0) continue;
            places += documents;
            _found.Add(new Found(key, documents, _shingles.Place()));
        }
        _found.Sort((a, b) => a.Documents != b.Documents ? a.Documents.CompareTo(b.Documents) : a.Key.CompareTo(b.Key));
        return places;
    }

    private static bool MustCount(TextMatch match) => match.Containment > 0 && (match.Containment < HeldShare || match.ContainmentMinimumWords < HeldWords);

    private void CountAll()
    {
        foreach (Found key in _found)
        {
            _shingles.Return(key.Key, key.Place);
            DocsEnum documents = _shingles.Documents(_live);
            for (int d = documents.NextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = documents.NextDoc())
                if (_counts[d]++ == 0) _met.Add(d);
        }
    }

    // Of many texts that share a shingle few share enough: what the others hold need not be looked up. Those that this one may hold are told by their own few shingles.
    private void DropHopeless(ReadOnlySpan<ulong> keys, TextMatch match)
    {
        int least = TextMatch.Needed(match.Containment > 0 ? Math.Min(match.Threshold, match.Containment) : match.Threshold, keys.Length);
        _held.Clear();
        if (match.Containment > 0)
        {
            foreach (ulong key in keys)
            {
                if (_heldBy.Find(key) == 0) continue;
                DocsEnum documents = _heldBy.Documents(_live);
                for (int d = documents.NextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = documents.NextDoc()) _held.Add(d);
            }
        }
        int kept = 0;
        for (int m = 0; m < _met.Count; m++)
        {
            int d = _met[m];
            if (_counts[d] >= least || _held.Contains(d)) _met[kept++] = d;
            else _counts[d] = 0;
        }
        _met.RemoveRange(kept, _met.Count - kept);
    }

    private void ChooseCandidates(ReadOnlySpan<ulong> keys, int words, TextMatch match, Func<long, bool> isSettled)
    {
        bool mayBeHeld = match.Containment > 0 && words >= match.ContainmentMinimumWords;
        double share = mayBeHeld ? Math.Min(match.Threshold, match.Containment) : match.Threshold;
        // Shingles that no text here has are the rarest of all: only what is left of the choice after them can lead to one.
        int prefix = keys.Length - TextMatch.Needed(share, keys.Length) + 1 - (keys.Length - _found.Count);
        for (int f = 0; f < Math.Min(prefix, _found.Count); f++)
        {
            _shingles.Return(_found[f].Key, _found[f].Place);
            Meet(_shingles.Documents(_live), isSettled);
        }
        if (match.Containment <= 0) return;
        foreach (ulong key in keys)
            if (_heldBy.Find(key) > 0) Meet(_heldBy.Documents(_live), isSettled);
    }

    private void Meet(DocsEnum documents, Func<long, bool> isSettled)
    {
        for (int d = documents.NextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = documents.NextDoc())
        {
            if (_counts[d] != 0 || isSettled(_numbers!.Get(d))) continue;
            _counts[d] = 1;
            _met.Add(d);
        }
    }

    // Candidates begin at one, so that they are known; the lists are walked by leaps from one candidate to the next.
    private void CountCandidates()
    {
        _met.Sort();
        foreach (Found key in _found)
        {
            _shingles.Return(key.Key, key.Place);
            DocsEnum documents = _shingles.Documents(_live);
            int at = -1;
            foreach (int candidate in _met)
            {
                if (at < candidate) at = documents.Advance(candidate);
                if (at == candidate) _counts[candidate]++;
            }
        }
        foreach (int candidate in _met) _counts[candidate]--;
    }

    private void Judge(int size, int words, TextMatch match, Func<long, bool> isSettled, Action<long, SimilarityKind, double> found)
    {
        foreach (int d in _met)
        {
            int shared = _counts[d];
            _counts[d] = 0;
            if (match.Of(size, words, (int)_sizes!.Get(d), (int)_words!.Get(d), shared) is not { } how) continue;
            long number = _numbers!.Get(d);
            if (!isSettled(number)) found(number, how.Kind, how.Similarity);
        }
        _met.Clear();
    }

    private readonly record struct Found(ulong Key, int Documents, TermState Place);
}

using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace CoordDetect.Index.Words;

/// <summary>Hands words that were read to Lucene, the stems of their languages in the places of the words. Filled anew for each text.</summary>
internal sealed class WordStream : TokenStream
{
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _step;
    private readonly IOffsetAttribute _offset;
    private readonly List<Entry> _entries = [];
    private int _next;

    public WordStream()
    {
        _term = AddAttribute<ICharTermAttribute>();
        _step = AddAttribute<IPositionIncrementAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
    }

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => _entries.Count == 0;

    /// <summary>Forgets what was there.</summary>
    public void Clear() => _entries.Clear();

    /// <summary>Adds the words of a part of a comment, behind a gap that no phrase crosses.</summary>
    public void AddWords(IReadOnlyList<PlacedWord> words, int gap)
    {
        for (int w = 0; w < words.Count; w++) _entries.Add(new Entry(words[w].Word.Folded, w == 0 ? gap : 1, words[w].Start, words[w].Length));
    }

    /// <summary>Adds the stems of words in some languages.</summary>
    public void AddStems(IReadOnlyList<PlacedWord> words, int languages)
    {
        for (int w = 0; w < words.Count; w++) AddStems(words[w], languages, 1);
    }

    /// <summary>Adds words, each with its stems in the same place.</summary>
    public void AddBoth(IReadOnlyList<PlacedWord> words, int languages)
    {
        for (int w = 0; w < words.Count; w++)
        {
            _entries.Add(new Entry(words[w].Word.Folded, 1, words[w].Start, words[w].Length));
            AddStems(words[w], languages, 0);
        }
    }

    public override bool IncrementToken()
    {
        if (_next == _entries.Count) return false;
        ClearAttributes();
        Entry entry = _entries[_next++];
        _term.SetEmpty().Append(entry.Term);
        _step.PositionIncrement = entry.Step;
        _offset.SetOffset(entry.Start, entry.Start + entry.Length);
        return true;
    }

    public override void Reset() => _next = 0;

    private void AddStems(in PlacedWord word, int languages, int step)
    {
        for (int i = 0; languages != 0; i++, languages >>= 1)
            if ((languages & 1) != 0) _entries.Add(new Entry(word.Word.Stems[i], step, word.Start, word.Length));
    }

    private readonly record struct Entry(string Term, int Step, int Start, int Length);
}

using Lucene.Net.Analysis.Icu;

namespace CoordDetect.Index.Words;

/// <summary>Words that were met, each folded and stemmed once. Not thread-safe.</summary>
internal sealed class WordTable
{
    // A text may bring any number of new words: the table begins anew then.
    private const int Most = 200_000;
    private const int LongestWord = 100;
    private readonly Dictionary<string, Word> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly OneWord _plain = new(s => new ICUNormalizer2Filter(s));
    private readonly OneWord _folding = new(s => new ICUFoldingFilter(s));
    private readonly OneWord[] _stems = [.. WordLanguage.All.Select(l => new OneWord(l.Stem))];

    public WordTable() => _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The word that is written so; null where nothing is left of it.</summary>
    public Word? Find(ReadOnlySpan<char> written)
    {
        if (_lookup.TryGetValue(written, out Word? known)) return known.Folded.Length == 0 ? null : known;
        if (_words.Count >= Most) _words.Clear();
        Word made = Make(written.ToString());
        // What is longer than any word is somebody's joke, and is not kept.
        if (written.Length <= LongestWord) _words[written.ToString()] = made;
        return made.Folded.Length == 0 ? null : made;
    }

    /// <summary>A name or a word without case, accents and compatibility forms; marks that make another letter of theirs stay (й, が, Indic vowels).</summary>
    public string Fold(string text)
    {
        if (!HasAccents(text)) return _plain.Of(text);
        if (!text.AsSpan().ContainsAny('й', 'Й')) return _folding.Of(text);
        return string.Join('й', text.Replace('Й', 'й').Split('й').Select(_folding.Of));
    }

    // Latin, Greek, Cyrillic, Hebrew and Arabic: what stands above and below their letters may be left out in writing.
    private static bool HasAccents(string text) => text.AsSpan().ContainsAnyInRange('\0', '\u07FF') || text.AsSpan().ContainsAnyInRange('\u1E00', '\u1FFF');

    private Word Make(string written)
    {
        string folded = Fold(written.Length > 4 * LongestWord ? written[..(4 * LongestWord)] : written);
        if (folded.Length > LongestWord) folded = folded[..(LongestWord - (char.IsHighSurrogate(folded[LongestWord - 1]) ? 1 : 0))];
        string lower = written.ToLowerInvariant();
        int tells = 0;
        string[] stems = new string[_stems.Length];
        for (int i = 0; i < stems.Length; i++)
        {
            stems[i] = WordLanguage.All[i].Code + " " + _stems[i].Of(folded);
            if (WordLanguage.All[i].SmallWords.Contains(lower)) tells |= 1 << i;
        }
        return new Word(folded, tells, stems);
    }
}

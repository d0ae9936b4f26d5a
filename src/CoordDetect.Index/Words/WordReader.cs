using System.Globalization;
using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Icu.Segmentation;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace CoordDetect.Index.Words;

/// <summary>
/// Cuts texts into words with Lucene's tokenizers: by the rules of Unicode (UAX 29), and by ICU's dictionaries where a script has no blanks and no signs for words (Thai, Lao, Khmer, Burmese).
/// Elided articles go ("l'usine" is "usine"); ideographs, kana and Hangul syllables are words each, so that a word of theirs is found wherever its characters follow one another;
/// so are pictograms. A text counts to its 16,000th word. Used again and again; not thread-safe.
/// </summary>
internal sealed class WordReader
{
    private const int MostWords = 16_000;
    private const int FirstPictogram = 0x2190;
    private readonly List<PlacedWord> _words = [];

    /// <summary>The words that were met.</summary>
    public WordTable Table { get; } = new();

    // Streams over memory, used again and again: there is nothing to give back.
    private StandardTokenizer Plain { get; } = new(LuceneVersion.LUCENE_48, TextReader.Null);

    private ICUTokenizer Icu { get; } = new(TextReader.Null, new DefaultICUTokenizerConfig(cjkAsWords: false, myanmarAsWords: true));

    /// <summary>The words of a text, in their order; to be used before the next text is read.</summary>
    public IReadOnlyList<PlacedWord> Read(string text)
    {
        _words.Clear();
        Tokenizer tokens = HasDictionaryScript(text) ? Icu : Plain;
        IOffsetAttribute offset = tokens.GetAttribute<IOffsetAttribute>();
        ITypeAttribute type = tokens.GetAttribute<ITypeAttribute>();
        tokens.SetReader(new StringReader(text));
        tokens.Reset();
        int at = 0;
        while (_words.Count < MostWords && tokens.IncrementToken())
        {
            int start = Math.Clamp(offset.StartOffset, at, text.Length), end = Math.Clamp(offset.EndOffset, start, text.Length);
            AddPictograms(text, at, start);
            AddParts(text, start, end, type.Type is "<HANGUL>" or "<KATAKANA>" or "<HIRAGANA>" or "<IDEOGRAPHIC>");
            at = end;
        }
        tokens.End();
        tokens.Dispose();
        AddPictograms(text, at, text.Length);
        return _words;
    }

    /// <summary>The languages that the words just read are in, as far as small words tell: bits of <see cref="WordLanguage.All"/>.</summary>
    public static int LanguagesOf(IReadOnlyList<PlacedWord> words)
    {
        Span<int> counts = stackalloc int[WordLanguage.All.Count];
        counts.Clear();
        for (int w = 0; w < words.Count; w++)
            for (int tells = words[w].Word.TellsOf, i = 0; tells != 0; tells >>= 1, i++) counts[i] += tells & 1;
        int most = 0, languages = 0;
        foreach (int count in counts) most = Math.Max(most, count);
        if (most == 0) return WordLanguage.Usual;
        for (int i = 0; i < counts.Length; i++)
            if (counts[i] == most) languages |= 1 << i;
        return languages;
    }

    private static bool HasDictionaryScript(string text) => text.AsSpan().ContainsAnyInRange('\u0E00', '\u0EFF')
        || text.AsSpan().ContainsAnyInRange('\u1000', '\u109F') || text.AsSpan().ContainsAnyInRange('\u1780', '\u17FF');

    // A token of UAX 29 may hold signs ("don't", "example.org", "a_b"): what stands between them are words.
    private void AddParts(string text, int start, int end, bool oneByOne)
    {
        int from = start;
        while (from < end)
        {
            int to = from;
            for (bool any = false; to < end; any = true)
            {
                _ = Rune.DecodeFromUtf16(text.AsSpan(to, end - to), out Rune rune, out int width);
                UnicodeCategory category = Rune.GetUnicodeCategory(rune);
                if (IsSign(category) || (any && oneByOne && !IsMark(rune, category))) break;
                to += width;
            }
            bool isElided = to < end && to > from && text[to] is '\'' or '’' or 'ʼ' or '＇' && to + 1 < end && IsArticle(text, from, to);
            if (to > from && !isElided) Add(text, from, to);
            from = to;
            if (from < end && IsSign(CharUnicodeInfo.GetUnicodeCategory(text, from))) from += char.IsSurrogatePair(text, from) ? 2 : 1;
        }
    }

    private static bool IsSign(UnicodeCategory category) => category is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation
        or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
        or UnicodeCategory.OtherPunctuation or UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.ModifierSymbol
        or UnicodeCategory.Control or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    // The half-width marks of kana are letters to Unicode.
    private static bool IsMark(Rune rune, UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format || rune.Value is 0xFF9E or 0xFF9F;

    private static bool IsArticle(string text, int from, int to)
    {
        string before = text[from..to].ToLowerInvariant();
        return FrenchAnalyzer.DEFAULT_ARTICLES.Contains(before) || before is "un" or "dell" or "nell" or "dall" or "sull" or "all" or "coll" or "gl";
    }

    private void AddPictograms(string text, int from, int to)
    {
        while (from < to)
        {
            _ = Rune.DecodeFromUtf16(text.AsSpan(from, to - from), out Rune rune, out int width);
            if (rune.Value >= FirstPictogram && Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol && rune != Rune.ReplacementChar) Add(text, from, from + width);
            from += width;
        }
    }

    private void Add(string text, int from, int to)
    {
        if (_words.Count < MostWords && Table.Find(text.AsSpan(from, to - from)) is { } word) _words.Add(new PlacedWord(word, from, to - from));
    }
}

using Lucene.Net.Analysis;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Util;

namespace CoordDetect.Index.Words;

/// <summary>A language whose words have stems, as Lucene's analysers know it.</summary>
/// <param name="Code">Its code of ISO 639-1.</param>
/// <param name="SmallWords">Words that tell it.</param>
/// <param name="Stem">What makes light stems of its words.</param>
internal sealed record WordLanguage(string Code, CharArraySet SmallWords, Func<TokenStream, TokenStream> Stem)
{
    /// <summary>All of them; a set of languages is the set of the bits of their places here.</summary>
    public static IReadOnlyList<WordLanguage> All { get; } =
    [
        new("fr", FrenchAnalyzer.DefaultStopSet, s => new FrenchLightStemFilter(s)),
        new("en", EnglishAnalyzer.DefaultStopSet, s => new KStemFilter(s)),
        new("de", GermanAnalyzer.DefaultStopSet, s => new GermanLightStemFilter(s)),
        new("es", SpanishAnalyzer.DefaultStopSet, s => new SpanishLightStemFilter(s)),
        new("it", ItalianAnalyzer.DefaultStopSet, s => new ItalianLightStemFilter(s)),
    ];

    /// <summary>French and English: taken where nothing tells the language.</summary>
    public const int Usual = 0b11;

    /// <summary>The languages that a comment says it is in; null where it does not say.</summary>
    public static int? Named(string? code)
    {
        if (string.IsNullOrWhiteSpace(code) || code.StartsWith("un", StringComparison.OrdinalIgnoreCase)) return null;
        for (int i = 0; i < All.Count; i++)
            if (code.StartsWith(All[i].Code, StringComparison.OrdinalIgnoreCase) && (code.Length == 2 || !char.IsAsciiLetter(code[2]))) return 1 << i;
        return 0;
    }
}

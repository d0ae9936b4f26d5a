namespace CoordDetect.Index.Words;

/// <summary>A word as it is compared: folded, with its stems.</summary>
/// <param name="Folded">Without case, accents and compatibility forms.</param>
/// <param name="TellsOf">The languages (bits of <see cref="WordLanguage.All"/>) that have it among their small words.</param>
/// <param name="Stems">Its stem in each language of <see cref="WordLanguage.All"/>, behind the language's code and a blank, so that no stem is a word.</param>
internal sealed record Word(string Folded, int TellsOf, string[] Stems);

/// <summary>A word where it stands in a text, in UTF-16 code units.</summary>
internal readonly record struct PlacedWord(Word Word, int Start, int Length);

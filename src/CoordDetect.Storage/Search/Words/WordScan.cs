using System.Text;

namespace CoordDetect.Storage.Search.Words;

/// <summary>
/// Cuts texts into the words that are searched for. Used again and again, it allocates little. Not thread-safe.
/// A word has at most 100 characters when folded, a text 16,000 words and 200,000 folded characters: what comes after is not found by searching.
/// </summary>
internal sealed class WordScan
{
    private const int LongestWord = 100;
    private const int MostWords = 16_000;
    private const int MostCharacters = 200_000;
    private readonly StringBuilder _folded = new();
    private readonly List<WordPlace> _places = [];

    /// <summary>The words that were found, in their order.</summary>
    public IReadOnlyList<WordPlace> Places => _places;

    /// <summary>The folded form of word <paramref name="index"/>.</summary>
    public string this[int index] => _folded.ToString(_places[index].FoldedStart, _places[index].FoldedLength);

    /// <summary>Copies the folded form of word <paramref name="index"/> and returns its length. The room must hold 100 characters.</summary>
    public int Copy(int index, Span<char> room)
    {
        WordPlace place = _places[index];
        _folded.CopyTo(place.FoldedStart, room, place.FoldedLength);
        return place.FoldedLength;
    }

    /// <summary>Cuts a text into words; what was found before is forgotten.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        _folded.Clear();
        _places.Clear();
        int at = 0;
        while (at < text.Length && _places.Count < MostWords && _folded.Length < MostCharacters)
        {
            CharacterKind kind = KindAt(text, at, out int width);
            if (kind == CharacterKind.Alone) at = Take(text, at, EndOfAlone(text, at + width, out bool marked), marked);
            else if (kind == CharacterKind.Letter) at = Take(text, at, EndOfWord(text, at + width, out bool marked), marked);
            else at += width;
        }
    }

    private static int EndOfAlone(ReadOnlySpan<char> text, int at, out bool marked)
    {
        marked = false;
        while (at < text.Length && KindAt(text, at, out int width) is CharacterKind.Mark or CharacterKind.Ignored)
        {
            marked = true;
            at += width;
        }
        return at;
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int at, out bool marked)
    {
        marked = false;
        int end = at;
        while (at < text.Length)
        {
            CharacterKind kind = KindAt(text, at, out int width);
            if (kind is CharacterKind.Separator or CharacterKind.Alone) break;
            at += width;
            marked |= kind == CharacterKind.Mark;
            // What is not seen counts only where the word goes on behind it.
            if (kind != CharacterKind.Ignored) end = at;
        }
        return end;
    }

    private int Take(ReadOnlySpan<char> text, int start, int end, bool marked)
    {
        ReadOnlySpan<char> word = text[start..end];
        int from = _folded.Length;
        if (marked || word.ContainsAnyInRange('\uD800', '\uDFFF')) _folded.Append(Folding.WordPart(word.Length > 8 * LongestWord ? word[..(8 * LongestWord)] : word));
        else
        {
            foreach (char c in word.Length > 8 * LongestWord ? word[..(8 * LongestWord)] : word) Folding.AppendCharacter(_folded, c);
        }
        if (_folded.Length - from > LongestWord) _folded.Length = from + LongestWord - (char.IsHighSurrogate(_folded[from + LongestWord - 1]) ? 1 : 0);
        if (_folded.Length > from) _places.Add(new WordPlace(start, end - start, from, _folded.Length - from));
        return end;
    }

    private static CharacterKind KindAt(ReadOnlySpan<char> text, int at, out int width)
    {
        char c = text[at];
        width = 1;
        if (!char.IsSurrogate(c)) return CharacterKinds.Of(c);
        if (!char.IsHighSurrogate(c) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1])) return CharacterKind.Separator;
        width = 2;
        return CharacterKinds.Of(char.ConvertToUtf32(c, text[at + 1]));
    }
}

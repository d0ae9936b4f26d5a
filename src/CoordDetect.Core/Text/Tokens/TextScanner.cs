using System.Globalization;
using System.Text;
using CoordDetect.Core.Text.Links;

namespace CoordDetect.Core.Text.Tokens;

/// <summary>
/// Cuts one text after another into words, links, hashtags and mentions, in one pass over its UTF-16 code units.
/// A word is a run of letters and digits, folded; one punctuation mark or any number of invisible characters inside it are dropped,
/// French and Italian elisions end it, and scripts without spaces give pairs of characters.
/// </summary>
internal sealed class TextScanner(TokenSink sink, TokenizerOptions options)
{
    private readonly WordAssembler _words = new(sink, options.LongestWord);
    private char[] _name = new char[256];
    private int _wordStart;

    /// <summary>Scans <paramref name="text"/> into the sink.</summary>
    public void Scan(ReadOnlySpan<char> text)
    {
        // Composition is dear and rarely needed: only for letters followed by marks, and Hangul in parts.
        if (text.ContainsAnyInRange('\u0300', '\u036F') || text.ContainsAnyInRange('\u1100', '\u11FF') || text.ContainsAnyInRange('\u3099', '\u309A'))
            text = Compose(text);
        _words.InCyrillic = text.ContainsAnyInRange('\u0400', '\u052F') && Confusables.IsCyrillic(text);
        int i = 0;
        while (i < text.Length)
        {
            char c = text[i];
            CharacterClass kind = CharacterTable.ClassOf(c);
            if (kind != CharacterClass.Word)
            {
                i += Special(text, i, kind);
                continue;
            }
            if (!_words.HasWord)
            {
                _words.EndUnspaced();
                _wordStart = i;
                if ((c | 0x20) is 'h' or 'w' && LinkReader.Length(text[i..]) is > 0 and int length)
                {
                    sink.AddLink(text.Slice(i, length));
                    i += length;
                    continue;
                }
            }
            _words.Append(CharacterTable.Fold(c));
            i++;
        }
        _words.EndWord();
        _words.EndUnspaced();
    }

    // Handles what is not a plain letter or digit; returns how many code units it took.
    private int Special(ReadOnlySpan<char> text, int i, CharacterClass kind)
    {
        switch (kind)
        {
            case CharacterClass.Ignored: return 1;
            case CharacterClass.Apostrophe: return Apostrophe(text, i);
            case CharacterClass.Joiner: return Joiner(text, i);
            case CharacterClass.At: return Name(text, i, sink.MentionIds, sink.Mentions);
            case CharacterClass.Hash: return Name(text, i, sink.HashtagIds, sink.Hashtags);
            case CharacterClass.Unspaced: _words.AppendUnspaced(text.Slice(i, 1)); return 1;
            case CharacterClass.Symbol: _words.AddSymbol(text.Slice(i, 1)); return 1;
            case CharacterClass.Surrogate: return Supplementary(text, i);
            case CharacterClass.Expanding:
                if (!_words.HasWord) (_wordStart, _) = (i, 0);
                _words.AppendAll(CharacterTable.Expand(new Rune(text[i])));
                return 1;
            default:
                EndAll();
                return 1;
        }
    }

    private int Apostrophe(ReadOnlySpan<char> text, int i)
    {
        if (!_words.HasWord || !IsLetterAt(text, i + 1)) EndAll();
        else if (_words.IsElision()) _words.EndWord();
        return 1;
    }

    private int Joiner(ReadOnlySpan<char> text, int i)
    {
        if (!_words.HasWord || !IsLetterAt(text, i + 1) || IsBeforeLink(text, i + 1))
        {
            EndAll();
            return 1;
        }
        if (text[i] != '.' || _wordStart > i || LinkReader.BareLength(text[_wordStart..], i - _wordStart) is not (> 0 and int length)) return 1;
        _words.DiscardWord();
        sink.AddLink(text.Slice(_wordStart, length));
        return _wordStart + length - i;
    }

    // "voir:https://…", "[url=https://…"
    private static bool IsBeforeLink(ReadOnlySpan<char> text, int i) => (text[i] | 0x20) == 'h' && LinkReader.Length(text[i..]) > 0;

    // Whether the character at `i`, or the first visible one after it, continues a word.
    private static bool IsLetterAt(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && CharacterTable.ClassOf(text[i]) == CharacterClass.Ignored) i++;
        return i < text.Length && CharacterTable.ClassOf(text[i]) is CharacterClass.Word or CharacterClass.Expanding;
    }

    // A mention or hashtag: the sign and the letters, digits and underscores after it. After a letter the sign is part of an address.
    private int Name(ReadOnlySpan<char> text, int i, IntBuffer ids, WordTable table)
    {
        bool afterWord = _words.HasWord;
        EndAll();
        int end = i + 1;
        int length = 0;
        for (; end < text.Length && IsNameCharacter(text, end); end++)
        {
            if (length == _name.Length) Array.Resize(ref _name, 2 * length);
            char c = text[end];
            if (CharacterTable.ClassOf(c) != CharacterClass.Ignored) _name[length++] = CharacterTable.Fold(c);
        }
        bool tooLong = length > options.LongestWord * 4;
        if (length == 0 || afterWord || tooLong) return afterWord && !tooLong && length > 0 ? end - i : 1;
        // "#3" is the number of a post or of a point in a list; what follows the sign is read as the words that it is.
        if (text[i] is '#' or '＃' && IsNumber(_name.AsSpan(0, length))) return 1;
        ids.Add(table.Add(_name.AsSpan(0, length)));
        return end - i;
    }

    private static bool IsNumber(ReadOnlySpan<char> name)
    {
        foreach (char c in name)
            if (!char.IsDigit(c)) return false;
        return true;
    }

    private static bool IsNameCharacter(ReadOnlySpan<char> text, int i) => CharacterTable.ClassOf(text[i]) switch
    {
        CharacterClass.Word or CharacterClass.Unspaced or CharacterClass.Ignored or CharacterClass.Expanding => true,
        CharacterClass.Joiner => text[i] == '_' || (text[i] is '.' or '-' && IsLetterAt(text, i + 1)),
        _ => false,
    };

    private int Supplementary(ReadOnlySpan<char> text, int i)
    {
        if (Rune.DecodeFromUtf16(text[i..], out Rune rune, out int taken) != System.Buffers.OperationStatus.Done)
        {
            EndAll();
            return Math.Max(1, taken);
        }
        UnicodeCategory category = Rune.GetUnicodeCategory(rune);
        ReadOnlySpan<char> units = text.Slice(i, taken);
        if (rune.Value is >= 0x1F3FB and <= 0x1F3FF or >= 0xE0000 and <= 0xE0FFF) return taken; // skin tones, tags, variations
        if (rune.Value is >= 0x1F1E6 and <= 0x1F1FF) return Flag(text, i);
        if (rune.Value is >= 0x20000 and <= 0x3FFFF) _words.AppendUnspaced(units);
        else if (Rune.IsLetterOrDigit(rune) || category is UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber) AppendSupplementary(rune);
        else if (category == UnicodeCategory.OtherSymbol) _words.AddSymbol(units);
        else if (category is not (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark)) EndAll();
        return taken;
    }

    // Mathematical and enclosed letters fold to plain ones; letters of living and dead scripts outside the basic plane stay.
    private void AppendSupplementary(Rune rune)
    {
        string folded = CharacterTable.Expand(rune);
        if (!char.IsSurrogate(folded[0])) _words.AppendAll(folded);
        else foreach (char c in folded) _words.Append(c);
    }

    // Two regional indicators make one flag.
    private int Flag(ReadOnlySpan<char> text, int i)
    {
        int length = i + 3 < text.Length && text[i + 2] == '\uD83C' && text[i + 3] is >= '\uDDE6' and <= '\uDDFF' ? 4 : 2;
        _words.AddSymbol(text.Slice(i, length));
        return length;
    }

    private void EndAll()
    {
        _words.EndWord();
        _words.EndUnspaced();
    }

    private static string Compose(ReadOnlySpan<char> text)
    {
        string whole = text.ToString();
        // Normalisation refuses unpaired surrogates, which decoded UTF-8 never holds but a caller's text might.
        try
        {
            return whole.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return whole;
        }
    }
}

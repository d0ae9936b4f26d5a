using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Links;
using CoordDetect.Core.Text.Stripping;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Signals.Style;

/// <summary>
/// A comment as its author typed it, with its subject masked: words that everybody uses stand as typed, every other word is one letter, every digit one sign, links are one sign; spaces, line ends, punctuation and
/// pictograms stand as typed (text distortion: Stamatatos 2018). What the tokens leave out (quotes, signatures, words of others) is left out. One thread at a time.
/// </summary>
internal sealed class MaskedText(CommentCorpus corpus, TokenizedCorpus tokens)
{
    /// <summary>What stands for a word of the subject, one with a capital, a digit, a link, several spaces, and the end of a paragraph.</summary>
    public const char Word = 'χ', Capital = 'Χ', Digit = '#', Link = 'λ', Spaces = '\u2420', Paragraph = '¶';

    // How many tokens ahead a word is looked for: those between were written in a way that is not put together here.
    private const int Ahead = 3;
    private char[] _text = new char[1024];
    private char[] _masked = new char[1024];
    private readonly char[] _folded = new char[256];
    private int _length, _next;
    private bool _own;

    /// <summary>The masked text of a comment, between two ends of a paragraph; valid until the next call.</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="kept">The words that stand as typed, by their ids.</param>
    public ReadOnlySpan<char> Of(int comment, IReadOnlySet<int> kept)
    {
        ReadOnlySpan<char> text = corpus.Texts.Decode(comment, ref _text);
        if (tokens.Options.StripQuotes && QuotedText.MayHold(text)) text = QuotedText.Strip(_text.AsSpan(0, text.Length));
        if (_masked.Length < text.Length + 2) _masked = new char[(2 * text.Length) + 2];
        (_length, _next, _own) = (0, 0, true);
        ReadOnlySpan<int> left = tokens.WordsOf(comment);
        Add(Paragraph);
        for (int i = 0; i < text.Length;)
        {
            int link = (text[i] | 0x20) is 'h' or 'w' && (i == 0 || !char.IsLetterOrDigit(text[i - 1])) ? LinkReader.Length(text[i..]) : 0;
            int word = link > 0 ? 0 : WordLength(text[i..]);
            if (word > 0) AddWord(text.Slice(i, word), left, kept);
            else if (link > 0) Add(Link);
            i += Math.Max(word, link) is > 0 and int taken ? taken : Between(text[i..]);
        }
        _own = true;
        Add(Paragraph);
        return _masked.AsSpan(0, _length);
    }

    /// <summary>Whether a run of characters stands in texts as it is, so that a reader finds it there.</summary>
    public static bool IsReadable(string run) => !run.AsSpan().ContainsAny([Word, Capital, Digit, Link, Spaces, Paragraph]);

    /// <summary>A run with its spaces and line ends made visible.</summary>
    public static string Visible(string run) => run.Replace(' ', '␣').Replace('\u00a0', '⍽').Replace('\u202f', '⍽').Replace('\n', '↵');

    // Letters and digits, with one apostrophe between letters.
    private static int WordLength(ReadOnlySpan<char> text)
    {
        int i = 0;
        while (i < text.Length && (IsLetter(text[i]) || (i > 0 && i + 1 < text.Length && CharacterTable.ClassOf(text[i]) == CharacterClass.Apostrophe && IsLetter(text[i + 1])))) i++;
        return i;
    }

    private static bool IsLetter(char c) => CharacterTable.ClassOf(c) is CharacterClass.Word or CharacterClass.Expanding;

    private void AddWord(ReadOnlySpan<char> word, ReadOnlySpan<int> left, IReadOnlySet<int> kept)
    {
        int id = Find(word), apostrophe = id < 0 ? LastApostrophe(word) : -1;
        if (apostrophe > 0)
        {
            // An elision is a word of its own ("l'homme"); "don't" is one.
            AddWord(word[..apostrophe], left, kept);
            Add(word[apostrophe]);
            AddWord(word[(apostrophe + 1)..], left, kept);
            return;
        }
        Align(id, left);
        if (!_own) return;
        if (id >= 0 && kept.Contains(id)) foreach (char c in word) Add(c);
        else if (char.IsDigit(word[0])) foreach (char c in word) Add(char.IsDigit(c) ? Digit : Word);
        else Add(char.IsUpper(word[0]) ? Capital : Word);
    }

    private static int LastApostrophe(ReadOnlySpan<char> word)
    {
        for (int i = word.Length - 1; i > 0; i--)
            if (CharacterTable.ClassOf(word[i]) == CharacterClass.Apostrophe) return i;
        return -1;
    }

    // The words that the tokens kept come in order: a word that is not the next of them is somebody else's. A word that has no id says nothing, and goes with the one before.
    private void Align(int id, ReadOnlySpan<int> left)
    {
        if (id < 0) return;
        int at = left[_next..Math.Min(left.Length, _next + Ahead)].IndexOf(id);
        if (at < 0 && _own) Add('\n');
        _own = at >= 0;
        if (_own) _next += at + 1;
    }

    private int Find(ReadOnlySpan<char> word)
    {
        int length = 0;
        foreach (char c in word)
        {
            if (CharacterTable.ClassOf(c) == CharacterClass.Apostrophe) continue;
            string? expanded = CharacterTable.ClassOf(c) == CharacterClass.Expanding ? CharacterTable.Expand(new System.Text.Rune(c)) : null;
            if (length + (expanded?.Length ?? 1) > _folded.Length) return -1;
            if (expanded is null) _folded[length++] = CharacterTable.Fold(c);
            else foreach (char e in expanded) _folded[length++] = e;
        }
        return tokens.FindWord(_folded.AsSpan(0, length));
    }

    // Spaces and line ends as they were typed, one sign for several; everything else stands.
    private int Between(ReadOnlySpan<char> text)
    {
        int blank = 0, lines = 0;
        while (blank < text.Length && char.IsWhiteSpace(text[blank]))
            if (text[blank++] == '\n') lines++;
        if (blank == 0) Add(text[0]);
        else Add(lines > 1 ? Paragraph : lines == 1 ? '\n' : blank > 1 ? Spaces : text[0]);
        return Math.Max(1, blank);
    }

    private void Add(char c)
    {
        if (_own) _masked[_length++] = c;
    }
}

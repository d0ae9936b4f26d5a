using CoordDetect.Core.Simulation.Chance;
using CoordDetect.Core.Simulation.People;

namespace CoordDetect.Core.Simulation.Writing;

/// <summary>
/// Puts neutral sentences into a person's hand: capitals, accents, apostrophes, spaces before marks, abbreviations, slips of the
/// fingers, emoji, and what ends sentences. Not thread-safe.
/// </summary>
internal sealed class TextStyler(SeededRandom random)
{
    /// <summary>Stands between two sentences of neutral text.</summary>
    public const char Boundary = '\u0001';

    private readonly TextBuffer _out = new();
    private WritingStyle _style = new();
    private bool _plain;
    private bool _atSentenceStart;

    /// <summary>The styled text of <paramref name="neutral"/>.</summary>
    public ReadOnlySpan<char> Apply(ReadOnlySpan<char> neutral, WritingStyle style)
    {
        _out.Length = 0;
        _style = style;
        _plain = style is { DropsAccents: false, CurlyApostrophe: false, Case: LetterCase.Sentence or LetterCase.NoSentenceCapital };
        _atSentenceStart = true;
        for (int i = 0; i < neutral.Length;)
        {
            int end = EndOfWord(neutral, i);
            if (end > i) Word(neutral[i..end]);
            else Mark(neutral[i]);
            i = Math.Max(end, i + 1);
        }
        EndComment();
        return _out.Written;
    }

    // A word keeps its inner apostrophes and hyphens; an address is one word, written as it is.
    private static int EndOfWord(ReadOnlySpan<char> text, int start)
    {
        ReadOnlySpan<char> rest = text[start..];
        if (IsAddress(rest))
        {
            int stop = rest.IndexOfAny(' ', Boundary);
            return stop < 0 ? text.Length : start + stop;
        }
        int end = start;
        while (end < text.Length && (IsOfWord(text[end]) || (text[end] is '\'' or '-' && end > start))) end++;
        return end;
    }

    private static bool IsAddress(ReadOnlySpan<char> text) => text[0] == 'h' && text.StartsWith("http", StringComparison.Ordinal);

    private static bool IsOfWord(char c) => c < 128 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c);

    private void Word(ReadOnlySpan<char> word)
    {
        if (IsAddress(word))
        {
            _out.Append(word);
            return;
        }
        bool capital = _atSentenceStart && _style.Case == LetterCase.Sentence;
        _atSentenceStart = false;
        if (_style.Abbreviates && Abbreviations.TryShorten(word, out string shortened)) word = shortened;
        int from = _out.Length;
        if (_plain && !capital) _out.Append(word);
        else for (int i = 0; i < word.Length; i++) _out.Append(Letter(word[i], capital && i == 0));
        if (word.Length >= 4 && _style.TypoRate > 0 && random.Chance(_style.TypoRate)) Mistype(from);
    }

    private char Letter(char c, bool capital)
    {
        if (_style.DropsAccents) c = Letters.WithoutAccent(c);
        if (c == '\'') return _style.CurlyApostrophe ? '’' : c;
        if (capital) return char.ToUpperInvariant(c);
        return _style.Case switch
        {
            LetterCase.Lower => char.ToLowerInvariant(c),
            LetterCase.Shouting => char.ToUpperInvariant(c),
            _ => c,
        };
    }

    // Swapped, dropped or doubled letters, away from the first one.
    private void Mistype(int from)
    {
        Span<char> word = stackalloc char[64];
        ReadOnlySpan<char> written = _out.Written[from..];
        if (written.Length > 60) return;
        written.CopyTo(word);
        int length = written.Length;
        int at = random.Next(1, length - 2);
        if (!char.IsLetter(word[at]) || !char.IsLetter(word[at + 1])) return;
        _out.Length = from;
        switch (random.Next(3))
        {
            case 0:
                (word[at], word[at + 1]) = (word[at + 1], word[at]);
                _out.Append(word[..length]);
                break;
            case 1:
                _out.Append(word[..at]);
                _out.Append(word[(at + 1)..length]);
                break;
            default:
                _out.Append(word[..(at + 1)]);
                _out.Append(word[at..length]);
                break;
        }
    }

    private void Mark(char c)
    {
        if (c == Boundary)
        {
            EndSentence();
            return;
        }
        if (c is '?' or '!')
        {
            while (_out.Last is ' ' or '\u00A0') _out.Length--;
            if (_out.Last is not ('?' or '!') && _style.MarkSpacing != MarkSpacing.None)
                _out.Append(_style.MarkSpacing == MarkSpacing.Space ? ' ' : '\u00A0');
            _atSentenceStart = true;
        }
        else if (c is '.') _atSentenceStart = true;
        if (c == ' ' && _out.Last is ' ' or '\n') return;
        _out.Append(c);
    }

    private void EndSentence()
    {
        TrimEnd();
        Emoji(0.35);
        _out.Append(IsEnded() ? " " : _style.SentenceEnd);
        _atSentenceStart = !_style.SentenceEnd.StartsWith(',') || IsEnded();
    }

    private void EndComment()
    {
        TrimEnd();
        if (!IsEnded()) _out.Append(_style.CommentEnd);
        Emoji(1);
        TrimEnd();
    }

    private void Emoji(double factor)
    {
        if (_style.Emoji.Length == 0 || !random.Chance(_style.EmojiRate * factor)) return;
        _out.Append(' ');
        string emoji = _style.Emoji[random.Next(_style.Emoji.Length)];
        int times = random.Chance(0.2) ? random.Next(2, 4) : 1;
        for (int i = 0; i < times; i++) _out.Append(emoji);
    }

    // Marks, faces, emoji and addresses end a sentence by themselves.
    private bool IsEnded() => _out.Length > 0 && !char.IsLetterOrDigit(_out.Last) && _out.Last is not ('»' or '%' or '€' or '\'' or '’' or ' ');

    private void TrimEnd()
    {
        while (_out.Last is ' ' or ',' or '\n') _out.Length--;
    }
}

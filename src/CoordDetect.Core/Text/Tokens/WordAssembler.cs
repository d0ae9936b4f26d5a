using System.Runtime.CompilerServices;

namespace CoordDetect.Core.Text.Tokens;

/// <summary>Puts folded letters together into words, and characters of unspaced scripts into pairs, and hands both to a word table.</summary>
internal sealed class WordAssembler(TokenSink sink, int longestWord)
{
    private const string Elisions =
        " l d j m t s n c qu jusqu lorsqu puisqu quoiqu quelqu presqu entr dell all nell sull dall coll un quest quell bell sant gl v anch com dov mezz ";

    private readonly char[] _word = new char[longestWord];
    private readonly char[] _pair = new char[4];
    private int _length;
    private bool _foreign;
    private int _previous;
    private int _run;

    /// <summary>Whether the text is written in Cyrillic, so that words of look-alikes alone are too.</summary>
    public bool InCyrillic { get; set; }

    /// <summary>Whether letters of a word have come in since the last end.</summary>
    public bool HasWord => _length > 0;

    /// <summary>Adds one folded letter or digit to the current word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(char folded)
    {
        if (_length == _word.Length) EndWord();
        _word[_length++] = folded;
        _foreign |= Confusables.IsForeign(folded);
    }

    /// <summary>Adds what a character folds to; what is no letter or digit in it is left out.</summary>
    public void AppendAll(string folded)
    {
        foreach (char c in folded)
        {
            CharacterClass kind = CharacterTable.ClassOf(c);
            if (kind == CharacterClass.Word) Append(CharacterTable.Fold(c));
            else if (kind == CharacterClass.Unspaced) AppendUnspaced(c.ToString());
            else if (kind is CharacterClass.Separator) EndWord();
        }
    }

    /// <summary>Ends the current word, if any.</summary>
    public void EndWord()
    {
        if (_length == 0) return;
        Span<char> word = _word.AsSpan(0, _length);
        if (_foreign || InCyrillic) Confusables.Fold(word, InCyrillic);
        sink.WordIds.Add(sink.Words.Add(word));
        _length = 0;
        _foreign = false;
    }

    /// <summary>Forgets the letters of the current word.</summary>
    public void DiscardWord()
    {
        _length = 0;
        _foreign = false;
    }

    /// <summary>Whether the current word is an article or pronoun that elides before an apostrophe.</summary>
    public bool IsElision()
    {
        if (_length is 0 or > 8) return false;
        Span<char> wanted = stackalloc char[10];
        wanted = wanted[..(_length + 2)];
        wanted.Fill(' ');
        _word.AsSpan(0, _length).CopyTo(wanted[1..]);
        return Elisions.AsSpan().IndexOf(wanted) >= 0;
    }

    /// <summary>Adds one character (one or two code units) of a script without spaces: it makes a pair with the one before.</summary>
    public void AppendUnspaced(ReadOnlySpan<char> character)
    {
        EndWord();
        character.CopyTo(_pair.AsSpan(_previous));
        if (_run > 0) sink.WordIds.Add(sink.Words.Add(_pair.AsSpan(0, _previous + character.Length)));
        character.CopyTo(_pair);
        _previous = character.Length;
        _run++;
    }

    /// <summary>Ends a run of unspaced characters; a lone one is a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EndUnspaced()
    {
        if (_run == 0) return;
        if (_run == 1) sink.WordIds.Add(sink.Words.Add(_pair.AsSpan(0, _previous)));
        _run = 0;
        _previous = 0;
    }

    /// <summary>Adds a pictogram as a word of its own.</summary>
    public void AddSymbol(ReadOnlySpan<char> symbol)
    {
        EndWord();
        EndUnspaced();
        sink.WordIds.Add(sink.Words.Add(symbol));
    }
}

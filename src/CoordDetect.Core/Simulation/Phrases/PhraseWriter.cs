using CoordDetect.Core.Simulation.Chance;

namespace CoordDetect.Core.Simulation.Phrases;

/// <summary>
/// Takes the words of a derivation, and makes its choices. Free text draws every choice; a message (<see cref="Tell"/>) repeats the
/// choices that its seed fixes, except where the retelling changes them, which is how copies, templates and rewordings arise.
/// Spaces are kept single, and <c>~</c> joins a word to the next one: <c>de~Anna</c> becomes <c>d'Anna</c>, <c>à~les gars</c> <c>aux gars</c>.
/// </summary>
internal sealed class PhraseWriter
{
    private const string Vowels = "aeiouhàâäéèêëîïôöùûüAEIOUHÀÂÉÈÊËÎÏÔÙÛ";

    private readonly string[] _variables = ["", ""];
    private char[] _buffer = new char[1024];
    private bool _elide;
    private ulong _message;
    private Retelling _retelling;
    private bool _telling;

    public PhraseWriter(SeededRandom random) => Random = random;

    public SeededRandom Random { get; set; }

    /// <summary>Whether forms are those of a woman who writes.</summary>
    public bool Feminine { get; set; }

    public int Length { get; private set; }

    public ReadOnlySpan<char> Written => _buffer.AsSpan(0, Length);

    public string this[PhraseVariable variable]
    {
        get => _variables[(int)variable];
        set => _variables[(int)variable] = value;
    }

    /// <summary>The path of a place below <paramref name="path"/>.</summary>
    public static ulong Step(ulong path, int index) => (path ^ (ulong)(uint)(index + 1)) * 0x9FB2_1C65_1E98_DF25 ^ (path >> 29);

    /// <summary>Starts an empty text whose choices are free.</summary>
    public void Clear()
    {
        Length = 0;
        _elide = false;
        _telling = false;
    }

    /// <summary>Takes back everything after the first <paramref name="length"/> characters.</summary>
    public void CutTo(int length)
    {
        Length = length;
        _elide = false;
    }

    /// <summary>Whether a message is being told.</summary>
    public bool IsTelling => _telling;

    /// <summary>From here on, choices follow the message of the given seed, changed as <paramref name="retelling"/> says.</summary>
    public void Tell(ulong message, Retelling retelling)
    {
        _message = message;
        _retelling = retelling;
        _telling = true;
    }

    /// <summary>From here on, choices are free.</summary>
    public void TellFreely() => _telling = false;

    /// <summary>A choice among <paramref name="count"/> wordings.</summary>
    public int Choose(int count, ulong path)
    {
        if (!_telling || Random.Chance(_retelling.Rewording)) return Random.Next(count);
        return Fixed(count, path);
    }

    /// <summary>A choice among the lines of a rule: what is said rather than how, which a retelling keeps.</summary>
    public int ChooseLine(int count, ulong path) => _telling ? Fixed(count, path) : Random.Next(count);

    /// <summary>The path inside a slot: the same as the message's, or a fresh one where the retelling fills the slot anew.</summary>
    public ulong EnterSlot(ulong path) => _telling && Random.Chance(_retelling.Refilling) ? Random.NextBits() : path;

    private int Fixed(int count, ulong path) => (int)(((SeededRandom.Mix(_message ^ path) >> 32) * (ulong)count) >> 32);

    /// <summary>Writes words; a <c>~</c> may stand at their end alone.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        if (_elide && Contract(text) is var read and > 0)
        {
            Append(text[read..]);
            return;
        }
        // What begins it decides about spaces and joins, its last character may ask for one; the rest is copied as it is.
        int start = 0;
        do Append(text[start]);
        while (text[start++] is ' ' or ',' && start < text.Length);
        text = text[(start - 1)..];
        if (text.Length == 1) return;
        bool elides = text[^1] == '~';
        text = elides ? text[1..^1] : text[1..];
        while (Length + text.Length > _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        text.CopyTo(_buffer.AsSpan(Length));
        Length += text.Length;
        _elide = elides;
    }

    public void Append(char c)
    {
        if (c == '~')
        {
            _elide = true;
            return;
        }
        if (_elide)
        {
            // The join reaches over a space: "[de~|par] {prenom}".
            if (c == ' ') return;
            JoinTo(c);
        }
        if (c == ' ' && (Length == 0 || _buffer[Length - 1] == ' ')) return;
        if (c is ',' or '.' && Length > 0 && _buffer[Length - 1] == ' ') Length--;
        if (Length == _buffer.Length) Array.Resize(ref _buffer, Length * 2);
        _buffer[Length++] = c;
    }

    // "à le" and "de les" are one word in French: how much of what follows is swallowed by it, 0 where nothing is.
    private int Contract(ReadOnlySpan<char> next)
    {
        bool plural = next.StartsWith("les ", StringComparison.Ordinal);
        if (!plural && !next.StartsWith("le ", StringComparison.Ordinal)) return 0;
        int from;
        string word;
        if (Written.EndsWith("à")) (from, word) = (1, plural ? "aux " : "au ");
        else if (Written.EndsWith("de")) (from, word) = (2, plural ? "des " : "du ");
        else return 0;
        _elide = false;
        Length -= from;
        Append(word);
        return plural ? 4 : 3;
    }

    // The first letter of what follows decides; of an h or a y the letter after it would, so the commoner case is taken.
    private void JoinTo(char next)
    {
        _elide = false;
        if (Vowels.Contains(next, StringComparison.Ordinal) && Length > 0 && _buffer[Length - 1] is ('e' or 'a'))
            _buffer[Length - 1] = '\'';
        else Append(' ');
    }
}

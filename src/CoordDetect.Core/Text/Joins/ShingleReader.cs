using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Joins;

/// <summary>
/// Reads a comment as a set of shingles, each a 64-bit key. For up to three words a shingle and two million words of vocabulary the key
/// is one to one with the words; beyond that, and for characters, it is a hash, where two among n shingles meet with a probability
/// below n²/2⁶⁵ (one in 400 for 300 million). With <c>wordKeys</c> it is always a hash, of the words and not of their ids, so that texts of
/// different corpora can be compared. A text shorter than a shingle is one shingle as a whole. Not thread-safe: one a worker.
/// </summary>
internal sealed class ShingleReader
{
    private const int PackedBits = 21;
    private readonly TokenizedCorpus _tokens;
    private readonly int _size;
    private readonly bool _characters;
    private readonly bool _packed;
    private readonly ulong[]? _wordKeys;
    private int[] _wording = new int[256];
    private char[] _text = new char[1024];
    private ulong[] _keys = new ulong[256];

    public ShingleReader(TokenizedCorpus tokens, NearDuplicateOptions options, ulong[]? wordKeys = null)
    {
        _tokens = tokens;
        _size = options.EffectiveShingleSize;
        _characters = options.Unit == TextUnit.Chars;
        _wordKeys = wordKeys;
        _packed = wordKeys is null && !_characters && _size <= 3 && tokens.VocabularySize < (1 << PackedBits) - 1;
    }

    /// <summary>The words that are compared: without pictograms, unless there is nothing else. Valid until the next call.</summary>
    public ReadOnlySpan<int> Wording(int comment)
    {
        ReadOnlySpan<int> words = _tokens.WordsOf(comment);
        int first = 0;
        while (first < words.Length && !_tokens.IsSymbol(words[first])) first++;
        if (first == words.Length) return words;
        if (_wording.Length < words.Length) _wording = new int[words.Length * 2];
        int count = 0;
        foreach (int word in words)
            if (!_tokens.IsSymbol(word)) _wording[count++] = word;
        return count == 0 ? words : _wording.AsSpan(0, count);
    }

    /// <summary>The keys of the shingles of a comment in order of its text, repeats included. Valid until the next call.</summary>
    public Span<ulong> Read(int comment)
    {
        ReadOnlySpan<int> wording = Wording(comment);
        return _characters ? ReadCharacters(wording) : ReadWords(wording);
    }

    /// <summary>The distinct keys of a comment in ascending order. Valid until the next call.</summary>
    public Span<ulong> ReadSet(int comment)
    {
        Span<ulong> keys = Read(comment);
        keys.Sort();
        int count = 0;
        for (int i = 0; i < keys.Length; i++)
            if (i == 0 || keys[i] != keys[i - 1]) keys[count++] = keys[i];
        return keys[..count];
    }

    private Span<ulong> ReadWords(ReadOnlySpan<int> words)
    {
        if (words.IsEmpty) return default;
        int size = Math.Min(_size, words.Length);
        Span<ulong> keys = Reserve(words.Length - size + 1);
        if (!_packed)
        {
            for (int i = 0; i < keys.Length; i++) keys[i] = _wordKeys is null ? Hash(words.Slice(i, size)) : HashOfKeys(words.Slice(i, size), _wordKeys);
            return keys;
        }
        const ulong Mask = (1UL << (3 * PackedBits)) - 1;
        ulong window = 0;
        // A shorter window has zeros above, which no word has: ids count from 1 here.
        ulong mask = Mask >> (PackedBits * (3 - size));
        for (int i = 0; i < words.Length; i++)
        {
            window = ((window << PackedBits) | (uint)(words[i] + 1)) & mask;
            if (i >= size - 1) keys[i - size + 1] = Mix(window);
        }
        return keys;
    }

    private Span<ulong> ReadCharacters(ReadOnlySpan<int> words)
    {
        int length = Spell(words);
        if (length == 0) return default;
        int size = Math.Min(_size, length);
        Span<ulong> keys = Reserve(length - size + 1);
        for (int i = 0; i < keys.Length; i++)
        {
            ulong h = (ulong)size;
            foreach (char c in _text.AsSpan(i, size)) h = Mix(h ^ ((ulong)c << 17));
            keys[i] = h;
        }
        return keys;
    }

    // Words with one space between; pairs of unspaced characters as the run of characters that they came from.
    private int Spell(ReadOnlySpan<int> words)
    {
        int length = 0;
        bool pair = false;
        foreach (int word in words)
        {
            ReadOnlySpan<char> characters = _tokens.WordCharacters(word);
            int needed = length + characters.Length + 1;
            if (_text.Length < needed) Array.Resize(ref _text, 2 * needed);
            bool unspaced = characters.Length == 2 && CharacterTable.ClassOf(characters[0]) == CharacterClass.Unspaced;
            if (unspaced && pair && _text[length - 1] == characters[0]) characters = characters[1..];
            else if (length > 0) _text[length++] = ' ';
            characters.CopyTo(_text.AsSpan(length));
            length += characters.Length;
            pair = unspaced;
        }
        return length;
    }

    private Span<ulong> Reserve(int count)
    {
        if (_keys.Length < count) _keys = new ulong[count * 2];
        return _keys.AsSpan(0, count);
    }

    /// <summary>A 64-bit hash of a run of words.</summary>
    public static ulong Hash(ReadOnlySpan<int> words)
    {
        ulong h = (ulong)words.Length * 0x9E37_79B9_7F4A_7C15;
        foreach (int word in words) h = Mix(h ^ (uint)(word + 1));
        return h;
    }

    /// <summary>A 64-bit key for each word of a corpus that depends on its characters alone: the same in every corpus.</summary>
    public static ulong[] KeysOfWords(TokenizedCorpus tokens)
    {
        ulong[] keys = new ulong[tokens.VocabularySize];
        for (int word = 0; word < keys.Length; word++)
        {
            ulong h = 0;
            foreach (char c in tokens.WordCharacters(word)) h = Mix(h ^ (c + 1UL));
            keys[word] = h;
        }
        return keys;
    }

    private static ulong HashOfKeys(ReadOnlySpan<int> words, ulong[] wordKeys)
    {
        ulong h = (ulong)words.Length * 0x9E37_79B9_7F4A_7C15;
        foreach (int word in words) h = Mix(h ^ wordKeys[word]);
        return h;
    }

    /// <summary>The finaliser of MurmurHash3 (Appleby, public domain): one to one on 64 bits.</summary>
    public static ulong Mix(ulong h)
    {
        h ^= h >> 33;
        h *= 0xFF51_AFD7_ED55_8CCD;
        h ^= h >> 33;
        h *= 0xC4CE_B9FE_1A85_EC53;
        return h ^ (h >> 33);
    }
}

namespace CoordDetect.Core.Simulation.Writing;

/// <summary>
/// Remembers every run of six words that was written, as bits of their hashes, so that a sentence can be drawn again when somebody has
/// already used one of its runs. Real strangers share such runs in about one comment of a hundred.
/// </summary>
internal sealed class FreshWording
{
    private const int Run = 5;
    private const int RunsAComment = 32;

    private readonly ulong[] _bits;
    private readonly ulong _mask;
    private readonly ulong[] _window = new ulong[Run];

    /// <summary>Room for the runs of <paramref name="comments"/> comments.</summary>
    public FreshWording(int comments)
    {
        ulong bits = System.Numerics.BitOperations.RoundUpToPowerOf2((ulong)Math.Max(comments, 1_000) * RunsAComment * 8);
        _bits = new ulong[bits / 64];
        _mask = bits - 1;
    }

    /// <summary>How many runs of <paramref name="sentence"/> were already written.</summary>
    public int CountKnown(ReadOnlySpan<char> sentence) => Walk(sentence, remember: false);

    /// <summary>Notes the runs of <paramref name="sentence"/> as written.</summary>
    public void Remember(ReadOnlySpan<char> sentence) => Walk(sentence, remember: true);

    private int Walk(ReadOnlySpan<char> sentence, bool remember)
    {
        int known = 0;
        int words = 0;
        ulong word = 0;
        for (int i = 0; i <= sentence.Length; i++)
        {
            if (i < sentence.Length && char.IsLetterOrDigit(sentence[i]))
            {
                word = (word ^ sentence[i]) * 0x9FB2_1C65_1E98_DF25 + 1;
                continue;
            }
            if (word == 0) continue;
            _window[words++ % Run] = word;
            word = 0;
            if (words >= Run && See(words, remember)) known++;
        }
        return known;
    }

    // Whether the run that ends with the latest word was seen before.
    private bool See(int words, bool remember)
    {
        ulong hash = 0;
        for (int k = 0; k < Run; k++) hash = (hash ^ _window[(words + k) % Run]) * 0xD6E8_FEB8_6659_FD93 ^ (hash >> 31);
        hash ^= hash >> 29;
        ulong at = hash & _mask;
        bool seen = (_bits[at >> 6] >> (int)(at & 63) & 1) != 0;
        if (remember) _bits[at >> 6] |= 1UL << (int)(at & 63);
        return seen;
    }
}

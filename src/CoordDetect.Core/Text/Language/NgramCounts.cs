using System.Numerics;
using CoordDetect.Core.Text.Joins;

namespace CoordDetect.Core.Text.Language;

/// <summary>
/// Counts of runs of one, two and three words. Runs of two and three share the buckets of one hashed table, each run having two of them,
/// and the smaller count holds (a count-min sketch: Cormode and Muthukrishnan 2005): memory is bounded, several threads may count at once,
/// and where buckets are shared wording looks more common, never rarer.
/// </summary>
internal sealed class NgramCounts
{
    private const int LargestShift = 29;
    private readonly int[] _buckets;
    private readonly int _mask;

    public NgramCounts(int vocabulary, long words)
    {
        int shift = Math.Clamp(64 - BitOperations.LeadingZeroCount((ulong)words * 8), 18, LargestShift);
        _buckets = new int[1 << shift];
        _mask = _buckets.Length - 1;
        Words = new int[vocabulary];
        Followers = new int[vocabulary];
    }

    /// <summary>How often each word occurs.</summary>
    public int[] Words { get; }

    /// <summary>How often each word is followed by another.</summary>
    public int[] Followers { get; }

    /// <summary>How many words were counted.</summary>
    public long Total { get; private set; }

    /// <summary>How many different words were counted.</summary>
    public int Kinds { get; private set; }

    /// <summary>The key of a run of two words.</summary>
    public static ulong Key(int first, int second) => ShingleReader.Mix(((ulong)(uint)first << 32) | (uint)second);

    /// <summary>The key of a run of three words.</summary>
    public static ulong Key(int first, int second, int third) => ShingleReader.Mix(Key(first, second) + (uint)third + 1);

    /// <summary>How often a run occurs, at most, and never less than it does.</summary>
    public int this[ulong key] => Math.Min(_buckets[First(key)], _buckets[Second(key)]);

    /// <summary>Counts one text. A negative id is a word outside the vocabulary: runs end there. Safe from several threads.</summary>
    public void Add(ReadOnlySpan<int> words, int times)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i] < 0) continue;
            Interlocked.Add(ref Words[words[i]], times);
            if (i < 1 || words[i - 1] < 0) continue;
            Interlocked.Add(ref Followers[words[i - 1]], times);
            Add(Key(words[i - 1], words[i]), times);
            if (i >= 2 && words[i - 2] >= 0) Add(Key(words[i - 2], words[i - 1], words[i]), times);
        }
    }

    /// <summary>Ends the counting; <paramref name="foreignWords"/> and <paramref name="foreignKinds"/> stand for words outside the vocabulary.</summary>
    public void Seal(long foreignWords, int foreignKinds)
    {
        Total = foreignWords;
        Kinds = foreignKinds;
        foreach (int count in Words)
        {
            Total += count;
            Kinds += count > 0 ? 1 : 0;
        }
    }

    private void Add(ulong key, int times)
    {
        Interlocked.Add(ref _buckets[First(key)], times);
        if (Second(key) != First(key)) Interlocked.Add(ref _buckets[Second(key)], times);
    }

    private int First(ulong key) => (int)key & _mask;

    private int Second(ulong key) => (int)(key >> 32) & _mask;
}

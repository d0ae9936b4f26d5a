using System.Numerics;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Joins;

/// <summary>
/// Whether a shingle occurs once or more often, in two bits a bucket. Several shingles may share a bucket, so that "once" is certain and
/// "more often" is not. That is all it takes to see that most texts cannot match any other, before anything is built for them.
/// </summary>
internal sealed class OnceTwice
{
    private const int LargestShift = 32;
    private const ulong LowBits = 0x5555_5555_5555_5555;
    private readonly ulong[] _fields;
    private readonly ulong _mask;

    private OnceTwice(ulong[] fields)
    {
        _fields = fields;
        _mask = (ulong)fields.Length - 1;
    }

    /// <summary>Whether the shingle certainly occurs once only.</summary>
    public bool IsSingle(ulong key) => (_fields[(key >> 5) & _mask] >> (int)((key & 31) * 2) & 3) == 1;

    /// <summary>Reads the shingles of so many texts.</summary>
    public static OnceTwice Read(int texts, Func<ISetReader> newReader, long shingles, int threads, CancellationToken cancellation)
    {
        // Two to four buckets a shingle; more than four tables at once would cost more memory than they save time.
        int shift = Math.Clamp(64 - BitOperations.LeadingZeroCount((ulong)(shingles * 2)), 12, LargestShift);
        int workers = Math.Clamp(threads, 1, 4);
        ulong[][] tables = new ulong[workers][];
        Parallel.For(0, workers, TokenizedCorpus.Parallelism(workers, cancellation), w =>
        {
            ulong[] fields = tables[w] = new ulong[1L << (shift - 5)];
            ISetReader reader = newReader();
            int end = (int)((long)texts * (w + 1) / workers);
            for (int text = (int)((long)texts * w / workers); text < end; text++)
            {
                if ((text & 0xFFFF) == 0) cancellation.ThrowIfCancellationRequested();
                Add(fields, reader.Read(text));
            }
        });
        for (int w = 1; w < workers; w++) Merge(tables[0], tables[w], threads, cancellation);
        return new OnceTwice(tables[0]);
    }

    // 00 → 01 → 11, and 11 stays.
    private static void Add(ulong[] fields, ReadOnlySpan<ulong> keys)
    {
        ulong mask = (ulong)fields.Length - 1;
        foreach (ulong key in keys)
        {
            ref ulong field = ref fields[(key >> 5) & mask];
            int at = (int)((key & 31) * 2);
            field |= (1UL << at) | ((field >> at & 1) << (at + 1));
        }
    }

    private static void Merge(ulong[] sum, ulong[] other, int threads, CancellationToken cancellation)
    {
        const int Step = 1 << 17;
        Parallel.For(0, (sum.Length + Step - 1) / Step, TokenizedCorpus.Parallelism(threads, cancellation), part =>
        {
            int length = Math.Min(Step, sum.Length - part * Step);
            Span<ulong> a = sum.AsSpan(part * Step, length);
            ReadOnlySpan<ulong> b = other.AsSpan(part * Step, length);
            // In both: more often. The upper bit of a field says so.
            for (int i = 0; i < a.Length; i++) a[i] |= b[i] | ((a[i] & b[i] & LowBits) << 1);
        });
    }
}

using System.Numerics;
using System.Runtime.InteropServices;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Joins;

/// <summary>
/// How often each shingle occurs among the candidates, in one byte a bucket: several shingles may share a bucket, so counts are never too
/// low, and 255 stands for all that is above. A count of 1 is certain.
/// Any order that a table gives to shingles is the same for all texts, so the join stays exact however often buckets are shared.
/// </summary>
internal sealed class RarityTable
{
    private const int LargestShift = 30;
    private readonly byte[] _counts;
    private readonly ulong _mask;

    private RarityTable(byte[] counts)
    {
        _counts = counts;
        _mask = (ulong)counts.Length - 1;
    }

    /// <summary>How often the shingle occurs, at most, and never less than it does (255 for more).</summary>
    public byte this[ulong key] => _counts[key & _mask];

    /// <summary>Counts the shingles of some sets, which lie one after the other in blocks.</summary>
    public static RarityTable Count(ulong[][] blocks, int threads, CancellationToken cancellation)
    {
        // Two to four buckets a shingle keep chance meetings rare; more than four tables at once would cost more memory than they save time.
        int shift = Math.Clamp(64 - BitOperations.LeadingZeroCount((ulong)blocks.Sum(b => (long)b.Length) * 2), 12, LargestShift);
        int workers = Math.Clamp(threads, 1, 4);
        byte[][] tables = new byte[workers][];
        Parallel.For(0, workers, TokenizedCorpus.Parallelism(workers, cancellation), w =>
        {
            byte[] counts = tables[w] = new byte[1L << shift];
            for (int block = w; block < blocks.Length; block += workers) Add(counts, blocks[block]);
        });
        for (int w = 1; w < workers; w++) AddSaturated(tables[0], tables[w], threads, cancellation);
        return new RarityTable(tables[0]);
    }

    private static void Add(byte[] counts, ReadOnlySpan<ulong> keys)
    {
        ulong mask = (ulong)counts.Length - 1;
        foreach (ulong key in keys)
        {
            ref byte count = ref counts[key & mask];
            if (count != byte.MaxValue) count++;
        }
    }

    private static void AddSaturated(byte[] sum, byte[] other, int threads, CancellationToken cancellation)
    {
        const int Step = 1 << 20;
        Parallel.For(0, (sum.Length + Step - 1) / Step, TokenizedCorpus.Parallelism(threads, cancellation), part =>
        {
            int length = Math.Min(Step, sum.Length - part * Step);
            Span<Vector<byte>> a = MemoryMarshal.Cast<byte, Vector<byte>>(sum.AsSpan(part * Step, length));
            ReadOnlySpan<Vector<byte>> b = MemoryMarshal.Cast<byte, Vector<byte>>(other.AsSpan(part * Step, length));
            for (int i = 0; i < a.Length; i++) a[i] = Vector.AddSaturate(a[i], b[i]);
        });
    }
}

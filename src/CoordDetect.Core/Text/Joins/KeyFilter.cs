using System.Numerics;

namespace CoordDetect.Core.Text.Joins;

/// <summary>
/// Tells for nearly every shingle that it is not among some given ones; never the other way round. Thirty-two bits a key and more: at most
/// three in a hundred others pass.
/// </summary>
internal sealed class KeyFilter
{
    private readonly ulong[] _bits;
    private readonly ulong _mask;

    public KeyFilter(long keys)
    {
        ulong size = BitOperations.RoundUpToPowerOf2((ulong)Math.Clamp(32 * keys, 1 << 12, 1L << 36));
        _bits = new ulong[size / 64];
        _mask = size - 1;
    }

    /// <summary>Adds some shingles.</summary>
    public void Add(ReadOnlySpan<ulong> keys)
    {
        foreach (ulong key in keys)
        {
            ulong bit = (key >> 20) & _mask;
            _bits[bit >> 6] |= 1UL << (int)(bit & 63);
        }
    }

    /// <summary>Whether a shingle may have been added.</summary>
    public bool MayHold(ulong key)
    {
        ulong bit = (key >> 20) & _mask;
        return (_bits[bit >> 6] >> (int)(bit & 63) & 1) != 0;
    }

    /// <summary>How many of some shingles may have been added.</summary>
    public int Count(ReadOnlySpan<ulong> keys)
    {
        int count = 0;
        foreach (ulong key in keys)
        {
            ulong bit = (key >> 20) & _mask;
            count += (int)(_bits[bit >> 6] >> (int)(bit & 63) & 1);
        }
        return count;
    }
}

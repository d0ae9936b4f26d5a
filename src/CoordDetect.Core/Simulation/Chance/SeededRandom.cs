using System.Numerics;

namespace CoordDetect.Core.Simulation.Chance;

/// <summary>
/// A seeded generator whose numbers are the same on every machine and runtime: xoshiro256** (Blackman and Vigna 2018),
/// seeded through SplitMix64. Not for secrets. Not thread-safe.
/// </summary>
internal sealed class SeededRandom
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    public SeededRandom(ulong seed)
    {
        _a = Mix(seed + 0x9E37_79B9_7F4A_7C15);
        _b = Mix(seed + 0x3C6E_F372_FE94_F82A);
        _c = Mix(seed + 0xDAA6_6D2C_7DDF_743F);
        _d = Mix(seed + 0x78DD_E6E5_FD29_F054);
    }

    /// <summary>A generator of its own for one purpose, so that one part's draws never shift another's.</summary>
    public SeededRandom(ulong seed, ulong purpose) : this(Combine(seed, purpose))
    {
    }

    /// <summary>The finaliser of SplitMix64: scatters the bits of <paramref name="value"/>.</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58_476D_1CE4_E5B9;
        value = (value ^ (value >> 27)) * 0x94D0_49BB_1331_11EB;
        return value ^ (value >> 31);
    }

    /// <summary>One number from two, sensitive to their order.</summary>
    public static ulong Combine(ulong first, ulong second) => Mix(first * 0x9E37_79B9_7F4A_7C15 + second + 0xD1B5_4A32_D192_ED03);

    /// <summary>The next 64 bits.</summary>
    public ulong NextBits()
    {
        ulong result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        ulong shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>A number in [0, <paramref name="exclusive"/>); 0 where that is not positive.</summary>
    public int Next(int exclusive) => exclusive <= 1 ? 0 : (int)(((NextBits() >> 32) * (ulong)exclusive) >> 32);

    /// <summary>A number in [<paramref name="low"/>, <paramref name="high"/>], both included.</summary>
    public int Next(int low, int high) => low + Next(high - low + 1);

    /// <summary>A number in [0, 1).</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True with the given probability.</summary>
    public bool Chance(double probability) => NextDouble() < probability;

    /// <summary>A draw from the standard normal distribution (Marsaglia's polar method).</summary>
    public double NextNormal()
    {
        while (true)
        {
            double u = 2 * NextDouble() - 1;
            double v = 2 * NextDouble() - 1;
            double s = u * u + v * v;
            if (s is > 0 and < 1) return u * Math.Sqrt(-2 * PortableMath.Log(s) / s);
        }
    }

    /// <summary>A log-normal draw with the given median and standard deviation of the logarithm.</summary>
    public double NextLogNormal(double median, double sigma) => median * PortableMath.Exp(sigma * NextNormal());

    /// <summary>An exponential draw with the given mean.</summary>
    public double NextExponential(double mean) => -mean * PortableMath.Log(1 - NextDouble());

    /// <summary>A Lomax (shifted Pareto) draw: quick at first, with a power-law tail of exponent <paramref name="alpha"/>.</summary>
    public double NextLomax(double scale, double alpha) => scale * (PortableMath.Exp(-PortableMath.Log(1 - NextDouble()) / alpha) - 1);

    /// <summary>Shuffles <paramref name="items"/> in place.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}

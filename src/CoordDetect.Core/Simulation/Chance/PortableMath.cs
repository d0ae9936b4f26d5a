namespace CoordDetect.Core.Simulation.Chance;

/// <summary>
/// Logarithm and exponential from additions, multiplications and divisions alone. The runtime's own come from each system's C library and
/// may differ in the last bit, which would make one seed give two corpora. Good to about 1e-14, which is far more than a simulation needs.
/// </summary>
internal static class PortableMath
{
    private const double Ln2 = 0.693147180559945309417;

    /// <summary>The natural logarithm of a positive, normal number.</summary>
    public static double Log(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        int exponent = (int)((bits >> 52) & 0x7FF) - 1023;
        double mantissa = BitConverter.Int64BitsToDouble((bits & 0x000F_FFFF_FFFF_FFFF) | 0x3FF0_0000_0000_0000);
        if (mantissa > 1.4142135623730951)
        {
            mantissa /= 2;
            exponent++;
        }
        // ln m = 2 artanh((m - 1) / (m + 1)), |argument| < 0.172: eleven odd powers are enough.
        double t = (mantissa - 1) / (mantissa + 1);
        double square = t * t;
        double sum = 0;
        for (int k = 21; k >= 1; k -= 2) sum = sum * square + 1.0 / k;
        return 2 * t * sum + exponent * Ln2;
    }

    /// <summary>e to the power of <paramref name="x"/>; clamped to e^±700.</summary>
    public static double Exp(double x)
    {
        x = Math.Clamp(x, -700, 700);
        double scaled = x / Ln2;
        int power = (int)Math.Floor(scaled + 0.5);
        double rest = x - power * Ln2;
        double sum = 1;
        for (int k = 16; k >= 1; k--) sum = 1 + sum * rest / k;
        return sum * BitConverter.Int64BitsToDouble((long)(power + 1023) << 52);
    }
}

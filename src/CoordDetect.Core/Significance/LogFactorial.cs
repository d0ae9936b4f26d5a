namespace CoordDetect.Core.Significance;

/// <summary>Natural logarithms of factorials: a table for small arguments, Stirling's series (error below 10⁻¹⁰) above.</summary>
internal static class LogFactorial
{
    private static readonly double[] Table = MakeTable(256);

    public static double Of(int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        if (n < Table.Length) return Table[n];
        double x = n + 1.0;
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + (1 / (12 * x)) - (1 / (360 * x * x * x));
    }

    /// <summary>The natural logarithm of the number of ways to choose <paramref name="k"/> of <paramref name="n"/>.</summary>
    public static double Choose(int n, int k) => Of(n) - Of(k) - Of(n - k);

    private static double[] MakeTable(int size)
    {
        double[] table = new double[size];
        for (int n = 2; n < size; n++) table[n] = table[n - 1] + Math.Log(n);
        return table;
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CoordDetect.Core.Significance;

/// <summary>
/// An account's week: how its active hours spread over the 168 hours, smoothed over the neighbouring hours and days, as the square root of the share (so that
/// likeness is that of Hellinger) less the square root of the corpus' own share: what all readers do at eight in the evening is nobody's habit.
/// </summary>
internal static class RhythmProfile
{
    public const int Hours = 168;

    // 1 January 1970 was a Thursday; hours of the week count from Monday.
    private const int FirstHour = 3 * 24;

    /// <summary>The hour of the week of an hour since 1970.</summary>
    public static int HourOfWeek(int hour) => (int)((((long)hour + FirstHour) % Hours + Hours) % Hours);

    /// <summary>Smooths the counts of a week and makes shares of them.</summary>
    public static void Smooth(ReadOnlySpan<float> counts, Span<float> shares)
    {
        Span<float> hours = stackalloc float[Hours];
        Span<float> byHour = stackalloc float[24];
        for (int h = 0; h < Hours; h++)
        {
            hours[h] = (0.4f * counts[h]) + (0.2f * (counts[(h + 1) % Hours] + counts[(h + Hours - 1) % Hours]))
                + (0.1f * (counts[(h + 2) % Hours] + counts[(h + Hours - 2) % Hours]));
        }
        for (int h = 0; h < Hours; h++) byHour[h % 24] += hours[h] / 7;
        float total = 0;
        for (int h = 0; h < Hours; h++)
        {
            // Half from the day itself and its neighbours, half from the hour on any day: thirty hours do not fill a week.
            shares[h] = (0.25f * hours[h]) + (0.125f * (hours[(h + 24) % Hours] + hours[(h + Hours - 24) % Hours])) + (0.5f * byHour[h % 24]);
            total += shares[h];
        }
        for (int h = 0; h < Hours; h++) shares[h] /= Math.Max(total, 1e-9f);
    }

    /// <summary>The deviation of shares from the corpus' own, of length 1.</summary>
    public static void Centre(Span<float> shares, ReadOnlySpan<float> common)
    {
        float norm = 0;
        for (int h = 0; h < Hours; h++)
        {
            shares[h] = MathF.Sqrt(shares[h]) - MathF.Sqrt(common[h]);
            norm += shares[h] * shares[h];
        }
        norm = MathF.Sqrt(Math.Max(norm, 1e-12f));
        for (int h = 0; h < Hours; h++) shares[h] /= norm;
    }

    /// <summary>The cosine of two centred profiles. The order of additions is fixed by the width 8, whatever the machine's.</summary>
    // Vector code is never compiled ahead of time, and its first, unoptimised compilation would be many times slower than this is at its best.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Likeness(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        Vector256<float> sum = default;
        for (int h = 0; h < Hours; h += 8)
        {
            sum += Vector256.Create(a.Slice(h, 8)) * Vector256.Create(b.Slice(h, 8));
        }
        float total = 0;
        for (int i = 0; i < 8; i++) total += sum[i];
        return total;
    }
}

namespace CoordDetect.Core.Signals.Style;

/// <summary>
/// Turns counts into profiles: rates, square roots (which even out the noise of counts), standardised over the writers (Burrows 2002), each kind of
/// feature with the same weight, every profile of length 1 (cosine Delta: Evert et al. 2017).
/// </summary>
internal static class StyleScaling
{
    public static void Apply(float[] counts, int writers, StyleFeatures features)
    {
        int width = features.Count;
        (int From, int To)[] kinds = [(0, features.Runs), (features.Runs, features.Habits), (features.Habits, features.Habits + TypingHabits.Count)];
        foreach ((int from, int to) in kinds)
        {
            for (int w = 0; w < writers; w++) Rates(counts.AsSpan((w * width) + from, to - from));
            for (int f = from; f < to; f++) Standardise(counts, writers, width, f);
            for (int w = 0; w < writers; w++) Length(counts.AsSpan((w * width) + from, to - from));
        }
        for (int w = 0; w < writers; w++) Length(counts.AsSpan(w * width, width));
    }

    private static void Rates(Span<float> row)
    {
        float total = 0;
        foreach (float x in row) total += x;
        if (total == 0) return;
        foreach (ref float x in row) x = MathF.Sqrt(x / total);
    }

    private static void Standardise(float[] rows, int writers, int width, int feature)
    {
        double sum = 0, squares = 0;
        for (int w = 0; w < writers; w++)
        {
            double x = rows[(w * width) + feature];
            sum += x;
            squares += x * x;
        }
        double mean = sum / writers, deviation = Math.Sqrt(Math.Max(0, (squares / writers) - (mean * mean)));
        for (int w = 0; w < writers; w++)
        {
            ref float x = ref rows[(w * width) + feature];
            // One extreme habit must not be the whole of a style.
            x = deviation < 1e-9 ? 0 : (float)Math.Clamp((x - mean) / deviation, -3, 3);
        }
    }

    private static void Length(Span<float> row)
    {
        float squares = 0;
        foreach (float x in row) squares += x * x;
        if (squares <= 0) return;
        float length = MathF.Sqrt(squares);
        foreach (ref float x in row) x /= length;
    }
}

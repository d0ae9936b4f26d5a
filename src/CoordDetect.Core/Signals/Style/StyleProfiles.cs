namespace CoordDetect.Core.Signals.Style;

/// <summary>Turns what some writers wrote into profiles: rates, square roots (which even out the noise of counts), standardised over the writers (Burrows 2002), every profile of length 1 (cosine Delta: Evert et al. 2017).</summary>
internal static class StyleProfiles
{
    // One extreme habit must not be the whole of a style.
    private const double Widest = 3;

    /// <summary>The profiles of some writers of one site: one row each.</summary>
    public static StylePopulation Of(int[] writers, IReadOnlyList<int[]> commentsOf, StyleFeatures features, MaskedText masked, CancellationToken cancellation)
    {
        float[] rows = new float[writers.Length * features.Count];
        for (int w = 0; w < writers.Length; w++)
        {
            cancellation.ThrowIfCancellationRequested();
            Span<float> row = rows.AsSpan(w * features.Count, features.Count);
            foreach (int comment in commentsOf[w]) features.CountInto(comment, masked, row);
            float total = 0;
            foreach (float x in row) total += x;
            foreach (ref float x in row) x = total == 0 ? 0 : MathF.Sqrt(x / total);
        }
        for (int f = 0; f < features.Count; f++) Standardise(rows, writers.Length, features.Count, f);
        for (int w = 0; w < writers.Length; w++) Length(rows.AsSpan(w * features.Count, features.Count));
        return new StylePopulation(writers, features.Count, rows, features.Habits);
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
            x = deviation < 1e-9 ? 0 : (float)Math.Clamp((x - mean) / deviation, -Widest, Widest);
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

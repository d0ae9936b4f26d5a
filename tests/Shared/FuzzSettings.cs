using System.Globalization;

namespace CoordDetect.Tests;

/// <summary>
/// How long is fuzzed, and from which seed: a few seconds in the quick part and a minute and a half for each suite in the slow one, which CI runs, or as long as
/// <c>COORDDETECT_FUZZ_SECONDS</c> says in either; from another seed each time, for one that stays finds nothing new, or from <c>COORDDETECT_FUZZ_SEED</c>.
/// </summary>
internal static class FuzzSettings
{
    private const int QuickSeconds = 5;
    private const int SlowSeconds = 90;

    /// <summary>The time and the seed of the quick part.</summary>
    public static (TimeSpan Budget, int Seed) Quick() => Of(QuickSeconds);

    /// <summary>The time and the seed of the slow part.</summary>
    public static (TimeSpan Budget, int Seed) Slow() => Of(SlowSeconds);

    private static (TimeSpan Budget, int Seed) Of(int seconds) => (TimeSpan.FromSeconds(Number("SECONDS") ?? seconds), Number("SEED") ?? Random.Shared.Next());

    private static int? Number(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable("COORDDETECT_FUZZ_" + name), NumberStyles.Integer, CultureInfo.InvariantCulture, out int value) ? value : null;
}

using System.Globalization;

namespace CoordDetect.Tests;

/// <summary>How long is fuzzed and from which seed: <c>COORDDETECT_FUZZ_SECONDS</c>, <c>COORDDETECT_FUZZ_SEED</c>.</summary>
internal static class FuzzSettings
{
    private const int QuickSeconds = 5;

    /// <summary>The time, and the seed: another one each time where none is given.</summary>
    public static (TimeSpan Budget, int Seed) Read() =>
        (TimeSpan.FromSeconds(Number("SECONDS") ?? QuickSeconds), Number("SEED") ?? Environment.TickCount);

    private static int? Number(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable("COORDDETECT_FUZZ_" + name), NumberStyles.Integer, CultureInfo.InvariantCulture, out int value) ? value : null;
}

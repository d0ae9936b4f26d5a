namespace CoordDetect.Tests;

/// <content>What tests ask: on a machine without the corpora they are skipped with a line that says so; in CI their absence is a failure.</content>
internal static partial class RealCorpora
{
    /// <summary>The path of <paramref name="relative"/> (such as <c>corpora/vk-media/comments.jsonl.gz</c>); skips the test where it is absent.</summary>
    public static string Require(string relative)
    {
        string? path = Find(relative);
        if (path is null && Environment.GetEnvironmentVariable("CI") == "true")
            throw new FileNotFoundException($"CI must have the real corpora: {relative} was not found.");
        Xunit.Assert.SkipWhen(path is null, $"The real corpus {relative} is not on this machine; set COORDDETECT_SHARED to the folder that holds it.");
        return path!;
    }
}

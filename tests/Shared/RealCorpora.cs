namespace CoordDetect.Tests;

/// <summary>
/// Finds the real corpora that tests read but the project does not carry: in the folder that
/// <c>COORDDETECT_SHARED</c> names, else in a folder <c>shared</c> beside the checkout.
/// On a machine without them the test is skipped with a line that says so; in CI their absence is a failure.
/// </summary>
internal static class RealCorpora
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

    /// <summary>The path of <paramref name="relative"/>, or null where it is absent.</summary>
    public static string? Find(string relative)
    {
        string? root = Environment.GetEnvironmentVariable("COORDDETECT_SHARED") ?? Beside(Repository.Root);
        if (root is null) return null;
        string path = Path.Combine(root, relative);
        return File.Exists(path) || Directory.Exists(path) ? path : null;
    }

    private static string? Beside(string repository)
    {
        string? parent = Path.GetDirectoryName(repository);
        return parent is null ? null : Path.Combine(parent, "shared");
    }
}

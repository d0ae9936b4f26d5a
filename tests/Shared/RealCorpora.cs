namespace CoordDetect.Tests;

/// <summary>
/// Finds the real corpora that tests read but the project does not carry: in the folder that
/// <c>COORDDETECT_SHARED</c> names, else in a folder <c>shared</c> beside the checkout.
/// </summary>
internal static partial class RealCorpora
{
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

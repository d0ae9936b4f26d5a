namespace CoordDetect.Tests;

/// <summary>Where the checkout lies that these tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>CoordDetect.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CoordDetect.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("CoordDetect.sln was not found above the test binaries.");
    }
}

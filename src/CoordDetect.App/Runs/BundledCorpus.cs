using CoordDetect.Core;

namespace CoordDetect.App.Runs;

/// <summary>A corpus that comes with the program, in the folder <c>corpora</c> beside it or above it.</summary>
/// <param name="Name">The name of its folder.</param>
/// <param name="Path">Its file of comments.</param>
internal sealed record BundledCorpus(string Name, string Path)
{
    private const string File = "comments.jsonl.gz";

    /// <summary>The bundled corpora, by name.</summary>
    /// <exception cref="UserFacingException">The folder is not to be found.</exception>
    public static IReadOnlyList<BundledCorpus> All()
    {
        string? folder = Find();
        BundledCorpus[] corpora = folder is null ? [] : [.. Directory.GetDirectories(folder)
            .Select(d => new BundledCorpus(System.IO.Path.GetFileName(d), System.IO.Path.Combine(d, File)))
            .Where(c => System.IO.File.Exists(c.Path))
            .OrderBy(c => c.Name, StringComparer.Ordinal)];
        return corpora.Length > 0 ? corpora : throw new UserFacingException(
            "The bundled corpora are not beside the program: run it from a checkout, or copy the folder corpora next to it.");
    }

    /// <summary>The folder of the bundled corpora, or null.</summary>
    internal static string? Find()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string candidate = System.IO.Path.Combine(at.FullName, "corpora");
            if (Directory.Exists(candidate) && Directory.EnumerateDirectories(candidate).Any()) return candidate;
        }
        return null;
    }
}

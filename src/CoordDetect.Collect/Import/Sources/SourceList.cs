using CoordDetect.Core;

namespace CoordDetect.Collect.Import.Sources;

/// <summary>The sources that paths name: files, standard input, and everything below a folder in the order of the names.</summary>
internal sealed class SourceList
{
    // What browsers put beside a saved page.
    private static readonly HashSet<string> Furniture = new(StringComparer.OrdinalIgnoreCase)
    {
        ".css", ".js", ".mjs", ".map", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".ico", ".bmp", ".woff", ".woff2", ".ttf", ".otf", ".eot",
        ".mp3", ".mp4", ".webm", ".m4a", ".wasm",
    };

    private SourceList(IReadOnlyList<Entry> entries, long furniture) => (Entries, FurnitureCount) = (entries, furniture);

    /// <summary>The sources.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>How many pictures, styles and scripts in folders were passed over.</summary>
    public long FurnitureCount { get; }

    /// <summary>The size of all of them in bytes; 0 for those that have none.</summary>
    public long Bytes => Entries.Sum(entry => entry.Bytes);

    /// <summary>Finds the sources.</summary>
    /// <exception cref="UserFacingException">A path leads nowhere: that must not be found out after an hour of reading.</exception>
    public static SourceList Of(IReadOnlyList<string> paths)
    {
        if (paths.Count == 0) throw new UserFacingException("There is no input: name at least one file or folder, or - for standard input.");
        List<Entry> entries = [];
        long furniture = 0;
        foreach (string path in paths)
        {
            if (!Directory.Exists(path))
            {
                entries.Add(new Entry(path, Path.GetFileName(path), SourceFile.SizeOf(path), IsNamed: true));
                continue;
            }
            EnumerationOptions all = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.System | FileAttributes.Hidden };
            foreach (string file in Directory.EnumerateFiles(path, "*", all).Order(StringComparer.Ordinal))
                if (Furniture.Contains(Path.GetExtension(file))) furniture++;
                else entries.Add(new Entry(file, Path.GetRelativePath(path, file), new FileInfo(file).Length, IsNamed: false));
        }
        return new SourceList(entries, furniture);
    }

    /// <summary>One source.</summary>
    /// <param name="Path">Where it is.</param>
    /// <param name="ShortName">What it is called below the folder that was named: the thread of a page that does not say where it came from.</param>
    /// <param name="Bytes">Its size.</param>
    /// <param name="IsNamed">Whether a person named it, rather than a folder that holds it.</param>
    internal sealed record Entry(string Path, string ShortName, long Bytes, bool IsNamed);
}

using CoordDetect.Core;

namespace CoordDetect.Collect.Cases;

/// <summary>
/// The files that were imported into a case, as they came: what the case says can be checked against them, and made again from them. They lie in the case's folder
/// under their SHA-256 until the case, or a person in it, is erased.
/// </summary>
public static class CaseOriginals
{
    /// <summary>Keeps a file; one with that digest is there once, however often it is imported.</summary>
    /// <param name="folder">The case.</param>
    /// <param name="path">Where the file is.</param>
    /// <param name="sha256">The SHA-256 of its bytes, in lower-case hexadecimal.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="move">Whether it may be moved, and not copied.</param>
    /// <returns>Where it lies now.</returns>
    /// <exception cref="UserFacingException">There is no room, or no right to write.</exception>
    public static string Keep(CaseFolder folder, string path, string sha256, string name, bool move)
    {
        ArgumentNullException.ThrowIfNull(folder);
        string kept = Path.Combine(folder.Originals, $"{sha256}-{KeptName.Of(name)}");
        try
        {
            Directory.CreateDirectory(folder.Originals);
            if (Find(folder, sha256) is { } known)
            {
                if (move) File.Delete(path);
                return known;
            }
            string part = kept + ".part";
            if (move) File.Move(path, part, overwrite: true);
            else File.Copy(path, part, overwrite: true);
            File.Move(part, kept);
            return kept;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserFacingException($"{name} was imported, but cannot be kept in {folder.Originals}: {problem.Message} Make room there and import it again: nothing is added twice.", problem);
        }
    }

    /// <summary>Where the file with that digest lies; null where the case does not keep it.</summary>
    public static string? Find(CaseFolder folder, string sha256)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return Directory.Exists(folder.Originals)
            ? Directory.EnumerateFiles(folder.Originals, $"{sha256}-*").FirstOrDefault(f => !f.EndsWith(".part", StringComparison.Ordinal))
            : null;
    }

    /// <summary>Deletes the originals of a case, because somebody in them is erased; returns how many there were.</summary>
    public static int Forget(CaseFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (!Directory.Exists(folder.Originals)) return 0;
        int files = Directory.EnumerateFiles(folder.Originals).Count();
        Directory.Delete(folder.Originals, recursive: true);
        return files;
    }
}

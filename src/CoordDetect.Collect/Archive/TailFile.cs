using CoordDetect.Core;

namespace CoordDetect.Collect.Archive;

/// <summary>Opens a file that only ever grows, at the length that is known to be whole.</summary>
internal static class TailFile
{
    /// <summary>Opens or makes <paramref name="path"/>, cuts it to <paramref name="length"/> and stands at its end.</summary>
    /// <exception cref="UserFacingException">The file is shorter than what was committed: something was lost.</exception>
    public static FileStream Open(string path, long length)
    {
        FileStream file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        if (file.Length < length)
        {
            long found = file.Length;
            file.Dispose();
            throw new UserFacingException($"{path}: {found} bytes, but the case committed {length}. Part of the evidence is missing: restore the file, or start a new case.");
        }
        if (file.Length > length) file.SetLength(length);
        file.Seek(length, SeekOrigin.Begin);
        return file;
    }
}

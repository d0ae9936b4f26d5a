using System.Runtime.InteropServices;

namespace CoordDetect.Storage;

/// <summary>
/// What this process writes from now on is for its user alone: files 0600, folders 0700. Databases, archives and uploads hold what people wrote,
/// and the libraries that write some of them know no other way to be told.
/// </summary>
public static partial class PrivateFiles
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Begins to write so, and closes the data folder to others, where it is there and ours.</summary>
    public static void Begin(string dataFolder)
    {
        if (OperatingSystem.IsWindows()) return;
        _ = Mask(0x3F); // 077 in octal
        if (!Directory.Exists(dataFolder)) return;
        try
        {
            File.SetUnixFileMode(dataFolder, OwnerOnly);
        }
        catch (UnauthorizedAccessException)
        {
            // A mounted volume may belong to somebody else; who may read it is decided there.
        }
    }

    [LibraryImport("libc", EntryPoint = "umask")]
    private static partial uint Mask(uint mask);
}

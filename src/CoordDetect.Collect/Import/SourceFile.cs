using CoordDetect.Core;

namespace CoordDetect.Collect.Import;

/// <summary>Opens what a path argument names, and says in one sentence why it cannot.</summary>
internal static class SourceFile
{
    /// <summary>The path that means standard input.</summary>
    public const string Stdin = "-";

    /// <summary>The size in bytes, or 0 for standard input and other streams without one.</summary>
    /// <exception cref="UserFacingException">There is no such file.</exception>
    public static long SizeOf(string path)
    {
        if (path == Stdin) return 0;
        if (Directory.Exists(path)) throw new UserFacingException($"{path} is a folder: name the files in it.");
        if (!File.Exists(path)) throw new UserFacingException($"{path}: there is no such file.");
        return new FileInfo(path).Length;
    }

    /// <exception cref="UserFacingException">The file cannot be opened.</exception>
    public static Stream Open(string path)
    {
        if (path == Stdin) return Console.OpenStandardInput();
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1, FileOptions.SequentialScan);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserFacingException($"{path} cannot be opened: {problem.Message}", problem);
        }
    }
}

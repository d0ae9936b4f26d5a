using System.IO.Compression;
using CoordDetect.Core;

namespace CoordDetect.App.Commands;

/// <summary>Opens what an output argument names: a file, a file that is compressed because it ends in <c>.gz</c>, or standard output for <c>-</c>.</summary>
internal static class OutputFile
{
    /// <exception cref="UserFacingException">The file cannot be written.</exception>
    public static Stream Open(string path)
    {
        if (path == "-") return Console.OpenStandardOutput();
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
            FileStream file = File.Create(path);
            return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionLevel.Optimal) : file;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserFacingException($"{path} cannot be written: {problem.Message}", problem);
        }
    }
}

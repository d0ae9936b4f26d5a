using System.Diagnostics;
using Xunit;

namespace CoordDetect.Tests;

/// <summary>A disk that can really be filled: a small file system in memory. The test is skipped where nobody may mount one.</summary>
internal sealed class SmallDisk : IDisposable
{
    public SmallDisk(int megabytes)
    {
        bool isMounted = OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "none", Folder);
        if (!isMounted) Directory.Delete(Folder);
        Assert.SkipUnless(isMounted, "no file system can be mounted here");
    }

    /// <summary>Where it is.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("cd-full-").FullName;

    private string Ballast => Path.Combine(Folder, "ballast");

    /// <summary>Leaves no byte free.</summary>
    public void Fill()
    {
        using FileStream file = new(Ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (int size in (ReadOnlySpan<int>)[1 << 16, 1 << 12, 1])
        {
            try
            {
                byte[] block = new byte[size];
                while (true) file.Write(block);
            }
            catch (IOException)
            {
                // Full at this size of piece.
            }
        }
    }

    /// <summary>Makes room again.</summary>
    public void Empty() => File.Delete(Ballast);

    public void Dispose()
    {
        Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

using System.Diagnostics;
using CoordDetect.Core;
using CoordDetect.Index.Cases;
using Xunit;

namespace CoordDetect.Index.Tests.Cases;

/// <summary>A disk that is really full: a small file system in memory. Skipped where nobody may mount one.</summary>
public sealed class FullDiskTests
{
    [Fact]
    public void Take_DiskFillsUp_SaysSoKeepsTheStateBeforeAndGoesOnOnceThereIsRoom()
    {
        using TemporaryFolder folder = new();
        Assert.SkipUnless(OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", "size=2m", "none", folder.Path), "no file system can be mounted here");
        try
        {
            IndexOptions options = new();
            CaseIndex index = new(Path.Combine(folder.Path, "index"), options);
            SmallCase small = new(options);
            for (int c = 0; c < 40; c++) small.Add(c % 7, Said(c));
            small.MakeAnew(index);
            IndexMark before = index.Look().Mark!;
            string[] families = SmallCase.FamiliesOf(index);
            string ballast = Path.Combine(folder.Path, "ballast");
            Fill(ballast);
            for (int c = 40; c < 4_000; c++) small.Add(c % 7, Said(c));
            UserFacingException full = Assert.Throws<UserFacingException>(() => small.Feed(index, 0));
            Assert.Contains("cannot be written", full.Message);
            Assert.Equal((IndexCondition.Sound, before), index.Look());
            Assert.Equal(families, SmallCase.FamiliesOf(index));
            Assert.Throws<UserFacingException>(() => index.MakeAnew(small.Batch(Enumerable.Range(1, small.Count).Select(i => (long)i)), small.Mark, 2, CancellationToken.None));
            Assert.Equal((IndexCondition.Sound, before), index.Look());

            File.Delete(ballast);
            small.Feed(index, 0);
            Assert.Equal((IndexCondition.Sound, small.Mark), index.Look());
            Assert.Equal(small.ExactFamilies(), SmallCase.FamiliesOf(index));
        }
        finally
        {
            Run("umount", "-l", folder.Path);
        }
    }

    // Every third one is said by somebody else as well.
    private static string Said(int c) => string.Join(' ', Enumerable.Range(0, 25).Select(w => $"w{((c / 3 * 31) + (w * (w + 7))) % 5003}"));

    private static void Fill(string path)
    {
        using FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
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

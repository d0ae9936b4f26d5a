using System.Text;

namespace CoordDetect.Tests;

/// <summary>
/// Compares a whole output with an approved file beside the test. Where they differ, the output is written into the build artifacts for
/// comparison; with <c>COORDDETECT_APPROVE=1</c> it becomes the approved file, to be read before it is committed.
/// </summary>
internal static class Approved
{
    /// <summary>Fails unless <paramref name="actual"/> equals <paramref name="file"/>, a path below the repository's root.</summary>
    public static void Matches(byte[] actual, string file)
    {
        string approved = Path.Combine(Repository.Root, file);
        if (Environment.GetEnvironmentVariable("COORDDETECT_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(approved)!);
            File.WriteAllBytes(approved, actual);
        }
        if (File.Exists(approved) && File.ReadAllBytes(approved).AsSpan().SequenceEqual(actual)) return;
        string received = Keep(actual, Path.GetFileName(file));
        Xunit.Assert.Fail($"The output differs from {file}; compare it with {Path.GetRelativePath(Repository.Root, received)}.");
    }

    /// <summary>Writes an output into the build artifacts, to be looked at, and returns where it is.</summary>
    public static string Keep(byte[] actual, string name)
    {
        string received = Path.Combine(Repository.Root, "artifacts", "received", name);
        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllBytes(received, actual);
        return received;
    }

    /// <summary>Fails unless <paramref name="actual"/>, as UTF-8, equals <paramref name="file"/>.</summary>
    public static void Matches(string actual, string file) => Matches(Encoding.UTF8.GetBytes(actual), file);
}

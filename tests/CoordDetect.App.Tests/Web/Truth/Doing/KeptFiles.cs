using System.Text;
using CoordDetect.App.Jobs;

namespace CoordDetect.App.Tests.Web.Truth.Doing;

/// <summary>What lies in a data folder, read beside the app that serves it.</summary>
internal static class KeptFiles
{
    /// <summary>The files in which some words stand.</summary>
    public static IReadOnlyList<string> Holding(string data, string words) =>
        [.. Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != ServingLock.FileName && Read(f).Contains(words, StringComparison.Ordinal))];

    private static string Read(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using StreamReader text = new(file, Encoding.Latin1);
        return text.ReadToEnd();
    }
}

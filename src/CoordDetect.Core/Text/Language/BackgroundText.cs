using System.Reflection;

namespace CoordDetect.Core.Text.Language;

/// <summary>
/// Everyday English and French, written for this project: greetings, thanks, set phrases and plain sentences, one a line. It keeps small
/// corpora from taking everyday words for rare ones.
/// </summary>
internal static class BackgroundText
{
    /// <summary>The lines of all bundled languages.</summary>
    public static IReadOnlyList<string> Lines { get; } = [.. Read("en"), .. Read("fr")];

    private static IEnumerable<string> Read(string language)
    {
        Assembly assembly = typeof(BackgroundText).Assembly;
        using Stream stream = assembly.GetManifestResourceStream($"CoordDetect.Core.Text.Language.Background.{language}.txt")
            ?? throw new InvalidOperationException($"The background text '{language}' is not in the assembly.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line;
    }
}

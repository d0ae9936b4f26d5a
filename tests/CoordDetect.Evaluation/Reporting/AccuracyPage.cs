using System.Globalization;
using System.Reflection;
using CoordDetect.Core;

namespace CoordDetect.Evaluation.Reporting;

/// <summary>Writes <c>docs/accuracy.md</c>: the tables that were made now, and those of before where they were not made again, each with the version that it is of.</summary>
internal static class AccuracyPage
{
    private const string Heading = "## ";

    private const string Head = """
        # Accuracy

        Made by `dotnet run --project tests/CoordDetect.Evaluation -c Release` (names of suites after `--` run these alone, and `--page` puts their tables here); do not edit. What counts is the first
        table: campaigns that platforms and journalists named, laid on comments of real people, beside the simplest thing that anybody would do. The simulated corpora after it have their
        truth by construction: they show that the method does what it says on campaigns like these, not how common such campaigns are. The method was never tuned on their seeds. Real
        corpora are not carried by the project. Floors: `tests/CoordDetect.Evaluation/floors.json`.
        """;

    /// <summary>Writes the page; sections of the page that is there and were not made now stay as they are.</summary>
    /// <param name="path">The page.</param>
    /// <param name="sections">The tables that were made.</param>
    /// <param name="order">Every title that there may be, in order; a section of another title is dropped.</param>
    public static void Write(string path, IReadOnlyList<Section> sections, IReadOnlyList<string> order)
    {
        Dictionary<string, string> kept = File.Exists(path) ? Kept(File.ReadAllText(path)) : [];
        foreach (Section section in sections) kept[section.Title] = section.Markdown(Version);
        File.WriteAllText(path, Head.ReplaceLineEndings("\n") + "\n\n" + string.Join('\n', order.Where(kept.ContainsKey).Select(t => kept[t])));
    }

    /// <summary>The version that measures, with its commit where the build knew it.</summary>
    private static string Version => typeof(Detection).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "an unknown version";

    private static Dictionary<string, string> Kept(string page)
    {
        Dictionary<string, string> kept = new(StringComparer.Ordinal);
        foreach (string section in ("\n" + page).Split("\n" + Heading).Skip(1))
            kept[section.Split('\n')[0]] = string.Create(CultureInfo.InvariantCulture, $"{Heading}{section.TrimEnd('\n')}\n");
        return kept;
    }
}

using System.Text.RegularExpressions;
using CoordDetect.Tests;

namespace CoordDetect.App.Tests.Web.Fuzzing;

/// <summary>The forms of the web app and the names of their fields, read from the program: a form that is added is among them.</summary>
internal static partial class PostedForms
{
    private static readonly string[] Sources =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "CoordDetect.App", "Web"), "*.*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    /// <summary>The patterns of the addresses that take a form; <c>true</c> where a file may come with it.</summary>
    public static (string Pattern, bool TakesFile)[] All { get; } =
        [.. Sources.SelectMany(s => Mapped().Matches(s)).Select(m => (Pattern: Plain(m.Groups[2].Value), TakesFile: m.Groups[1].Value == "Upload")).Distinct().OrderBy(f => f.Pattern, StringComparer.Ordinal)];

    /// <summary>Every name that a field has anywhere.</summary>
    public static string[] Fields { get; } = [.. Sources.SelectMany(s => Named().Matches(s)).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    // $"/cases/{{case}}/{path}/…" is mapped for each subject of a review.
    private static string Plain(string written) => written.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);

    [GeneratedRegex("routes\\.(Post|PostOpen|Upload)\\(\\$?\"([^\"]+)\"")]
    private static partial Regex Mapped();

    [GeneratedRegex("(?:FieldAsync\\(|orm\\[|Field\\(form, |name=)\"([a-z][a-z0-9.-]*)\"")]
    private static partial Regex Named();
}

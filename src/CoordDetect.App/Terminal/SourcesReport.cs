using System.Globalization;
using System.Text;
using System.Text.Json;
using CoordDetect.Collect.Import.Sources;

namespace CoordDetect.App.Terminal;

/// <summary>Tells what came of an import: in words, as JSON, and what was left out with what to do about it.</summary>
/// <param name="sources">The sources.</param>
/// <param name="passedOver">How many pictures, styles and scripts in folders were passed over.</param>
/// <param name="place">Where the comments went.</param>
/// <param name="name">The name of the case, or null.</param>
internal sealed class SourcesReport(IReadOnlyList<ImportedSource> sources, long passedOver, string place, string? name)
{
    private const int ShownSources = 30;
    private const int ShownIssues = 20;
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Whether every source that was named could be used, and there was a comment at all.</summary>
    public bool IsUsable => sources.All(source => source.Problem is null || !source.IsNamed) && sources.Any(source => source.Added + source.Repeated > 0);

    /// <summary>Writes what could not be used, what was left out, and what was kept with a warning.</summary>
    public void WriteProblems(TextWriter writer)
    {
        ImportedSource[] unusable = [.. sources.Where(source => source is { Problem: not null, IsNamed: false, Added: 0 })];
        if (unusable.Length > 0)
            writer.WriteLine(TerminalText.Clean(string.Create(CultureInfo.InvariantCulture, $"note: {unusable.Length:N0} files in folders hold nothing that is known: {string.Join(", ", unusable.Take(5).Select(source => source.Name))}{(unusable.Length > 5 ? " …" : "")}."), 1_000));
        foreach (ImportedSource source in sources.Where(source => source.Problem is not null).Except(unusable).Take(ShownIssues))
            writer.WriteLine(TerminalText.Clean(source.Problem!.StartsWith(source.Name, StringComparison.Ordinal) ? source.Problem : $"{source.Name}: {source.Problem}", 1_000));
        foreach (string issue in RepeatedLines.Shorten(sources.SelectMany(source => source.FirstLeftOut)).Take(ShownIssues)) writer.WriteLine($"left out: {TerminalText.Clean(issue, 300)}");
        foreach (string warning in RepeatedLines.Shorten(sources.SelectMany(source => source.Warnings)).Take(ShownIssues)) writer.WriteLine($"note: {TerminalText.Clean(warning, 300)}");
    }

    /// <summary>The end in words.</summary>
    public string Text()
    {
        StringBuilder text = new();
        ImportedSource[] used = [.. sources.Where(source => source.Problem is null || source.IsNamed || source.Added > 0)];
        foreach (ImportedSource source in used.Take(ShownSources)) text.Append(Line(source)).Append('\n');
        if (used.Length > ShownSources) text.Append(CultureInfo.InvariantCulture, $"… and {used.Length - ShownSources:N0} more sources.\n");
        if (passedOver > 0) text.Append(CultureInfo.InvariantCulture, $"{passedOver:N0} pictures, styles and scripts in folders were passed over.\n");
        text.Append(CultureInfo.InvariantCulture, $"{sources.Sum(source => source.Added):N0} new comments in {(place == "-" ? "all" : place)}");
        if (sources.All(source => source.Added + source.Repeated == 0)) text.Append(". No comment was found: coorddetect import --help says what can be read.");
        if (name is not null && IsUsable) text.Append(CultureInfo.InvariantCulture, $"\nNext: coorddetect detect --case {name} --out DIR");
        return TerminalText.Clean(text.ToString(), 50_000);
    }

    /// <summary>The same as JSON.</summary>
    public string Json() => JsonSerializer.Serialize(
        new
        {
            Place = place,
            Case = name,
            Added = sources.Sum(source => source.Added),
            Repeated = sources.Sum(source => source.Repeated),
            LeftOut = sources.SelectMany(source => source.LeftOut).Sum(reason => reason.Count),
            Unusable = sources.Count(source => source.Problem is not null),
            PassedOver = passedOver,
            Sources = sources,
        },
        Form);

    private static string Line(ImportedSource source)
    {
        if (source.Problem is not null && source.Added == 0) return $"{source.Name}: not used";
        StringBuilder line = new(string.Create(CultureInfo.InvariantCulture, $"{source.Name} ({source.Format}): {source.Added:N0} new comments"));
        if (source.Repeated > 0) line.Append(CultureInfo.InvariantCulture, $", {source.Repeated:N0} were there already");
        if (source.WithoutTime > 0) line.Append(CultureInfo.InvariantCulture, $", {source.WithoutTime:N0} without a time");
        if (source.LocalTimes > 0) line.Append(CultureInfo.InvariantCulture, $", {source.LocalTimes:N0} with a time that names no zone (--time-zone says which)");
        if (source.UnknownAuthors > 0) line.Append(CultureInfo.InvariantCulture, $", {source.UnknownAuthors:N0} by people unknown");
        if (source.LeftOut.Count > 0)
            line.Append(CultureInfo.InvariantCulture, $", {source.LeftOut.Sum(reason => reason.Count):N0} left out ({string.Join(", ", source.LeftOut.Select(reason => string.Create(CultureInfo.InvariantCulture, $"{reason.What}: {reason.Count:N0}")))})");
        if (source.Problem is not null) line.Append("; not read to its end");
        return line.ToString();
    }
}

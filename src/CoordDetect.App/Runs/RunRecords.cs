using System.Globalization;
using System.Reflection;
using CoordDetect.Collect.Import;
using CoordDetect.Core;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;

namespace CoordDetect.App.Runs;

/// <summary>Makes the record of a run from what was read, asked and found.</summary>
internal static class RunRecords
{
    public static RunRecord Of(DetectionResult result, DetectionOptions options, ImportSummary read, IReadOnlyList<StageTiming> timings) => new()
    {
        Version = Version,
        Inputs = [.. read.Files.Select(f => new InputRecord(Path.GetFileName(f.Name), f.Sha256, f.Bytes, f.Accepted, Rejected(f, read)))],
        Options = OptionsOf(options),
        Seed = (long)options.Seed,
        SignalVersions = result.SignalVersions,
        Counts = RunCounts.Of(result),
        Shuffled = result.Shuffled,
        Timings = timings,
    };

    public static string Version =>
        typeof(RunRecords).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    // Reasons are counted over all files; a single file has them all.
    private static KeyValuePair<string, long>[] Rejected(SourceSummary file, ImportSummary read)
    {
        if (file.Rejected == 0) return [];
        return read.Files.Count == 1
            ? [.. read.Rejected.Select(r => KeyValuePair.Create(r.Code, r.Count))]
            : [KeyValuePair.Create("rejected", file.Rejected)];
    }

    /// <summary>The options of a run by their names, sorted.</summary>
    public static KeyValuePair<string, string>[] OptionsOf(DetectionOptions o) =>
    [
        .. new[]
        {
            Option("q", o.FalseDiscoveryRate),
            Option("shuffles", o.Shuffles),
            Option("near-duplicates.threshold", o.NearDuplicates.Threshold),
            Option("near-duplicates.unit", o.NearDuplicates.Unit.ToString().ToLowerInvariant()),
            Option("same-text.minimum-bits", o.Signals.SameText.MinimumBits),
            Option("posted-together.window-seconds", o.Signals.PostedTogether.WindowSeconds),
            Option("shared-passage.minimum-bits", o.Signals.SharedPassage.MinimumBits),
            Option("shared-passage.minimum-words", o.Signals.SharedPassage.MinimumWords),
            Option("shared-passage.most-texts", o.Signals.SharedPassage.MostTexts),
            Option("template.minimum-slots", o.Signals.SameTemplate.MinimumSlots),
            Option("template.minimum-bits", o.Signals.SameTemplate.MinimumBits),
            Option("template.minimum-accounts", o.Signals.SameTemplate.MinimumAccounts),
            Option("arrived-together.narrow-seconds", o.Signals.ArrivedTogether.NarrowSeconds),
            Option("arrived-together.wide-seconds", o.Signals.ArrivedTogether.WideSeconds),
            Option("same-targets.minimum-threads", o.Signals.SameTargets.MinimumThreads),
            Option("mutual-support.minimum-threads", o.Signals.MutualSupport.MinimumThreads),
            Option("same-hours.minimum-hours", o.Signals.SameHours.MinimumHours),
            Option("created-together.longest-hours", o.Signals.CreatedTogether.LongestHours),
            Option("same-bio.minimum-words", o.Signals.SameBio.MinimumWords),
            Option("empty-shell.most-comments", o.Signals.EmptyShell.MostComments),
            Option("same-hand.minimum-words", o.Signals.SameHand.MinimumWords),
            Option("official-accounts", o.OfficialAccounts.Count),
        }.Concat(o.LeftOut.Count == 0 ? [] : [Option("left-out", string.Join(' ', o.LeftOut.Order().Select(ExportNames.Of)))]).OrderBy(p => p.Key, StringComparer.Ordinal),
    ];

    private static KeyValuePair<string, string> Option(string name, IFormattable value) =>
        KeyValuePair.Create(name, value.ToString(null, CultureInfo.InvariantCulture));

    private static KeyValuePair<string, string> Option(string name, string value) => KeyValuePair.Create(name, value);
}

using System.Globalization;
using CoordDetect.Collect.Import;

namespace CoordDetect.App.Terminal;

/// <summary>Tells on stderr what reading left out or had to guess: nothing where all went well.</summary>
internal static class ImportReport
{
    /// <summary>Writes the counts by reason and the first lines concerned.</summary>
    public static void Write(ImportSummary summary, TextWriter writer)
    {
        if (summary.RejectedCount > 0)
        {
            writer.WriteLine(Line($"{summary.RejectedCount:N0} lines were left out of {summary.Accepted + summary.RejectedCount:N0} ({Counts(summary.Rejected)}). The first:"));
            WriteFirst(summary.FirstRejections, writer);
        }
        if (summary.LocalTimes > 0)
            writer.WriteLine(Line($"{summary.LocalTimes:N0} times name no time zone: their hours are those of the source. Say which with --time-zone, such as Europe/Paris."));
        if (summary.UnknownAuthors > 0)
            writer.WriteLine(Line($"{summary.UnknownAuthors:N0} comments are by people unknown (deleted, anonymous, guests): they are read, and are no members of anything."));
        if (summary.Warnings.Count > 0)
        {
            writer.WriteLine(Line($"Kept, with a warning ({Counts(summary.Warnings)}). The first:"));
            WriteFirst(summary.FirstWarnings, writer);
        }
    }

    private static void WriteFirst(IReadOnlyList<LineIssue> issues, TextWriter writer)
    {
        foreach (string line in RepeatedLines.Shorten(issues.Select(issue => issue.ToString()))) writer.WriteLine($"  {TerminalText.Clean(line, 300)}");
    }

    private static string Counts(IReadOnlyList<ReasonCount> reasons) => string.Join(", ", reasons.Select(r => Line($"{r.What}: {r.Count:N0}")));

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

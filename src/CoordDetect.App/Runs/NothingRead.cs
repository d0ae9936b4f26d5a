using System.Globalization;
using CoordDetect.Collect.Import;
using CoordDetect.Core;

namespace CoordDetect.App.Runs;

/// <summary>Ends a run that has nothing to look at, before anything is said of what it did not see.</summary>
internal static class NothingRead
{
    /// <exception cref="UserFacingException">Not one comment was read.</exception>
    public static void Refuse(ImportSummary read)
    {
        if (read.Accepted > 0) return;
        string names = string.Join(", ", read.Files.Take(5).Select(f => f.Name));
        string why = read.RejectedCount == 0
            ? "it is empty, or a header alone"
            : string.Create(CultureInfo.InvariantCulture, $"{read.RejectedCount:N0} lines were left out: {string.Join(", ", read.Rejected.Select(r => r.What))}");
        throw new UserFacingException($"There is no comment in {names} ({why}): nothing was looked for, and no report is written.");
    }
}

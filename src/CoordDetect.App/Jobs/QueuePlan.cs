using System.Globalization;
using CoordDetect.Core;

namespace CoordDetect.App.Jobs;

/// <summary>Which queues a process works on, as a person writes it: <c>crawl:4,detect</c>, or <c>none</c>.</summary>
internal static class QueuePlan
{
    /// <summary>
    /// Crawls and watches wait for the network, so several go side by side; detection and import take memory and processors, so one at a time.
    /// </summary>
    public static readonly IReadOnlyDictionary<string, int> Default =
        new SortedDictionary<string, int>(StringComparer.Ordinal) { ["crawl"] = 4, ["detect"] = 1, ["import"] = 1, ["watch"] = 4 };

    private const int MostWorkers = 64;

    /// <summary>Reads a plan.</summary>
    /// <exception cref="UserFacingException">It names a queue that there is not, or no number.</exception>
    public static IReadOnlyDictionary<string, int> Parse(string? written)
    {
        if (string.IsNullOrWhiteSpace(written)) return Default;
        SortedDictionary<string, int> plan = new(StringComparer.Ordinal);
        if (written.Trim() == "none") return plan;
        foreach (string part in written.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] pair = part.Split(':', 2);
            if (!Default.TryGetValue(pair[0], out int workers) || (pair.Length == 2 && !int.TryParse(pair[1], NumberStyles.None, CultureInfo.InvariantCulture, out workers)) || workers is < 1 or > MostWorkers)
                throw new UserFacingException($"--queues {written}: write queues with commas between them ({string.Join(", ", Default.Keys)}), each with how many jobs at a time where you want (crawl:8), or none.");
            plan[pair[0]] = workers;
        }
        return plan;
    }
}

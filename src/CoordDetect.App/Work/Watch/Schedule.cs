using System.Globalization;
using CoordDetect.Core;
using Cronos;

namespace CoordDetect.App.Work.Watch;

/// <summary>
/// When a watched address is due: <c>every 10m</c> (minutes, hours, days), a cron line of five fields in UTC (<c>0 7 * * 1-5</c>), or
/// <c>lively</c>: half as long a pause after each look that brought comments, one and a half times as long after each that brought none.
/// </summary>
internal sealed record Schedule
{
    /// <summary>The shortest pause: a page is not a stream.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan LivelyFirst = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LivelyShortest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LivelyLongest = TimeSpan.FromDays(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);
    private readonly TimeSpan? _every;
    private readonly CronExpression? _cron;

    private Schedule(TimeSpan? every, CronExpression? cron, string written) => (_every, _cron, Written) = (every, cron, written);

    /// <summary>As it is kept.</summary>
    public string Written { get; }

    /// <summary>Reads a schedule.</summary>
    /// <exception cref="UserFacingException">It is none.</exception>
    public static Schedule Parse(string text)
    {
        string written = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (written == "lively") return new Schedule(null, null, written);
        if (Every(written) is { } every && every >= Shortest && every <= Longest) return new Schedule(every, null, $"every {Unit(every)}");
        if (written.Count(c => c == ' ') == 4 && CronExpression.TryParse(written, out CronExpression? cron)) return new Schedule(null, cron, written);
        throw new UserFacingException($"'{text}' is no schedule. Write 'every 10m' (m, h or d; a minute at least), 'lively', or a cron line of five fields in UTC such as '0 7 * * 1-5'.");
    }

    /// <summary>When it is due next, and the pause that a lively schedule has come to.</summary>
    /// <param name="now">The time of the look that ended.</param>
    /// <param name="pause">The pause before that look; zero before the first.</param>
    /// <param name="moved">Whether it brought comments.</param>
    public (DateTimeOffset Next, TimeSpan Pause) After(DateTimeOffset now, TimeSpan pause, bool moved)
    {
        if (_every is { } every) return (now + every, every);
        if (_cron is not null) return (_cron.GetNextOccurrence(now, TimeZoneInfo.Utc) ?? now + Longest, TimeSpan.Zero);
        if (pause == TimeSpan.Zero) return (now + LivelyFirst, LivelyFirst);
        TimeSpan next = moved ? pause / 2 : pause * 1.5;
        next = next < LivelyShortest ? LivelyShortest : next > LivelyLongest ? LivelyLongest : next;
        return (now + next, next);
    }

    private static TimeSpan? Every(string written)
    {
        string length = written.StartsWith("every ", StringComparison.Ordinal) ? written[6..].Replace(" ", "", StringComparison.Ordinal) : written;
        if (length.Length < 2 || !int.TryParse(length[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out int count) || count > 1_000_000) return null;
        return length[^1] switch
        {
            'm' => TimeSpan.FromMinutes(count),
            'h' => TimeSpan.FromHours(count),
            'd' => TimeSpan.FromDays(count),
            _ => null,
        };
    }

    private static string Unit(TimeSpan every) => every.TotalDays % 1 == 0 ? $"{every.TotalDays:0}d" : every.TotalHours % 1 == 0 ? $"{every.TotalHours:0}h" : $"{every.TotalMinutes:0}m";
}

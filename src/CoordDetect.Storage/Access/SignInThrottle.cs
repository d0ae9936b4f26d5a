using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage.Access;

/// <summary>Counts failed sign-ins: five for a name, or twenty from an address, block for a minute, and each further one for twice as long, up to an hour.</summary>
internal static class SignInThrottle
{
    private const int FreeForName = 5;
    private const int FreeForAddress = 20;
    private const long LongestSeconds = 3_600;

    // After a day without a failure the count starts anew.
    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    public static string Name(string folded) => "name:" + folded;

    public static string Address(string address) => "address:" + address;

    /// <summary>Until when one of these is blocked; null where none is.</summary>
    public static async Task<DateTimeOffset?> BlockedAsync(DatabaseSession session, string[] subjects, DateTimeOffset now, CancellationToken cancellation)
    {
        long until = await session.NumberAsync("throttle.blocked", cancellation, ("subjects", subjects)).ConfigureAwait(false) ?? 0;
        return until > UnixTime.ToMilliseconds(now) ? UnixTime.FromMilliseconds(until) : null;
    }

    public static async Task FailAsync(DatabaseSession session, string[] subjects, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (string subject in subjects)
        {
            long failures = await session.NumberAsync(
                "throttle.fail", cancellation, ("subject", subject), ("now", now), ("fresh", now - Memory)).ConfigureAwait(false) ?? 1;
            long free = subject.StartsWith("name:", StringComparison.Ordinal) ? FreeForName : FreeForAddress;
            if (failures < free) continue;
            long seconds = failures - free > 10 ? LongestSeconds : Math.Min(LongestSeconds, 60L << (int)(failures - free));
            await session.ExecuteAsync("throttle.block", cancellation, ("subject", subject), ("until", now.AddSeconds(seconds))).ConfigureAwait(false);
        }
    }
}

using System.Net;
using System.Net.Sockets;
using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage.Access;

/// <summary>
/// Counts failed sign-ins. Five for a name from one address, or twenty from an address, block for a minute, and each further one for twice as
/// long, up to an hour. A hundred for a name from anywhere block it for addresses that have never signed in with it: a stranger who guesses
/// cannot keep out whoever was here before. An attempt is counted before it is judged, so that many at once are no more than one after the other.
/// </summary>
internal static class SignInThrottle
{
    private const int FreeForPair = 5;
    private const int FreeForAddress = 20;
    private const int FreeForName = 100;
    private const long LongestSeconds = 3_600;

    // After a day without a failure the count starts anew; where somebody signed in is known for a month.
    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    /// <summary>Counts an attempt as failed; until when it is refused unseen, null where it may be judged.</summary>
    public static async Task<DateTimeOffset?> BeginAsync(DatabaseSession session, string folded, string address, DateTimeOffset now, CancellationToken cancellation)
    {
        (string pair, string place, string name, string known) = Subjects(folded, address);
        bool isKnown = await session.NumberAsync("throttle.known", cancellation, ("subject", known)).ConfigureAwait(false) > 0;
        string[] asked = isKnown ? [pair, place] : [pair, place, name];
        long until = await session.NumberAsync("throttle.blocked", cancellation, ("subjects", asked)).ConfigureAwait(false) ?? 0;
        if (until > UnixTime.ToMilliseconds(now)) return UnixTime.FromMilliseconds(until);
        await FailAsync(session, pair, FreeForPair, now, cancellation).ConfigureAwait(false);
        await FailAsync(session, place, FreeForAddress, now, cancellation).ConfigureAwait(false);
        await FailAsync(session, name, FreeForName, now, cancellation).ConfigureAwait(false);
        return null;
    }

    /// <summary>Takes back what <see cref="BeginAsync"/> counted: it was the right password.</summary>
    public static async Task SucceedAsync(DatabaseSession session, string folded, string address, DateTimeOffset now, CancellationToken cancellation)
    {
        (string pair, string place, string name, string known) = Subjects(folded, address);
        await session.ExecuteAsync("throttle.forget", cancellation, ("subject", pair)).ConfigureAwait(false);
        await session.ExecuteAsync("throttle.undo", cancellation, ("subject", place)).ConfigureAwait(false);
        await session.ExecuteAsync("throttle.undo", cancellation, ("subject", name)).ConfigureAwait(false);
        await session.ExecuteAsync("throttle.remember", cancellation, ("subject", known), ("now", now)).ConfigureAwait(false);
    }

    private static async Task FailAsync(DatabaseSession session, string subject, int free, DateTimeOffset now, CancellationToken cancellation)
    {
        long failures = await session.NumberAsync(
            "throttle.fail", cancellation, ("subject", subject), ("now", now), ("fresh", now - Memory)).ConfigureAwait(false) ?? 1;
        if (failures < free) return;
        long seconds = failures - free > 10 ? LongestSeconds : Math.Min(LongestSeconds, 60L << (int)(failures - free));
        await session.ExecuteAsync("throttle.block", cancellation, ("subject", subject), ("until", now.AddSeconds(seconds))).ConfigureAwait(false);
    }

    private static (string Pair, string Place, string Name, string Known) Subjects(string folded, string address)
    {
        string place = Network(address);
        return ($"pair:{place} {folded}", $"address:{place}", $"name:{folded}", $"known:{place} {folded}");
    }

    // Whoever has one IPv6 address has the 2^64 beside it.
    private static string Network(string address)
    {
        if (!IPAddress.TryParse(address, out IPAddress? read) || read.AddressFamily != AddressFamily.InterNetworkV6 || read.IsIPv4MappedToIPv6) return address;
        byte[] bytes = read.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes) + "/64";
    }
}

using System.Net;
using System.Net.Sockets;
using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage.Access;

/// <summary>
/// Counts failed sign-ins. Five for a name from one address, or twenty from an address, block for a minute, and each further one for twice as
/// long, up to an hour. A hundred for a name from anywhere block it for addresses that have never signed in with it: a stranger who guesses
/// cannot keep out whoever was here before. How failures and those that are being judged go together: <see cref="SignInCount"/>.
/// </summary>
internal static class SignInThrottle
{
    private const int FreeForPair = 5;
    private const int FreeForAddress = 20;
    private const int FreeForName = 100;

    /// <summary>Until when an attempt would be refused; null where it would not.</summary>
    public static async Task<DateTimeOffset?> LookAsync(DatabaseSession session, string folded, string address, DateTimeOffset now, CancellationToken cancellation) =>
        BlockedUntil(await SubjectsAsync(session, folded, address, now, cancellation).ConfigureAwait(false), now);

    /// <summary>Asks whether an attempt may be judged, and counts it where it may. Whoever was told so settles it with one of the two below.</summary>
    public static async Task<SignInTurn> BeginAsync(DatabaseSession session, string folded, string address, DateTimeOffset now, CancellationToken cancellation)
    {
        List<Subject> subjects = await SubjectsAsync(session, folded, address, now, cancellation).ConfigureAwait(false);
        if (BlockedUntil(subjects, now) is { } until) return SignInTurn.Refused(until);
        if (subjects.Any(s => s.IsAsked && s.Count.IsTaken(s.Free))) return SignInTurn.Later;
        foreach (Subject subject in subjects) await KeepAsync(session, subject, subject.Count.Begin(UnixTime.ToMilliseconds(now)), cancellation).ConfigureAwait(false);
        return SignInTurn.Now;
    }

    /// <summary>It was wrong.</summary>
    public static async Task FailAsync(DatabaseSession session, string folded, string address, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (Subject subject in await SubjectsAsync(session, folded, address, now, cancellation).ConfigureAwait(false))
            await KeepAsync(session, subject, subject.Count.Fail(UnixTime.ToMilliseconds(now), subject.Free), cancellation).ConfigureAwait(false);
    }

    /// <summary>It was right. That speaks for this name at this address, and for nothing that was tried there with other names.</summary>
    public static async Task SucceedAsync(DatabaseSession session, string folded, string address, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (Subject subject in await SubjectsAsync(session, folded, address, now, cancellation).ConfigureAwait(false))
            await KeepAsync(session, subject, subject.IsForgiving ? subject.Count.Forgive() : subject.Count.GiveBack(), cancellation).ConfigureAwait(false);
        await session.ExecuteAsync("throttle.remember", cancellation, ("subject", Known(folded, address)), ("now", now)).ConfigureAwait(false);
    }

    private static DateTimeOffset? BlockedUntil(List<Subject> subjects, DateTimeOffset now) =>
        subjects.Where(s => s.IsAsked).Max(s => s.Count.BlockedUntil) is var until && until > UnixTime.ToMilliseconds(now) ? UnixTime.FromMilliseconds(until) : null;

    private static async Task<List<Subject>> SubjectsAsync(DatabaseSession session, string folded, string address, DateTimeOffset now, CancellationToken cancellation)
    {
        string place = Network(address);
        bool isKnown = await session.NumberAsync("throttle.known", cancellation, ("subject", Known(folded, address))).ConfigureAwait(false) > 0;
        List<Subject> subjects = [];
        foreach (Subject subject in (Subject[])
        [
            new($"pair:{place} {folded}", FreeForPair, IsAsked: true, IsForgiving: true),
            new($"address:{place}", FreeForAddress, IsAsked: true, IsForgiving: false),
            new($"name:{folded}", FreeForName, IsAsked: !isKnown, IsForgiving: false),
        ])
        {
            SignInCount count = await session.FirstAsync("throttle.count", Read, cancellation, ("subject", subject.Key)).ConfigureAwait(false) ?? SignInCount.None;
            subjects.Add(subject with { Count = count.At(UnixTime.ToMilliseconds(now), subject.Free) });
        }
        return subjects;
    }

    private static SignInCount Read(Row row) => new(row.Number(0), row.Number(1), row.Number(2), row.Number(3), row.Number(4));

    private static Task<int> KeepAsync(DatabaseSession session, Subject subject, SignInCount count, CancellationToken cancellation) => session.ExecuteAsync(
        "throttle.keep", cancellation, ("subject", subject.Key), ("failures", count.Failures), ("failed_at", count.FailedAt), ("until", count.BlockedUntil),
        ("pending", count.Pending), ("pending_at", count.PendingAt));

    private static string Known(string folded, string address) => $"known:{Network(address)} {folded}";

    // Whoever has one IPv6 address has the 2^64 beside it.
    private static string Network(string address)
    {
        if (!IPAddress.TryParse(address, out IPAddress? read) || read.AddressFamily != AddressFamily.InterNetworkV6 || read.IsIPv4MappedToIPv6) return address;
        byte[] bytes = read.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes) + "/64";
    }

    // What is counted; whether it may refuse this attempt; whether a right password speaks for all that failed before.
    private sealed record Subject(string Key, int Free, bool IsAsked, bool IsForgiving)
    {
        public SignInCount Count { get; init; } = SignInCount.None;
    }
}

namespace CoordDetect.Storage.Access;

/// <summary>
/// What is known of the sign-ins of one subject: those that failed, and those that are being judged. One that is being judged holds one of the places that
/// failures would use up, and gives it back when it was right: many right ones at once wait for each other and use up nothing, many wrong ones are no more
/// than one after the other. Times are in milliseconds.
/// </summary>
internal sealed record SignInCount(long Failures, long FailedAt, long BlockedUntil, long Pending, long PendingAt)
{
    private const long FirstBlockSeconds = 60;
    private const long LongestBlockSeconds = 3_600;

    // Judging takes about a second. What was not settled by then was lost with its process, and is held to have failed.
    private const long LostAfter = 30_000;

    // After a day without a failure the count starts anew.
    private const long Memory = 86_400_000;

    /// <summary>What is known of whoever never failed.</summary>
    public static SignInCount None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>The same at a later moment: what is old is forgotten, what is lost has failed.</summary>
    public SignInCount At(long now, int free)
    {
        SignInCount count = this;
        while (count.Pending > 0 && PendingAt < now - LostAfter) count = count.Fail(PendingAt, free);
        return count.FailedAt < now - Memory ? count with { Failures = 0 } : count;
    }

    /// <summary>Whether no more may be judged before those that are being judged are settled.</summary>
    public bool IsTaken(int free) => Pending >= Math.Max(1, free - Failures);

    /// <summary>One more is being judged.</summary>
    public SignInCount Begin(long now) => this with { Pending = Pending + 1, PendingAt = now };

    /// <summary>One was wrong. The last free one blocks for a minute, each further one for twice as long.</summary>
    public SignInCount Fail(long now, int free)
    {
        SignInCount count = GiveBack() with { Failures = Failures + 1, FailedAt = now };
        if (count.Failures < free) return count;
        // Ten times twice as long is beyond the longest already.
        long seconds = Math.Min(LongestBlockSeconds, FirstBlockSeconds << (int)Math.Min(10, count.Failures - free));
        return count with { BlockedUntil = Math.Max(BlockedUntil, now + (seconds * 1_000)) };
    }

    /// <summary>One was right, or was not judged.</summary>
    public SignInCount GiveBack() => this with { Pending = Math.Max(0, Pending - 1) };

    /// <summary>One was right that speaks for all that failed before it.</summary>
    public SignInCount Forgive() => GiveBack() with { Failures = 0, BlockedUntil = 0 };
}

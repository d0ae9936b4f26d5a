using System.Runtime.InteropServices;

namespace CoordDetect.Collect.Extraction.Reading;

/// <summary>The processor time that one thread has used, as another thread may read it.</summary>
internal sealed partial class ThreadClock
{
    private readonly int _clock;

    private ThreadClock(int clock) => _clock = clock;

    /// <summary>The clock of the calling thread; null where the system keeps none that others may read.</summary>
    public static ThreadClock? OfThisThread()
    {
        if (!OperatingSystem.IsLinux()) return null;
        try
        {
            return ClockOf(Self(), out int clock) == 0 ? new ThreadClock(clock) : null;
        }
        catch (EntryPointNotFoundException)
        {
            // Before version 2.34 of the C library threads lay in one of their own.
            return null;
        }
    }

    /// <summary>How long the thread has been on a processor; null once it has ended.</summary>
    public TimeSpan? Read() => Get(_clock, out Moment moment) == 0 ? TimeSpan.FromSeconds(moment.Seconds) + TimeSpan.FromMicroseconds(moment.Nanoseconds / 1_000) : null;

    [LibraryImport("libc", EntryPoint = "pthread_self")]
    private static partial nint Self();

    [LibraryImport("libc", EntryPoint = "pthread_getcpuclockid")]
    private static partial int ClockOf(nint thread, out int clock);

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int Get(int clock, out Moment moment);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Moment
    {
        public readonly nint Seconds;
        public readonly nint Nanoseconds;
    }
}

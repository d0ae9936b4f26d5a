using System.Globalization;
using CoordDetect.Core;

namespace CoordDetect.App.Runs;

/// <summary>
/// Whether the machine holds a run, asked before it begins: a machine that swaps, or a container that is killed, tells nobody why. What a run
/// needs was measured (docs/performance.md: 375 MB for 100,000 comments, 1,540 for 300,000, 3,650 for a million) and grows with the comments.
/// </summary>
internal static class RunMemory
{
    private const long Base = 100L << 20;
    private const long PerComment = 5_200;

    /// <summary>How many bytes a run over so many comments needs at its peak, the comments included.</summary>
    public static long NeededFor(long comments) => Base + (PerComment * comments);

    /// <summary>How many bytes there are for this process: what it holds already, and what is free on the machine or in its container.</summary>
    public static long Available()
    {
        GCMemoryInfo memory = GC.GetGCMemoryInfo();
        long own = Environment.WorkingSet;
        long free = FreeOnMachine() is { } bytes ? bytes : memory.TotalAvailableMemoryBytes - memory.MemoryLoadBytes;
        // In a container, the limit of the container is what .NET calls available.
        return Math.Min(own + free, memory.TotalAvailableMemoryBytes);
    }

    /// <summary>Refuses a run that will not fit.</summary>
    /// <exception cref="UserFacingException">It will not; the message says what is needed, what there is, and what to do.</exception>
    public static void Require(long comments) => Require(comments, Available());

    internal static void Require(long comments, long available)
    {
        long needed = NeededFor(comments);
        if (needed <= available) return;
        throw new UserFacingException(string.Create(CultureInfo.InvariantCulture,
            $"A run over {comments:N0} comments needs about {InMegabytes(needed):N0} MB of memory, and there are {InMegabytes(available):N0} MB. End other programs, give the machine or the container more memory, or look at a part: fewer threads or sites, or a shorter time. Nothing was begun."));
    }

    private static long InMegabytes(long bytes) => bytes >> 20;

    // Linux alone says how much could be had without swapping.
    private static long? FreeOnMachine()
    {
        try
        {
            string? line = File.ReadLines("/proc/meminfo").FirstOrDefault(l => l.StartsWith("MemAvailable:", StringComparison.Ordinal));
            string? number = line?.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
            return long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long kilobytes) ? kilobytes << 10 : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}

using System.Collections.Concurrent;

namespace CoordDetect.Index.Texts;

/// <summary>Room to count in, a number for each document of a segment: all zero when it is taken, and again when it is given back.</summary>
internal static class CleanCounts
{
    private const int MostKept = 4;
    private static readonly ConcurrentBag<int[]> Kept = [];

    /// <summary>Room for so many documents or more.</summary>
    public static int[] Take(int documents) => Kept.TryTake(out int[]? counts) && counts.Length >= documents ? counts : new int[documents];

    /// <summary>Gives room back whose numbers are all zero.</summary>
    public static void GiveBack(int[] counts)
    {
        if (Kept.Count < MostKept) Kept.Add(counts);
    }
}

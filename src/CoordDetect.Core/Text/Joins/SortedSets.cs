namespace CoordDetect.Core.Text.Joins;

/// <summary>Sets as ascending spans without repeats.</summary>
internal static class SortedSets
{
    /// <summary>How many keys two sets share; stops early with a number below <paramref name="needed"/> where that many cannot be reached.</summary>
    public static int Overlap(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, int needed)
    {
        int i = 0, j = 0, shared = 0;
        // How many keys of either may still go unmatched.
        int spareA = a.Length - needed, spareB = b.Length - needed;
        while (i < a.Length && j < b.Length)
        {
            ulong x = a[i], y = b[j];
            if (x == y)
            {
                shared++;
                i++;
                j++;
            }
            else if (x < y)
            {
                i++;
                if (--spareA < 0) return shared < needed ? shared : needed - 1;
            }
            else
            {
                j++;
                if (--spareB < 0) return shared < needed ? shared : needed - 1;
            }
        }
        return shared;
    }
}

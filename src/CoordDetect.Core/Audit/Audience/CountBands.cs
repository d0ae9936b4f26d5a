namespace CoordDetect.Core.Audit.Audience;

/// <summary>
/// Bands of counts: people's counts of posts, followers and followed differ by powers of ten, those of accounts that are made together by little.
/// A band is a factor of four wide; bands overlap by half, for each pair of counts and for all three.
/// </summary>
internal static class CountBands
{
    private const int Room = 64;

    /// <summary>By way of cutting: the code of the band of each account, or -1 where a count is unknown.</summary>
    public static IEnumerable<int[]> Of(FollowerTraits traits)
    {
        int[][] counts = [traits.Posts, traits.Followers, traits.Following];
        foreach (int[] chosen in (int[][])[[0, 1], [0, 2], [1, 2], [0, 1, 2]])
        {
            if (chosen.Any(c => Array.TrueForAll(counts[c], bin => bin == 0))) continue;
            for (int shifts = 0; shifts < 1 << chosen.Length; shifts++) yield return Codes([.. chosen.Select(c => counts[c])], shifts);
        }
    }

    /// <summary>One count cut into bands, in both ways: the code of the band of each account, or -1 where the count is unknown.</summary>
    public static IEnumerable<int[]> Of(int[] bins) => Array.TrueForAll(bins, bin => bin == 0) ? [] : [Codes([bins], 0), Codes([bins], 1)];

    private static int[] Codes(int[][] bins, int shifts)
    {
        int[] codes = new int[bins[0].Length];
        for (int a = 0; a < codes.Length; a++)
        {
            int code = 0;
            for (int c = 0; c < bins.Length && code >= 0; c++)
                code = bins[c][a] == 0 ? -1 : (code * Room) + ((bins[c][a] + ((shifts >> c) & 1)) / 2);
            codes[a] = code;
        }
        return codes;
    }
}

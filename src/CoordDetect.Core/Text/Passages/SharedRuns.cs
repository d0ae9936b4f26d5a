namespace CoordDetect.Core.Text.Passages;

/// <summary>Finds the runs of words that one text shares with another.</summary>
internal static class SharedRuns
{
    private const int PlacesTried = 8;

    /// <summary>
    /// The runs of <paramref name="a"/>, each at least <paramref name="minimum"/> words long, that also stand in <paramref name="b"/>: from
    /// left to right, the longest at each place. A run as long as the whole of a text counts however short.
    /// </summary>
    public static List<(int StartA, int StartB, int Length)> Find(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int minimum)
    {
        List<(int, int, int)> runs = [];
        int needed = Math.Min(minimum, Math.Min(a.Length, b.Length));
        if (needed == 0) return runs;
        // The places of each word in b, as a linked list from the first one on.
        Dictionary<int, int> first = [];
        int[] next = new int[b.Length];
        for (int j = b.Length - 1; j >= 0; j--)
        {
            next[j] = first.GetValueOrDefault(b[j], -1);
            first[b[j]] = j;
        }
        for (int i = 0; i + needed <= a.Length;)
        {
            (int start, int length) = Longest(a[i..], b, first.GetValueOrDefault(a[i], -1), next);
            if (length >= needed) runs.Add((i, start, length));
            i += length >= needed ? length : 1;
        }
        return runs;
    }

    private static (int Start, int Length) Longest(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int place, int[] next)
    {
        (int Start, int Length) best = (-1, 0);
        // A text that repeats one word has it in too many places to try them all.
        for (int tried = 0; place >= 0 && tried < PlacesTried; place = next[place], tried++)
        {
            int length = a.CommonPrefixLength(b[place..]);
            if (length > best.Length) best = (place, length);
        }
        return best;
    }
}

namespace CoordDetect.Core.Text.Passages;

/// <summary>Finds the runs of words that one text shares with another.</summary>
internal static class SharedRuns
{
    /// <summary>
    /// The runs of <paramref name="a"/>, each at least <paramref name="minimum"/> words long, that also stand in <paramref name="b"/>: from
    /// left to right, the longest at each place. A run as long as the whole of a text counts however short.
    /// </summary>
    public static List<(int StartA, int StartB, int Length)> Find(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int minimum)
    {
        List<(int, int, int)> runs = [];
        int needed = Math.Min(minimum, Math.Min(a.Length, b.Length));
        if (needed == 0) return runs;
        WordPlaces places = new();
        places.Read(b);
        for (int i = 0; i + needed <= a.Length;)
        {
            (int start, int length) = Longest(a[i..], b, places);
            if (length >= needed) runs.Add((i, start, length));
            i += length >= needed ? length : 1;
        }
        return runs;
    }

    private static (int Start, int Length) Longest(ReadOnlySpan<int> a, ReadOnlySpan<int> b, WordPlaces places)
    {
        (int Start, int Length) best = (-1, 0);
        int place = places.First(a[0]);
        for (int tried = 0; place >= 0 && tried < WordPlaces.Tried; place = places.Next(place), tried++)
        {
            int length = a.CommonPrefixLength(b[place..]);
            if (length > best.Length) best = (place, length);
        }
        return best;
    }
}

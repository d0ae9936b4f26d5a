namespace CoordDetect.Core.Text.Families;

/// <summary>What a <see cref="WordingMemory"/> tells of the texts of a corpus: which are known, among themselves settled, and which are to be joined.</summary>
internal sealed class RecalledTexts
{
    private readonly int[] _families;

    private RecalledTexts(int[] known, int[] families, int[] added) => (Known, _families, Added) = (known, families, added);

    /// <summary>The texts that need not be compared with each other, ascending.</summary>
    public int[] Known { get; }

    /// <summary>All other texts, ascending: new ones, and those whose family has lost a text, so that nobody knows what held it together.</summary>
    public int[] Added { get; }

    /// <summary>Looks up the texts of a corpus.</summary>
    public static RecalledTexts From(WordingMemory memory, UInt128[] fingerprints)
    {
        int[] placeOf = PlacesOf(fingerprints, memory.Texts);
        bool[] isBroken = BrokenFamilies(memory, placeOf);
        List<int> known = [], added = [], families = [];
        for (int text = 0; text < placeOf.Length; text++)
        {
            int family = placeOf[text] < 0 ? -1 : memory.Families[placeOf[text]];
            if (placeOf[text] < 0 || (family >= 0 && isBroken[family]))
            {
                added.Add(text);
                continue;
            }
            known.Add(text);
            families.Add(family);
        }
        return new RecalledTexts([.. known], [.. families], [.. added]);
    }

    /// <summary>Unites the texts that are known to be one family.</summary>
    public void Unite(DisjointSets sets)
    {
        Dictionary<int, int> first = [];
        for (int i = 0; i < Known.Length; i++)
            if (_families[i] >= 0 && !first.TryAdd(_families[i], Known[i])) sets.Unite(first[_families[i]], Known[i]);
    }

    // The place of each text in the memory, or -1.
    private static int[] PlacesOf(UInt128[] fingerprints, UInt128[] remembered)
    {
        int[] order = [.. Enumerable.Range(0, fingerprints.Length)], places = new int[fingerprints.Length];
        UInt128[] sorted = [.. fingerprints];
        Array.Sort(sorted, order);
        int place = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            while (place < remembered.Length && remembered[place] < sorted[i]) place++;
            places[order[i]] = place < remembered.Length && remembered[place] == sorted[i] ? place : -1;
        }
        return places;
    }

    private static bool[] BrokenFamilies(WordingMemory memory, int[] placeOf)
    {
        bool[] isThere = new bool[memory.TextCount], isBroken = new bool[memory.TextCount];
        foreach (int place in placeOf)
            if (place >= 0) isThere[place] = true;
        for (int place = 0; place < isThere.Length; place++)
            if (!isThere[place] && memory.Families[place] >= 0) isBroken[memory.Families[place]] = true;
        return isBroken;
    }
}

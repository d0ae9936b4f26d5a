namespace CoordDetect.Core.Text;

/// <summary>Grows the places of one run of words into passages. One a worker.</summary>
internal sealed class PassageGrower(TokenizedCorpus tokens, TextFamilies families, LanguageModel language, PassageOptions options)
{
    private readonly ShingleReader _here = new(tokens, families.Options);
    private readonly ShingleReader _there = new(tokens, families.Options);

    /// <summary>The passages whose left ends are at two of the places.</summary>
    public List<SharedPassage> Grow(ReadOnlySpan<SharedPassages.Place> places)
    {
        List<SharedPassage> found = [];
        // All texts that hold the run are left out when it is weighed: ten copies of a passage do not make it common.
        int[] holders = [.. places.ToArray().Select(p => p.Comment).Distinct()];
        for (int i = 0; i < places.Length; i++)
        {
            ReadOnlySpan<int> a = _here.Wording(places[i].Comment);
            for (int j = i + 1; j < places.Length; j++)
            {
                if (places[i].Comment == places[j].Comment || AreOneFamily(places[i].Comment, places[j].Comment)) continue;
                ReadOnlySpan<int> b = _there.Wording(places[j].Comment);
                (int startA, int startB) = (places[i].Start, places[j].Start);
                if (startA > 0 && startB > 0 && a[startA - 1] == b[startB - 1]) continue;
                int length = a[startA..].CommonPrefixLength(b[startB..]);
                if (length < options.MinimumWords) continue;
                double bits = language.RunBits(holders, a.Slice(startA, length));
                if (bits >= options.MinimumBits) found.Add(new(places[i].Comment, startA, places[j].Comment, startB, length, bits));
            }
        }
        return found;
    }

    private bool AreOneFamily(int a, int b) => families.FamilyOf(a) >= 0 && families.FamilyOf(a) == families.FamilyOf(b);
}

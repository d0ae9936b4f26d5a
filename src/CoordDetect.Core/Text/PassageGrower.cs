namespace CoordDetect.Core.Text;

/// <summary>Grows the places of one run of words into passages of at least so many words and bits. One a worker.</summary>
internal sealed class PassageGrower(TokenizedCorpus tokens, TextFamilies families, TextTemplates? templates, LanguageModel language, int minimumWords, double minimumBits)
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
                if (places[i].Comment == places[j].Comment || AreTied(places[i].Comment, places[j].Comment)) continue;
                ReadOnlySpan<int> b = _there.Wording(places[j].Comment);
                (int startA, int startB) = (places[i].Start, places[j].Start);
                if (startA > 0 && startB > 0 && a[startA - 1] == b[startB - 1]) continue;
                int length = a[startA..].CommonPrefixLength(b[startB..]);
                if (length < minimumWords) continue;
                double bits = language.RunBits(holders, a.Slice(startA, length));
                if (bits >= minimumBits) found.Add(new(places[i].Comment, startA, places[j].Comment, startB, length, bits));
            }
        }
        return found;
    }

    private bool AreTied(int a, int b) =>
        (families.FamilyOf(a) >= 0 && families.FamilyOf(a) == families.FamilyOf(b))
        || (templates is not null && templates.TemplateOf(a) >= 0 && templates.TemplateOf(a) == templates.TemplateOf(b));
}

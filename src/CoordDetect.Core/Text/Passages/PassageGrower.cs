using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Language;
using CoordDetect.Core.Text.Templates;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Passages;

/// <summary>Grows the places of one run of words into passages of at least so many words and bits. One a worker.</summary>
internal sealed class PassageGrower(TokenizedCorpus tokens, TextFamilies families, TextTemplates? templates, LanguageModel language, int minimumWords, double minimumBits)
{
    private readonly ShingleReader _here = new(tokens, families.Options);
    private readonly ShingleReader _there = new(tokens, families.Options);
    private readonly Dictionary<ulong, double> _weighed = [];

    /// <summary>Adds the passages whose left ends are at two of the places of a run.</summary>
    public void Grow(RecurringRuns runs, int run, List<SharedPassage> found)
    {
        int[]? holders = null;
        _weighed.Clear();
        for (int i = 0; i < runs.PlaceCount(run); i++)
        {
            (_, int commentA, int startA) = runs.PlaceOf(run, i);
            ReadOnlySpan<int> a = _here.Wording(commentA);
            for (int j = i + 1; j < runs.PlaceCount(run); j++)
            {
                (_, int commentB, int startB) = runs.PlaceOf(run, j);
                if (commentA == commentB || AreTied(commentA, commentB)) continue;
                ReadOnlySpan<int> b = _there.Wording(commentB);
                if (startA > 0 && startB > 0 && a[startA - 1] == b[startB - 1]) continue;
                int length = a[startA..].CommonPrefixLength(b[startB..]);
                if (length < minimumWords) continue;
                // Most pairs of places share the same words.
                ulong words = ShingleReader.Hash(a.Slice(startA, length));
                if (!_weighed.TryGetValue(words, out double bits))
                    _weighed[words] = bits = language.RunBits(holders ??= HoldersOf(runs, run), a.Slice(startA, length));
                if (bits >= minimumBits) found.Add(new(commentA, startA, commentB, startB, length, bits));
            }
        }
    }

    // All texts that hold the run are left out when it is weighed: ten copies of a passage do not make it common.
    private static int[] HoldersOf(RecurringRuns runs, int run) =>
        [.. Enumerable.Range(0, runs.PlaceCount(run)).Select(i => runs.PlaceOf(run, i).Comment).Distinct()];

    private bool AreTied(int a, int b) =>
        (families.FamilyOf(a) >= 0 && families.FamilyOf(a) == families.FamilyOf(b))
        || (templates is not null && templates.TemplateOf(a) >= 0 && templates.TemplateOf(a) == templates.TemplateOf(b));
}

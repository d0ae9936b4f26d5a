using CoordDetect.Core.Text.Families;
using CoordDetect.Index.Fields;
using CoordDetect.Index.Texts;

namespace CoordDetect.Index.Sorted;

/// <summary>The texts of an index that is made anew: what becomes of each as a document, the one after the other.</summary>
/// <param name="texts">All texts.</param>
/// <param name="added">Which of them are added, in the order of their documents.</param>
/// <param name="numbers">Their numbers, ascending.</param>
/// <param name="ties">For each, the number of an earlier text that it is tied to; -1 for none.</param>
/// <param name="heldBy">For each, the shingles of which a longer text that holds it must have one, ascending.</param>
internal sealed class SortedTexts(ComparableTexts texts, IReadOnlyList<int> added, IReadOnlyList<int> numbers, int[] ties, ulong[][] heldBy)
{
    /// <summary>How many there are.</summary>
    public int Count => added.Count;

    /// <summary>The fields with terms, in the order of their names.</summary>
    public static IReadOnlyList<string> TermFields { get; } = [FieldName.Fingerprint, FieldName.HeldBy, FieldName.Number, FieldName.Shingle];

    /// <summary>The terms of a field; null where it has none.</summary>
    public KeyTerms? TermsOf(string field, CancellationToken cancellation) => field switch
    {
        FieldName.Fingerprint => new KeyTerms(() => OneEach.Of(added.Select(texts.FingerprintOf)), KeyTerm.FingerprintBytes),
        FieldName.Number => new KeyTerms(() => OneEach.Of(numbers.Select(n => (UInt128)n)), sizeof(ulong)),
        FieldName.Shingle => new KeyTerms(() => new ManyEach(Count, d => texts.KeysOf(added[d]), cancellation), sizeof(ulong)),
        FieldName.HeldBy => new KeyTerms(() => new ManyEach(Count, d => heldBy[d], cancellation), sizeof(ulong)),
        _ => null,
    };

    /// <summary>A number that each has; null where the field is not of this kind.</summary>
    public Func<int, long>? ValuesOf(string field) => field switch
    {
        FieldName.Number => d => numbers[d],
        FieldName.Size => d => texts.KeysOf(added[d]).Length,
        FieldName.Words => d => texts.WordsOf(added[d]),
        _ => null,
    };

    /// <summary>The number of the earlier text that one is tied to, or -1.</summary>
    public int TieOf(int document) => ties[document];
}

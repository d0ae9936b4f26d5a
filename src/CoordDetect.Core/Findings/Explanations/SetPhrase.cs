using CoordDetect.Core.Network;
using CoordDetect.Core.Network.Groups;

namespace CoordDetect.Core.Findings.Explanations;

/// <summary>
/// What everybody says: condolences, proverbs, a line of a song, wishes. It predicts few words; what costs as much as a letter (<see cref="LetterBits"/>) is nobody's phrase. Many different objects are no phrase either, and a phrase leads nowhere: words
/// of which most copies carry a link are an announcement.
/// </summary>
internal sealed class SetPhrase : IInnocentExplanation
{
    /// <summary>Bits from which on words are a text of their own: some eight words of everyday language (a word costs about 8 bits in context: Shannon 1951 has 1 to 1.3 bits a letter for readers, a model of three words about twice that).</summary>
    public const double LetterBits = 60;

    public Explanation Try(FindingDraft draft)
    {
        IReadOnlyList<CountedOccasion> counted = draft.Group.Judgement.Occasions;
        if (counted.Count == 0 || draft.Group.Kind == GroupKind.OneLink) return Outcome.NotTestable("set-phrase");
        double dearest = counted.Max(o => draft.Occasions[o.Occasion].Bits);
        bool phrase = dearest < LetterBits && draft.Group.Judgement.Without(2) < ConfidenceScale.Thresholds[0].Bits && !LeadsSomewhere(draft);
        return Outcome.Say("set-phrase", phrase ? ExplanationOutcome.Explains : ExplanationOutcome.Contradicted, phrase ? 1 : 0, ("objects", counted.Count), ("bits-of-wording", double.IsInfinity(dearest) ? 0 : dearest));
    }

    private static bool LeadsSomewhere(FindingDraft draft)
    {
        if (draft.Text is not { } text) return false;
        int holders = draft.Occasions.AccountsOf(text.Occasion).Length;
        int leading = Enumerable.Range(0, holders).Count(i => draft.Corpus.TextOf(draft.Occasions.FirstOf(text.Occasion, i)).Contains("://", StringComparison.Ordinal));
        return 2 * leading > holders;
    }
}

namespace CoordDetect.Core.Findings.Explanations;

/// <summary>Two who learnt to write in one place, come from one other forum, or write a language that is not their own. It predicts what is seen, and nothing in texts can contradict it.</summary>
internal sealed class SameBackground : IInnocentExplanation
{
    public Explanation Try(FindingDraft draft) => Outcome.Say("same-background", ExplanationOutcome.CannotBeExcluded, Outcome.Open);
}

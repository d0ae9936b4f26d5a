namespace CoordDetect.Core.Findings.Explanations;

/// <summary>An innocent explanation: says from the evidence how much of a group it accounts for.</summary>
internal interface IInnocentExplanation
{
    Explanation Try(FindingDraft draft);
}

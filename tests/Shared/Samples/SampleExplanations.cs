using CoordDetect.Core.Findings;

namespace CoordDetect.Tests.Samples;

/// <summary>Every explanation of the method with an outcome and numbers.</summary>
internal static class SampleExplanations
{
    public static IReadOnlyList<Explanation> All { get; } =
    [
        new("meme-or-petition", ExplanationOutcome.Unlikely, 0.04, [new("texts_used_outside", 1), new("share_of_evidence", 0.04)]),
        new("quoting", ExplanationOutcome.Unlikely, 0, [new("coincidences_in_replies", 0)]),
        new("event-burst", ExplanationOutcome.Partly, 0.21, [new("share_in_busy_hours", 0.21)]),
        new("fan-community", ExplanationOutcome.Unlikely, 0.1, [new("threads_in_common", 4), new("share_of_evidence", 0.1)]),
        new("household", ExplanationOutcome.Unlikely, 0, [new("accounts", 7)]),
        new("official-accounts", ExplanationOutcome.NotTestable, 0, []),
        new("import-artefact", ExplanationOutcome.Unlikely, 0, [new("share_of_equal_times", 0)]),
        new("copied-source", ExplanationOutcome.Partly, 0.3, [new("sources", 1)]),
    ];
}

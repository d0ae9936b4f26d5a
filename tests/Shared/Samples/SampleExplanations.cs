using CoordDetect.Core.Findings;

namespace CoordDetect.Tests.Samples;

/// <summary>Every explanation of the method with an outcome and numbers.</summary>
internal static class SampleExplanations
{
    public static IReadOnlyList<Explanation> All { get; } =
    [
        new("meme-or-petition", ExplanationOutcome.Unlikely, 0.04, [new("objects", 6), new("outsiders", 1)]),
        new("quoting", ExplanationOutcome.Unlikely, 0, [new("answers", 0), new("coincidences", 7)]),
        new("event-burst", ExplanationOutcome.Partly, 0.31, [new("days", 5), new("busiest-day-share", 0.385), new("crowded-share", 0.0625)]),
        new("fan-community", ExplanationOutcome.Unlikely, 0.1, [new("topical-coincidences", 4), new("edges", 9)]),
        new("household", ExplanationOutcome.Unlikely, 0, [new("members", 7)]),
        new("official-accounts", ExplanationOutcome.NotTestable, 0, []),
        new("import-artefact", ExplanationOutcome.Fits, 0.6, [new("equal-times", 0), new("coincidences", 11)]),
        new("copied-source", ExplanationOutcome.Partly, 0.3, [new("sources", 1), new("edges", 9)]),
    ];
}

using CoordDetect.Core.Findings;

namespace CoordDetect.Tests.Samples;

/// <summary>Every explanation of the method with an outcome and numbers.</summary>
internal static class SampleExplanations
{
    public static IReadOnlyList<Explanation> All { get; } =
    [
        new("meme-or-petition", ExplanationOutcome.Contradicted, 0.04, [new("objects", 6), new("outsiders", 1)]),
        new("quoting", ExplanationOutcome.Contradicted, 0, [new("answers", 0), new("coincidences", 7)]),
        new("event-burst", ExplanationOutcome.CannotBeExcluded, 0.31, [new("days", 5), new("busiest-day-share", 0.385), new("crowded-share", 0.0625)]),
        new("fan-community", ExplanationOutcome.Contradicted, 0.1, [new("topical-coincidences", 4), new("edges", 9)]),
        new("household", ExplanationOutcome.Contradicted, 0, [new("members", 7)]),
        new("official-accounts", ExplanationOutcome.NotTestable, 0, []),
        new("import-artefact", ExplanationOutcome.Explains, 0.6, [new("equal-times", 0), new("coincidences", 11)]),
        new("copied-source", ExplanationOutcome.CannotBeExcluded, 0.3, [new("sources", 1), new("edges", 9)]),
    ];
}

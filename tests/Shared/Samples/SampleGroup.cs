using CoordDetect.Core.Findings;

namespace CoordDetect.Tests.Samples;

/// <summary>A group as a sample states it: accounts by handle.</summary>
internal sealed record SampleGroup(
    Confidence Confidence,
    IReadOnlyList<string> Members,
    IReadOnlyList<string> Peripheral,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> Limits,
    int ChanceRuns = 0);

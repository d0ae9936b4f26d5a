using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Simulation.People;

/// <summary>One account of a simulated corpus and the habits of whoever stands behind it.</summary>
internal sealed record Person
{
    public required int Site { get; init; }
    public required string Handle { get; init; }
    public required string Name { get; init; }
    public required PostedAt Created { get; init; }
    public string? Avatar { get; init; }
    public string? Bio { get; init; }
    public required WritingStyle Style { get; init; }
    public required DailyRhythm Rhythm { get; init; }

    /// <summary>Whether the person writes as a woman.</summary>
    public bool Feminine { get; init; }

    /// <summary>How much the person writes, relative to others.</summary>
    public required double Activity { get; init; }

    /// <summary>Whether the account belongs to the campaign.</summary>
    public bool IsPuppet { get; init; }
}

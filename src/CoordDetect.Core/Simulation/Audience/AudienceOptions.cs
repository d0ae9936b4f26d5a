namespace CoordDetect.Core.Simulation.Audience;

/// <summary>The dials of a simulated audience: a page, the people who follow it, and what was bought or happened.</summary>
public sealed record AudienceOptions
{
    /// <summary>How many follow it of their own accord, those of events included.</summary>
    public int Organic { get; init; } = 5_000;

    /// <summary>Over how many days they came.</summary>
    public int Days { get; init; } = 180;

    /// <summary>The first day, in Unix seconds.</summary>
    public long Start { get; init; } = 1_735_689_600;

    /// <summary>What was bought.</summary>
    public IReadOnlyList<LotPlan> Lots { get; init; } = [];

    /// <summary>What happened.</summary>
    public IReadOnlyList<EventPlan> Events { get; init; } = [];

    /// <summary>The seed.</summary>
    public ulong Seed { get; init; } = 1;
}

/// <summary>A lot that is bought.</summary>
/// <param name="Size">How many accounts.</param>
/// <param name="Quality">How good they look.</param>
/// <param name="Day">On which day the first come, from 0.</param>
/// <param name="Hours">Over how many hours they come.</param>
public sealed record LotPlan(int Size, LotQuality Quality, double Day, double Hours);

/// <summary>How good bought accounts look.</summary>
public enum LotQuality
{
    /// <summary>Empty, made in one sitting, handles from one mould.</summary>
    Cheap,

    /// <summary>Made over weeks, a few posts, a bio from a short list, follows many.</summary>
    Middling,

    /// <summary>Years old, with posts and picture; follows very many, a bio from a long list.</summary>
    Good,
}

/// <summary>Something that brings people.</summary>
/// <param name="Share">Which part of the organic followers it brings.</param>
/// <param name="IsGiveAway">A give-away brings people who follow many; else it is press, which brings newcomers.</param>
/// <param name="Day">When, from 0.</param>
/// <param name="HalfLife">After how many days half of them have come.</param>
public sealed record EventPlan(double Share, bool IsGiveAway, double Day, double HalfLife);

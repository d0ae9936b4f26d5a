namespace CoordDetect.Core.Simulation.Audience;

/// <summary>One follower of a simulated page, with what nobody else knows: where it came from.</summary>
public sealed record SimulatedFollower
{
    /// <summary>The handle.</summary>
    public required string Handle { get; init; }

    /// <summary>The displayed name.</summary>
    public required string Name { get; init; }

    /// <summary>When it was made, in Unix seconds.</summary>
    public required long Created { get; init; }

    /// <summary>When it began to follow, in Unix seconds.</summary>
    public required long FollowedAt { get; init; }

    /// <summary>How many posts.</summary>
    public required int Posts { get; init; }

    /// <summary>How many follow it.</summary>
    public required int Followers { get; init; }

    /// <summary>How many it follows.</summary>
    public required int Following { get; init; }

    /// <summary>Its bio, or empty.</summary>
    public required string Bio { get; init; }

    /// <summary>Whether it has the default avatar.</summary>
    public required bool DefaultAvatar { get; init; }

    /// <summary>The number of the lot that it was bought with, from 1; 0 for everybody else.</summary>
    public int Lot { get; init; }

    /// <summary>The number of the event that brought it, from 1; 0 for everybody else.</summary>
    public int Event { get; init; }
}

namespace CoordDetect.Core.Simulation;

/// <summary>What a simulated site is about.</summary>
public enum SimulationTheme
{
    /// <summary>The page of a brand of drinks.</summary>
    Drink,

    /// <summary>A forum on film and television.</summary>
    Film,

    /// <summary>The comments of a local newspaper.</summary>
    Town,

    /// <summary>The supporters' forum of a football club.</summary>
    Club,
}

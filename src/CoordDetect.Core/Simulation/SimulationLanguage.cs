namespace CoordDetect.Core.Simulation;

/// <summary>In which language the accounts of a simulated corpus write.</summary>
public enum SimulationLanguage
{
    /// <summary>French.</summary>
    French,

    /// <summary>English.</summary>
    English,

    /// <summary>Each site in one of the two.</summary>
    Both,
}

namespace CoordDetect.Core.Simulation;

/// <summary>How the phrase material names the themes.</summary>
internal static class SimulationThemes
{
    /// <summary>The prefix of a theme's rules.</summary>
    public static string Prefix(SimulationTheme theme) => theme switch
    {
        SimulationTheme.Drink => "drink",
        SimulationTheme.Film => "film",
        SimulationTheme.Town => "town",
        _ => "club",
    };
}

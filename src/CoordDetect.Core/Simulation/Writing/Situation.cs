namespace CoordDetect.Core.Simulation.Writing;

/// <summary>What a comment is written about and to whom.</summary>
/// <param name="Theme">The prefix of the theme's rules.</param>
/// <param name="Subject">The subject of the thread.</param>
/// <param name="Addressee">The name of the person who is answered, or null.</param>
internal readonly record struct Situation(string Theme, string Subject, string? Addressee);

namespace CoordDetect.Core.Simulation.Plan;

/// <summary>How comments arrive in a thread.</summary>
internal enum ThreadKind : byte
{
    /// <summary>A quick start and a long tail.</summary>
    Ordinary,

    /// <summary>Breaking news: hundreds within the hour.</summary>
    Burst,

    /// <summary>The evening of a match.</summary>
    Match,
}

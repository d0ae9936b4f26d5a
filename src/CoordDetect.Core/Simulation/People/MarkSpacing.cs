namespace CoordDetect.Core.Simulation.People;

/// <summary>What a person puts before <c>?</c> and <c>!</c>.</summary>
internal enum MarkSpacing
{
    None,
    Space,
    NoBreakSpace,
}

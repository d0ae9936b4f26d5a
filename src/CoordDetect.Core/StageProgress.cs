namespace CoordDetect.Core;

/// <summary>How far a stage is.</summary>
/// <param name="Stage">Its name, for a person: a verb and its object, such as <c>joining wording</c>.</param>
/// <param name="Done">Units done.</param>
/// <param name="Total">Units in all; 0 where that is not known.</param>
public readonly record struct StageProgress(string Stage, long Done, long Total);

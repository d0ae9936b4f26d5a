namespace CoordDetect.Index.Queries;

/// <summary>A part of a query that a comment fits or does not.</summary>
/// <param name="IsExcluded">Whether comments that fit are left out.</param>
public abstract record SearchTerm(bool IsExcluded);

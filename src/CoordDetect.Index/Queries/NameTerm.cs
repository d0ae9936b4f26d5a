namespace CoordDetect.Index.Queries;

/// <summary>The name of an account, a thread or a site.</summary>
/// <param name="Field">What it is the name of.</param>
/// <param name="Name">The name as it was written, without stars.</param>
/// <param name="OpenStart">Whether anything may stand before it.</param>
/// <param name="OpenEnd">Whether anything may stand after it.</param>
/// <param name="IsExcluded">Whether comments that fit are left out.</param>
public sealed record NameTerm(SearchField Field, string Name, bool OpenStart, bool OpenEnd, bool IsExcluded) : SearchTerm(IsExcluded);

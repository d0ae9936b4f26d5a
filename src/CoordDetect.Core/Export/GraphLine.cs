namespace CoordDetect.Core.Export;

/// <summary>An edge of an exported graph.</summary>
/// <param name="Id">Its id.</param>
/// <param name="A">The id of one node.</param>
/// <param name="B">The id of the other.</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Values">Its attributes in their order; null is left out of the file.</param>
public sealed record GraphLine(long Id, long A, long B, double Weight, IReadOnlyList<string?> Values);

namespace CoordDetect.Core.Export;

/// <summary>A node of an exported graph.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Values">Its attributes in their order; null is left out of the file.</param>
public sealed record GraphNode(long Id, string Label, IReadOnlyList<string?> Values);

namespace CoordDetect.Collect.Import;

/// <summary>How often something was wrong.</summary>
/// <param name="Code">The reason as a stable code, such as <c>no-account</c>.</param>
/// <param name="What">The reason in words.</param>
/// <param name="Count">How many lines it concerns.</param>
public sealed record ReasonCount(string Code, string What, long Count);

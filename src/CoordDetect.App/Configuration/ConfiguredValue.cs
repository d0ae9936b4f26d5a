namespace CoordDetect.App.Configuration;

/// <summary>A value that the configuration gives to an option.</summary>
/// <param name="Values">The value as it would stand on the command line; several where the option may be repeated.</param>
/// <param name="Origin">Where it comes from, in words.</param>
internal sealed record ConfiguredValue(IReadOnlyList<string> Values, string Origin);

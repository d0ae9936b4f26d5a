namespace CoordDetect.App.Configuration;

/// <summary>One option in effect.</summary>
/// <param name="Command">The command that has it.</param>
/// <param name="Name">Its name, without hyphens in front.</param>
/// <param name="Value">Its value as text; empty where there is none.</param>
/// <param name="Origin">Where the value comes from: <c>default</c>, <c>file …</c>, <c>environment …</c> or <c>flag</c>.</param>
internal sealed record OptionOrigin(string Command, string Name, string Value, string Origin);

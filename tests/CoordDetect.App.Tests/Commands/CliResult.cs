namespace CoordDetect.App.Tests.Commands;

/// <summary>How a process ended.</summary>
internal sealed record CliResult(int ExitCode, string Output, string Error);

using CoordDetect.App.Commands;

namespace CoordDetect.App;

/// <summary>The entry point: parses the command line and runs one command.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args) => CommandLine.RunAsync(args);
}

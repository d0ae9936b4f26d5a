using BenchmarkDotNet.Running;

namespace CoordDetect.Benchmarks;

/// <summary>Runs the benchmarks that the command line names: <c>dotnet run -c Release -- --filter '*Join*'</c>.</summary>
internal static class Program
{
    private static void Main(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}

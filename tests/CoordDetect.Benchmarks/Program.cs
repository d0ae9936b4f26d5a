using BenchmarkDotNet.Running;
using CoordDetect.Benchmarks.Text;

namespace CoordDetect.Benchmarks;

/// <summary>
/// Runs the benchmarks that the command line names: <c>dotnet run -c Release -- --filter '*Join*'</c>;
/// or measures one whole run at a given size: <c>dotnet run -c Release -- wording 1000000</c>, or
/// <c>growth 1010000 10000</c>.
/// </summary>
internal static class Program
{
    private static void Main(string[] args)
    {
        if (args is ["wording", .. string[] rest]) WordingScale.Run(rest);
        else if (args is ["growth", .. string[] sizes]) WordingGrowth.Run(sizes);
        else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    }
}

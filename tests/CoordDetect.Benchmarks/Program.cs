using BenchmarkDotNet.Running;
using CoordDetect.Benchmarks.Detecting;
using CoordDetect.Benchmarks.Store;
using CoordDetect.Benchmarks.Text;

namespace CoordDetect.Benchmarks;

/// <summary>
/// Runs the benchmarks that the command line names: <c>dotnet run -c Release -- --filter '*Join*'</c>;
/// or measures one whole run at a given size: <c>dotnet run -c Release -- wording 1000000</c>, or
/// the text index of a case: <c>index 1010000</c>, the parts of a detection run: <c>detection 1000000</c>, a run that goes on from an
/// earlier one: <c>incremental 1010000 10000</c>, <c>store sqlite FILE</c> and <c>store postgresql FILE</c>, a whole case with store and index:
/// <c>case FOLDER FILE BATCH…</c>, its search alone: <c>search FOLDER</c>, or how the members of a finding are tied: <c>ties 100</c>.
/// </summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is ["wording", .. string[] rest]) WordingScale.Run(rest);
        else if (args is ["index", .. string[] indexed]) IndexScale.Run(indexed);
        else if (args is ["detection", .. string[] comments]) DetectionStages.Run(comments);
        else if (args is ["incremental", .. string[] runs]) IncrementalRuns.Run(runs);
        else if (args is ["case", .. string[] files]) await CaseScale.RunAsync(files);
        else if (args is ["search", string place]) await SearchScale.RunAsync(place);
        else if (args is ["ties", .. string[] sizes]) TiesScale.Run(sizes);
        else if (args is ["store", .. string[] store]) return await StoreScale.RunAsync(store);
        else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
    }
}

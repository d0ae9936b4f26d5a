using CoordDetect.Evaluation.Reporting;
using CoordDetect.Evaluation.Suites;
using CoordDetect.Tests;

namespace CoordDetect.Evaluation;

/// <summary>
/// The accuracy of the method on corpora whose truth is known, held against floors: <c>dotnet run --project tests/CoordDetect.Evaluation -c Release</c> runs
/// everything and writes <c>docs/accuracy.md</c>; <c>-- --quick</c> is the small grid of CI, and <c>-- --middle</c> one between. Names of suites run these alone, and <c>--page</c> puts their tables into the page;
/// <c>--tuning</c> uses other seeds than those that are reported, for work on the method; <c>real --only=debate</c> runs those rows on real data whose name holds the word.
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        Grid grid = args.Contains("--quick") ? Grid.Quick : args.Contains("--middle") ? Grid.Middle : Grid.Full;
        if (args.Contains("--tuning")) grid = grid with { Seeds = Grid.TuningSeeds };
        if (args.FirstOrDefault(a => a.StartsWith("--only=", StringComparison.Ordinal)) is { } only) grid = grid with { Only = only["--only=".Length..] };
        string[] wanted = [.. args.Where(a => !a.StartsWith('-'))];
        string[] unknown = [.. wanted.Where(w => SuiteCatalog.All.All(s => s.Id != w))];
        if (unknown.Length > 0)
        {
            Console.Error.WriteLine($"There is no suite {string.Join(", ", unknown)}; there are {string.Join(", ", SuiteCatalog.All.Select(s => s.Id))}.");
            return 2;
        }
        List<Section> sections = [];
        foreach (ISuite suite in SuiteCatalog.All.Where(s => wanted.Length == 0 || wanted.Contains(s.Id)))
        {
            long started = System.Diagnostics.Stopwatch.GetTimestamp();
            foreach (Section section in suite.Run(grid))
            {
                sections.Add(section);
                Console.WriteLine(section.Markdown());
            }
            Console.WriteLine($"{suite.Id}: {System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalSeconds:0} s\n");
        }
        if (args.Contains("--page") || (wanted.Length == 0 && grid.Equals(Grid.Full)))
            AccuracyPage.Write(Path.Combine(Repository.Root, "docs", "accuracy.md"), sections, [.. SuiteCatalog.All.SelectMany(s => s.Titles)]);
        return Floors.Read(grid.Name).Check(sections.SelectMany(s => s.Scores), Console.Out) ? 0 : 1;
    }
}

using System.Globalization;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Tests.Engines;
using Xunit;

namespace CoordDetect.Storage.Tests.Killing;

/// <summary>What a child process does until it is killed: imports, and writes down what the store has acknowledged. Run by <see cref="KilledImport"/> alone.</summary>
public sealed class ImportVictim
{
    public const string Folder = "COORDDETECT_VICTIM_FOLDER";
    public const string Connection = "COORDDETECT_VICTIM_CONNECTION";
    public const string Acknowledged = "acknowledged.txt";
    public const int Comments = 20_000;

    public static bool IsChild => Environment.GetEnvironmentVariable(Folder) is not null;

    [Fact(Explicit = true)]
    public async Task Import_UntilKilled()
    {
        string folder = Environment.GetEnvironmentVariable(Folder)!;
        await using CaseStore store = await CaseStore.OpenAsync(new StoreLocation(folder, Environment.GetEnvironmentVariable(Connection)), TimeProvider.System);
        await using FileStream file = new(Path.Combine(folder, Acknowledged), FileMode.Append, FileAccess.Write, FileShare.Read);
        await using StreamWriter written = new(file) { AutoFlush = true };
        ICase @case = (await store.FindAsync("forum"))!;
        long source = await @case.Sources.AddAsync(new NewSource("file", "victim"));
        await using ICommentImport import = await @case.Comments.BeginImportAsync(new ImportRequest(source)
        {
            BatchSize = 97,
            Committed = counts => written.WriteLine(counts.Total.ToString(CultureInfo.InvariantCulture)),
        });
        foreach (int i in Enumerable.Range(0, Comments)) import.Add(Comment(i));
        await import.CompleteAsync();
    }

    internal static Core.Corpus.Comment Comment(int number) => TestStore.Said(
        string.Create(CultureInfo.InvariantCulture, $"a{number % 501}"), string.Create(CultureInfo.InvariantCulture, $"partout mot{number}"),
        string.Create(CultureInfo.InvariantCulture, $"c{number}"), string.Create(CultureInfo.InvariantCulture, $"t{number % 73}"), seconds: 1_700_000_000 + number);
}

using System.IO.Compression;
using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Import.Sources;
using CoordDetect.Storage;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.App.Tests.Web;

public sealed class CollectedFolderTests
{
    [Fact]
    public async Task Cases_CollectedOnTheCommandLine_BecomeCasesAndKeepUp()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        await CollectAsync(app, "forum", 300);
        using WebReader reader = await app.LocalReaderAsync();
        Assert.Contains("Collected on the command line", await reader.GetAsync("/cases"));
        Assert.Contains("value=\"forum\"", await reader.GetAsync("/cases?name=forum"));
        await reader.PostAsync("/cases", ("name", "forum"), ("title", ""), ("purpose", "to test"), ("languages", "fr"), ("retain", "2099-01-01"));
        await FinishAsync(reader);
        Assert.DoesNotContain("Take them in", await reader.GetAsync("/cases/forum/sources"));
        Assert.Contains("command line", reader.Page);
        ICase found = (await app.Store.FindAsync("forum"))!;
        long first = (await found.Overview.TotalsAsync()).Comments;
        Assert.Equal(CaseManifest.Read(CaseFolder.Of(app.Data, "forum"))!.Comments, first);
        Assert.DoesNotContain("Collected on the command line", await reader.GetAsync("/cases"));
        // What the command line could not use is counted here as well.
        Assert.Equal(2, await found.Sources.LeftOutAsync());

        await CollectAsync(app, "forum", 400);
        Assert.Contains("Take them in", await reader.GetAsync("/cases/forum/sources"));
        await reader.PostAsync("/cases/forum/sources/folder");
        await reader.WaitAsync();
        Assert.Contains("new comments", reader.Page);
        Assert.DoesNotContain("Take them in", await reader.GetAsync("/cases/forum/sources"));
        Assert.Equal(CaseManifest.Read(CaseFolder.Of(app.Data, "forum"))!.Comments, (await found.Overview.TotalsAsync()).Comments);
        Assert.Equal(2, await found.Sources.LeftOutAsync());
    }

    private static async Task FinishAsync(WebReader reader)
    {
        for (int i = 0; i < 600 && reader.Page.Contains("data-job", StringComparison.Ordinal); i++)
        {
            await Task.Delay(100);
            await reader.GetAsync("/cases/forum/sources");
        }
    }

    // The first so many comments of a bundled corpus: what was collected before is there already.
    private static async Task CollectAsync(ServedApp app, string name, int count)
    {
        string path = Path.Combine(app.Data, "comments.jsonl");
        await using (GZipStream corpus = new(File.OpenRead(Path.Combine(Repository.Root, "corpora", "infiltration", "comments.jsonl.gz")), CompressionMode.Decompress))
        using (StreamReader lines = new(corpus))
        await using (StreamWriter some = new(path))
        {
            for (int i = 0; i < count; i++) await some.WriteLineAsync(await lines.ReadLineAsync());
            await some.WriteLineAsync("{\"text\":\"nobody's\"}\n{\"text\":\"nobody's either\"}");
        }
        await CaseImport.RunAsync(CaseFolder.Of(app.Data, name), [path], new ImportOptions(), TimeProvider.System, null, CancellationToken.None);
    }
}

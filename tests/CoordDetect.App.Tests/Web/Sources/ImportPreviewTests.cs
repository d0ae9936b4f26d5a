using System.Globalization;
using CoordDetect.App.Web.Sources;
using Xunit;

namespace CoordDetect.App.Tests.Web.Sources;

/// <summary>However a file is buffered, its preview shows five comments, the first ones.</summary>
public sealed class ImportPreviewTests
{
    public static TheoryData<string, string, Func<int, string>> Tables => new()
    {
        { "table.csv", "comment_id,account,text\n", i => $"c{i},account {i},\"What {i} said, at length.\"\n" },
        { "lines.jsonl", "", i => $"{{\"comment_id\":\"c{i}\",\"account\":\"account {i}\",\"text\":\"What {i} said.\"}}\n" },
    };

    [Theory]
    [MemberData(nameof(Tables), DisableDiscoveryEnumeration = true)]
    public async Task Preview_OfALargeTable_ShowsTheFirstFive(string name, string header, Func<int, string> row)
    {
        ImportPreview preview = await PreviewAsync(name, header + string.Concat(Enumerable.Range(1, 30_000).Select(row)));
        Assert.Equal([.. Enumerable.Range(1, 5).Select(i => string.Create(CultureInfo.InvariantCulture, $"account {i}"))], preview.Comments.Select(c => c.Account).ToArray());
        Assert.NotEqual("", preview.Format);
        Assert.Equal(3, preview.Columns.Count);
        Assert.Empty(preview.Problems);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(5, 5)]
    [InlineData(6, 5)]
    public async Task Preview_OfASmallTable_ShowsWhatIsThere(int rows, int shown)
    {
        ImportPreview preview = await PreviewAsync("table.csv", "account,text\n" + string.Concat(Enumerable.Range(1, rows).Select(i => $"a{i},hello {i}\n")));
        Assert.Equal(shown, preview.Comments.Count);
        if (rows == 0) Assert.NotEmpty(preview.Problems);
    }

    [Fact]
    public async Task Preview_OfFiveCommentsAndABadRow_ShowsBoth()
    {
        ImportPreview preview = await PreviewAsync("table.csv", "account,text\n,lost\n" + string.Concat(Enumerable.Range(1, 5).Select(i => $"a{i},hello {i}\n")));
        Assert.Equal(5, preview.Comments.Count);
        Assert.NotEmpty(preview.Problems);
    }

    private static async Task<ImportPreview> PreviewAsync(string name, string content)
    {
        string folder = Directory.CreateTempSubdirectory("coorddetect-preview-").FullName;
        try
        {
            string path = Path.Combine(folder, name);
            await File.WriteAllTextAsync(path, content);
            return await ImportPreview.OfAsync(path, name, [], TestContext.Current.CancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

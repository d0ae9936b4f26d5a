using System.Xml.Linq;
using CoordDetect.Core.Findings;
using CoordDetect.Storage;
using CoordDetect.Storage.Custody;
using Xunit;

namespace CoordDetect.App.Tests.Web.Network;

/// <summary>The network of a case as files that other programs read.</summary>
public sealed class NetworkFilesTests
{
    [Theory]
    [InlineData("gexf", "node", "edge")]
    [InlineData("graphml", "node", "edge")]
    [InlineData("svg", "circle", "line")]
    public async Task File_OfACase_HasEveryAccountAndTie(string ending, string node, string edge)
    {
        DetectionResult result = null!;
        await using ServedApp app = await ServedApp.StartAsync(async store => result = await LargeNetwork.SaveAsync(store, "small", 400));
        using WebReader reader = await app.LocalReaderAsync();
        using MemoryStream bytes = new(await reader.DownloadAsync($"/cases/small/network.{ending}"));
        XDocument file = XDocument.Load(bytes);
        int accounts = result.Edges.SelectMany(e => new[] { e.AccountA, e.AccountB }).Distinct().Count();
        int legend = ending == "svg" ? Math.Min(12, result.Findings.Count) : 0;
        Assert.Equal((accounts + legend, result.Edges.Count), (Count(node), Count(edge)));
        Assert.Contains(result.Corpus.HandleOf(result.Edges[0].AccountA), file.ToString());
        AuditEntry last = (await app.Store.Audit.ListAsync(new AuditFilter(null, "small", "export"), new PageRequest(1))).Items.Single();
        Assert.Equal($"small-network.{ending}", last.Target);

        int Count(string name) => file.Descendants().Count(e => e.Name.LocalName == name);
    }

    [Fact]
    public async Task File_OfNamesThatXmlForbids_CanBeRead()
    {
        await using ServedApp app = await ServedApp.StartAsync(store => LargeNetwork.SaveAsync(store, "odd", 40, i => $"a\u0001<&\"{(char)0x1F}{i}"));
        using WebReader reader = await app.LocalReaderAsync();
        foreach (string ending in new[] { "gexf", "graphml", "svg" })
        {
            using MemoryStream bytes = new(await reader.DownloadAsync($"/cases/odd/network.{ending}"));
            Assert.NotNull(XDocument.Load(bytes).Root);
        }
    }
}

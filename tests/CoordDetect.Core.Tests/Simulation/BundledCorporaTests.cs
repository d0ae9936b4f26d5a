using System.IO.Compression;
using System.Security.Cryptography;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Export;
using CoordDetect.Core.Simulation;
using CoordDetect.Tests;

namespace CoordDetect.Core.Tests.Simulation;

public sealed class BundledCorporaTests
{
    [Theory]
    [InlineData("boisson-page")]
    [InlineData("infiltration")]
    [InlineData("clean")]
    public void Generate_BundledOptions_GiveTheBundledFile(string name)
    {
        string folder = Path.Combine(Repository.Root, "corpora", name);
        using GZipStream bundled = new(File.OpenRead(Path.Combine(folder, "comments.jsonl.gz")), CompressionMode.Decompress);
        string expected = Convert.ToHexStringLower(SHA256.HashData(bundled));

        Assert.Equal(expected, Digest(BundledCorpora.Find(name)!));
        Assert.Contains(expected, File.ReadAllText(Path.Combine(folder, "README.md")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("boisson-page", 30)]
    [InlineData("infiltration", 30)]
    [InlineData("clean", 0)]
    public void Generate_BundledOptions_ThirtyPuppetsWhereThereAreAny(string name, int puppets) =>
        Assert.Equal(puppets, Simulator.Generate(BundledCorpora.Find(name)!).Where(c => c.Label!.Coordinated).Select(c => (c.Site, c.Account)).Distinct().Count());

    private static string Digest(SimulationOptions options)
    {
        using MemoryStream written = new();
        using (CommentJsonLines lines = new(written))
            foreach (Comment comment in Simulator.Generate(options)) lines.Write(comment);
        return Convert.ToHexStringLower(SHA256.HashData(written.ToArray()));
    }
}

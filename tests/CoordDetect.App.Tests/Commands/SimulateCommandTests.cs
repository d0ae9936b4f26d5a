using System.IO.Compression;
using Xunit;

namespace CoordDetect.App.Tests.Commands;

public sealed class SimulateCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coorddetect-simulate-").FullName;

    // A process of its own: what it prints must not get among what the tests tell their runner.
    private readonly Cli _cli = new();

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _cli.Dispose();
    }

    [Fact]
    public async Task Run_DialsGiven_WritesThatManyLabelledLines()
    {
        string path = Path.Combine(_folder, "corpus.jsonl");
        int code = _cli.Run(
            ["simulate", "--accounts", "100", "--comments", "1000", "--campaign", "astroturf", "--prevalence", "0.05", "--seed", "3", "--language", "en", "--out", path]).ExitCode;
        string[] lines = await File.ReadAllLinesAsync(path);

        Assert.Equal(0, code);
        Assert.Equal(1_000, lines.Length);
        Assert.Equal(75, lines.Count(line => line.Contains("\"label\":{\"y\":1,\"cluster\":\"campaign\"}", StringComparison.Ordinal)));
        Assert.All(lines, line => Assert.Contains("\"lang\":\"en\"", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_CompressedOutput_SameBytesInside()
    {
        string plain = Path.Combine(_folder, "a.jsonl");
        string packed = Path.Combine(_folder, "a.jsonl.gz");
        foreach (string path in new[] { plain, packed })
            Assert.Equal(0, _cli.Run(["simulate", "--accounts", "50", "--comments", "300", "--out", path]).ExitCode);
        using MemoryStream unpacked = new();
        await using (GZipStream gzip = new(File.OpenRead(packed), CompressionMode.Decompress)) await gzip.CopyToAsync(unpacked);

        Assert.Equal(await File.ReadAllBytesAsync(plain), unpacked.ToArray());
    }

    [Theory]
    [InlineData("--campaign", "unheard-of")]
    [InlineData("--accounts", "0")]
    [InlineData("--language", "la")]
    [InlineData("--traps", "maybe")]
    public void Run_ImpossibleDial_BadUsage(string dial, string value) =>
        Assert.Equal(2, _cli.Run(["simulate", dial, value, "--out", Path.Combine(_folder, "x.jsonl")]).ExitCode);
}

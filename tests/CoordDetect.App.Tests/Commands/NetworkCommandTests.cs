using System.Globalization;
using System.IO.Compression;
using CoordDetect.Tests;
using CsvHelper;
using Xunit;

namespace CoordDetect.App.Tests.Commands;

public sealed class NetworkCommandTests
{
    private const string Russian = "peers/inputs/russian_coord_tweets.csv.gz";
    private const string Youtube = "peers/inputs/youtube_spam.csv.gz";
    private const string Tokens = "peers/inputs/youtube_spam.tokens.csv.gz";

    private const string Three = "object_id,account_id,content_id,timestamp_share\no,b,1,100\no,a,2,130\no,c,3,400\n";

    [Theory]
    [InlineData("coortweet/russian_mp2_tw10", "--min-participation 2 --window 10s")]
    [InlineData("coortweet/russian_mp2_tw60", "--window 60s", Traits = ["Speed", "Slow"])]
    [InlineData("coortweet/russian_mp2_tw300", "--window 5m", Traits = ["Speed", "Slow"])]
    [InlineData("coortweet/russian_mp2_tw3600", "--window 1h", Traits = ["Speed", "Slow"])]
    [InlineData("coortweet/russian_mp5_tw10", "--min-participation 5 --window 10s", Traits = ["Speed", "Slow"])]
    [InlineData("coortweet/russian_mp5_tw10_loops", "--min-participation 5 --window 10s --keep-loops")]
    public void Network_LikeCooRTweet_IsEdgeForEdgeTheSame(string reference, string options)
    {
        using Cli cli = new();

        CliResult result = cli.Run(["network", RealCorpora.Require(Russian), "--kind", "co-share", "--like", "coortweet", "--time-delta",
            "--out", "edges.csv", .. options.Split(' ')]);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(Reference(reference, withDelta: true), Edges(File.OpenRead(cli.Path("edges.csv")), withDelta: true));
    }

    [Theory]
    [InlineData("toolkit/russian_coretweet_tw10_mw1", Russian, "--kind co-share --window 10s")]
    [InlineData("toolkit/russian_coretweet_tw60_mw1", Russian, "--kind co-share --window 60s", Traits = ["Speed", "Slow"])]
    [InlineData("toolkit/russian_coretweet_tw60_mw2", Russian, "--kind co-share --window 60s --min-weight 2")]
    [InlineData("toolkit/russian_coretweet_tw300_mw1", Russian, "--kind co-share --window 300s", Traits = ["Speed", "Slow"])]
    [InlineData("toolkit/youtube_cotweet_tw86400_mw1", Youtube, "--kind co-tweet --window 1d")]
    [InlineData("toolkit/youtube_cotweet_tw31536000_mw1", Youtube, "--kind co-tweet --window 365d", Traits = ["Speed", "Slow"])]
    [InlineData("toolkit/youtube_cosim80_tw86400_mw1", Tokens, "--kind co-similar --window 1d --threshold 0.8")]
    [InlineData("toolkit/youtube_cosim80_tw31536000_mw1", Tokens, "--kind co-similar --window 365d --threshold 0.8", Traits = ["Speed", "Slow"])]
    public void Network_LikeToolkit_IsEdgeForEdgeTheSame(string reference, string input, string options)
    {
        using Cli cli = new();

        CliResult result = cli.Run(["network", RealCorpora.Require(input), "--like", "toolkit", "--out", "edges.csv", .. options.Split(' ')]);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(Reference(reference, withDelta: false), Edges(File.OpenRead(cli.Path("edges.csv")), withDelta: false));
    }

    [Fact]
    public void Network_FromStdinToStdout_WritesEdgesAndNothingElse()
    {
        using Cli cli = new();

        CliResult result = cli.Run(Three, [], "network", "-", "--kind", "co-share", "--window", "60s", "--out", "-");

        Assert.Equal((0, "account_a,account_b,weight\na,b,1\n"), (result.ExitCode, result.Output));
        Assert.Equal("1 edge from 3 comments.\n", result.Error);
    }

    [Fact]
    public void Network_OutputNamedGz_IsCompressed()
    {
        using Cli cli = new();

        cli.Run("network", cli.Write("in.csv", Three), "--kind", "co-share", "--out", "sub/edges.csv.gz");

        Assert.Single(Edges(new GZipStream(File.OpenRead(cli.Path("sub/edges.csv.gz")), CompressionMode.Decompress), withDelta: false));
    }

    [Fact]
    public void Network_HostileNames_AreHarmlessInASpreadsheet()
    {
        using Cli cli = new();

        CliResult result = cli.Run("account,object,time\n\"=cmd|' /C calc'!A0\",o,1\n\"a,\"\"b\"\"\",o,2\n", [], "network", "-", "--kind", "co-share", "--out", "-");

        Assert.Equal("account_a,account_b,weight\n\"'=cmd|' /C calc'!A0\",\"a,\"\"b\"\"\",1\n", result.Output);
    }

    [Theory]
    [InlineData("header.csv", "account,object,time\n", 2, "There is no comment")]
    [InlineData("empty.csv", "", 2, "There is no comment")]
    [InlineData("other.csv", "x,y\n1,2\n", 2, "Columns found: x, y")]
    [InlineData("bad.jsonl", "{\"a\":1}\n", 2, "--map")]
    [InlineData("bad.csv", "account,object,time\na,o\n", 2, "not one of its 2 lines")]
    public void Network_BadInput_SaysWhatToDo(string name, string text, int exitCode, string message)
    {
        using Cli cli = new();

        CliResult result = cli.Run("network", cli.Write(name, text), "--kind", "co-share", "--out", "-");

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(message, result.Error);
        Assert.DoesNotContain("   at ", result.Error);
    }

    [Theory]
    [InlineData("network missing.csv --kind co-share --out -", "missing.csv: there is no such file")]
    [InlineData("network in.csv --kind co-pilot --out -", "the kinds are")]
    [InlineData("network in.csv --kind co-share --like me --out -", "coortweet or toolkit")]
    [InlineData("network in.csv --kind co-share --window soon --out -", "90s, 5m, 1h")]
    [InlineData("network in.csv --kind co-share --min-weight 0 --threshold 3 --out -", "similarity threshold")]
    [InlineData("network in.csv --kind co-share --encoding klingon --out -", "klingon")]
    [InlineData("network in.csv --kind co-share --map a --out -", "COLUMN=FIELD")]
    [InlineData("network in.csv --kind co-share --map a=nothing --out -", "The fields are")]
    [InlineData("network in.csv --kind co-share", "--out")]
    [InlineData("network", "'--kind' is required")]
    public void Network_WrongUsage_ExitsWith2AndSaysWhy(string line, string message)
    {
        using Cli cli = new();
        cli.Write("in.csv", Three);

        CliResult result = cli.Run(line.Split(' '));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error);
        Assert.DoesNotContain("   at ", result.Error);
    }

    [Fact]
    public void Network_RejectedLines_AreNamedAndFatalWithStrict()
    {
        using Cli cli = new();
        string file = cli.Write("in.csv", Three + "o,,9,1\n");

        CliResult lenient = cli.Run("network", file, "--kind", "co-share", "--out", "-");
        CliResult strict = cli.Run("network", file, "--kind", "co-share", "--out", "-", "--strict");

        Assert.Equal(0, lenient.ExitCode);
        Assert.Contains("line 5: no account", lenient.Error);
        Assert.Equal(2, strict.ExitCode);
        Assert.Contains("line 5: no account", strict.Error);
    }

    [Fact]
    public void Network_Help_EndsWithAnExample()
    {
        using Cli cli = new();

        CliResult result = cli.Run("network", "--help");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Example: coorddetect network", result.Output);
    }

    private static Dictionary<(string, string), (int, double)> Reference(string name, bool withDelta) => Edges(
        new GZipStream(File.OpenRead(RealCorpora.Require($"peers/{name}.edges.csv.gz")), CompressionMode.Decompress), withDelta);

    private static Dictionary<(string, string), (int, double)> Edges(Stream stream, bool withDelta)
    {
        Dictionary<(string, string), (int, double)> edges = [];
        using CsvReader reader = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',' });
        while (reader.Read())
        {
            double delta = withDelta ? Math.Round(double.Parse(reader.GetString(3), CultureInfo.InvariantCulture), 6) : 0;
            edges.Add((reader.GetString(0), reader.GetString(1)), (int.Parse(reader.GetString(2), CultureInfo.InvariantCulture), delta));
        }
        return edges;
    }
}

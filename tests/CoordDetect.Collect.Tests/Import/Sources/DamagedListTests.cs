using System.Diagnostics;
using CoordDetect.Collect.Import;
using CoordDetect.Collect.Import.Sources;
using CoordDetect.Core.Corpus;
using Xunit;

namespace CoordDetect.Collect.Tests.Import.Sources;

public sealed class DamagedListTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("coorddetect-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("""[{"user":"lea","comment":"un"},{"user":"max","comment":"de"ux"},{"user":"zoe","comment":"trois"}]""", "lea zoe", 1)]
    [InlineData("""[{"user":"lea","comment":"un"},{"user":"max","comment":"deux"},{"user":"zoe","comm""", "lea max", 1)]
    [InlineData("""[{"user":"lea","comment":"un"},{"user":"max","comment":"deux",},{"user":"zoe","comment":"trois"}]""", "lea max zoe", 0)]
    [InlineData("""[{"user":"lea","comment":"un"},{"user":"max" "comment":"deux"},{"user":"zoe","comment":"trois"}""", "lea zoe", 1)]
    [InlineData("""[{"user":"lea","comment":"un"} {"user":"zoe","comment":"trois"}]""", "lea zoe", 0)]
    [InlineData("[\n  {\n    \"user\": \"lea\",\n    \"comment\": \"un\"\n  },\n  {\n    \"user\": \"max\",\n    \"comment\": \"de\nux\"\n  },\n  {\n    \"user\": \"zoe\",\n    \"comment\": \"trois\"\n  }\n]", "lea max zoe", 0)]
    public void Read_DamagedList_KeepsEveryWholeItemAndCountsTheOthers(string text, string people, int rejected)
    {
        string path = Path.Combine(_root, "list.json");
        File.WriteAllText(path, text);
        (CommentCorpus corpus, ImportSummary summary) = CommentSources.Read([path], new ReadOptions());

        Assert.Equal(people.Split(' '), Enumerable.Range(0, corpus.CommentCount).Select(c => corpus.HandleOf(corpus.AccountOf[c])));
        Assert.Equal(rejected, summary.RejectedCount);
    }

    [Fact]
    public void Pieces_NothingButBrokenObjects_EndsAfterAFewPasses()
    {
        // Each of 20,000 objects has a quote too many, so that none closes before the end.
        string text = "[" + string.Join(',', Enumerable.Repeat("""{"user":"a","comment":"b"c"}""", 20_001));
        Stopwatch watch = Stopwatch.StartNew();

        Assert.NotEmpty(DamagedList.Pieces(text).ToList());
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), "looked through again for every object");
    }
}

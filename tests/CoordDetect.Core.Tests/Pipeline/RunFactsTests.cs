using System.Text;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Pipeline;
using CoordDetect.Tests.Samples;
using Xunit;

namespace CoordDetect.Core.Tests.Pipeline;

public sealed class RunFactsTests
{
    [Fact]
    public void Read_OfAWrittenRun_GivesBackEveryFigure()
    {
        foreach (DetectionResult result in new[] { SmallSample.Build(), SmallSample.BuildClean(), LargeSample.Build(40), HostileSample.Build() })
        {
            RunRecord record = SampleRun.Record(result);
            string written = Json(record);
            // Equal text says that no figure was lost or changed, whichever are added one day.
            Assert.Equal(written, Json(RunFacts.Read(written).Record));
        }
    }

    [Fact]
    public void Read_OfAnUnusualRun_GivesBackEveryFigure()
    {
        RunRecord record = SampleRun.Record(SmallSample.Build()) with
        {
            Seed = long.MaxValue,
            Inputs = [new("été — 1.csv", "00", 0, 3, [new("no-account", 2)]), new("-", "", 12, 0, [])],
            Shuffled = new ShuffledSummary(2, [0, 7], [0, 1], [0, 12.25], 0.125),
        };
        record = record with { Counts = record.Counts with { First = PostedAt.FromUnixSeconds(-62_135_596_800, TimePrecision.Month), Last = PostedAt.Unknown } };
        Assert.Equal(Json(record), Json(RunFacts.Read(Json(record)).Record));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"version\":1}")]
    public void Read_OfSomethingElse_SaysSo(string text) => Assert.Throws<UserFacingException>(() => RunFacts.Read(text));

    [Theory]
    [InlineData(100, 0, false)]
    [InlineData(100, 5, false)]
    [InlineData(100, 6, true)]
    [InlineData(1, 1, true)]
    [InlineData(0, 0, false)]
    public void LacksTimes_AboveFivePerCent_IsTrue(int comments, int without, bool lacks)
    {
        RunRecord record = SampleRun.Record(SmallSample.Build());
        RunFacts facts = RunFacts.Of(record with { Counts = record.Counts with { Comments = comments, CommentsWithoutTime = without } });
        Assert.Equal(lacks, facts.LacksTimes);
    }

    [Fact]
    public void Strongest_OfCounts_IsTheStrongestWithAFinding()
    {
        RunRecord record = SampleRun.Record(SmallSample.Build());
        Assert.Equal(Confidence.Moderate, Facts(0, 4, 1, 0, 0).Strongest);
        Assert.Equal(Confidence.Inconclusive, Facts(3, 0, 0, 0, 0).Strongest);

        RunFacts Facts(params int[] findings) => RunFacts.Of(record with { Counts = record.Counts with { FindingsByConfidence = findings } });
    }

    private static string Json(RunRecord record)
    {
        using MemoryStream stream = new();
        RunJson.Write(stream, record);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}

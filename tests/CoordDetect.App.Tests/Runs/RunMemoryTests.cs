using CoordDetect.App.Runs;
using CoordDetect.App.Tests.Commands;
using CoordDetect.Core;
using Xunit;

namespace CoordDetect.App.Tests.Runs;

public sealed class RunMemoryTests
{
    [Theory]
    [InlineData(100_000, 375)]
    [InlineData(300_000, 1_537)]
    [InlineData(1_000_000, 3_650)]
    public void NeededFor_WhatWasMeasured_IsEnoughAndNotFarMore(long comments, long measuredMegabytes) =>
        Assert.InRange(RunMemory.NeededFor(comments) >> 20, measuredMegabytes, 2 * measuredMegabytes);

    [Fact]
    public void Require_MoreThanThereIs_SaysHowMuchAndWhatToDo()
    {
        UserFacingException problem = Assert.Throws<UserFacingException>(() => RunMemory.Require(1_000_000, 2L << 30));
        Assert.Contains("5,059 MB", problem.Message);
        Assert.Contains("2,048 MB", problem.Message);
        Assert.Contains("Nothing was begun", problem.Message);
        RunMemory.Require(100_000, 2L << 30);
    }

    [Fact]
    public void Detect_WhereItDoesNotFit_IsRefusedBeforeItBeginsAndLeavesNothing()
    {
        using Cli cli = new();
        string comments = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{{\"account\":\"a{i % 900}\",\"text\":\"word{i} and more\"}}\n"));
        string result = cli.Path("out"), file = cli.Write("comments.jsonl", comments);
        // 150 MB, as a container of that size would have it; 20,000 comments need two hundred.
        CliResult run = cli.Run(null, [("DOTNET_GCHeapHardLimit", "0x9600000")], "detect", file, "--out", result);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("20,000 comments needs about 199 MB of memory, and there are 150 MB", run.Error);
        Assert.False(Directory.Exists(result) && Directory.EnumerateFileSystemEntries(result).Any());
    }

    [Fact]
    public void Available_OnThisMachine_IsSomethingAndNoMoreThanTheMachineHas() =>
        Assert.InRange(RunMemory.Available(), 1L << 20, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
}

using CoordDetect.Core;
using CoordDetect.Index.Cases;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.Index.Tests.Cases;

/// <summary>A disk that is really full: a small file system in memory. Skipped where nobody may mount one.</summary>
public sealed class FullDiskTests
{
    [Fact]
    public void Take_DiskFillsUp_SaysSoKeepsTheStateBeforeAndGoesOnOnceThereIsRoom()
    {
        using SmallDisk disk = new(2);
        IndexOptions options = new();
        CaseIndex index = new(Path.Combine(disk.Folder, "index"), options);
        SmallCase small = new(options);
        for (int c = 0; c < 40; c++) small.Add(c % 7, Said(c));
        small.MakeAnew(index);
        IndexMark before = index.Look().Mark!;
        string[] families = SmallCase.FamiliesOf(index);
        disk.Fill();
        for (int c = 40; c < 4_000; c++) small.Add(c % 7, Said(c));
        UserFacingException full = Assert.Throws<UserFacingException>(() => small.Feed(index, 0));
        Assert.Contains("cannot be written", full.Message);
        Assert.Equal((IndexCondition.Sound, before), index.Look());
        Assert.Equal(families, SmallCase.FamiliesOf(index));
        Assert.Throws<UserFacingException>(() => index.MakeAnew(small.Batch(Enumerable.Range(1, small.Count).Select(i => (long)i)), small.Mark, 2, CancellationToken.None));
        Assert.Equal((IndexCondition.Sound, before), index.Look());

        disk.Empty();
        small.Feed(index, 0);
        Assert.Equal((IndexCondition.Sound, small.Mark), index.Look());
        Assert.Equal(small.ExactFamilies(), SmallCase.FamiliesOf(index));
    }

    // Every third one is said by somebody else as well.
    private static string Said(int c) => string.Join(' ', Enumerable.Range(0, 25).Select(w => $"w{((c / 3 * 31) + (w * (w + 7))) % 5003}"));
}

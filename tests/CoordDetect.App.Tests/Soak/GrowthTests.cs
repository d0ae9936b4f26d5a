using Xunit;

namespace CoordDetect.App.Tests.Soak;

public sealed class GrowthTests
{
    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(0, 1, "handles grow")]
    [InlineData(10, 0, "memory grows")]
    public void Problem_OfALife_IsWhatGrowsASecond(int megabytes, int handles, string? expected)
    {
        Growth growth = new();
        for (int second = 0; second < 120; second++) growth.Add((200L + (second % 30) + (second * megabytes)) << 20, 150 + (second % 20) + (second * handles));
        if (expected is null) Assert.Null(growth.Problem);
        else Assert.StartsWith(expected, growth.Problem);
    }

    [Fact]
    public void HandlesOf_ThisProcess_AreSeenToGrow()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the system does not show them");
        int before = Growth.HandlesOf(Environment.ProcessId);
        FileStream[] open = [.. Enumerable.Range(0, 50).Select(_ => new FileStream(typeof(GrowthTests).Assembly.Location, FileMode.Open, FileAccess.Read, FileShare.Read))];
        Assert.True(Growth.HandlesOf(Environment.ProcessId) >= before + 25);
        foreach (FileStream file in open) file.Dispose();
    }
}

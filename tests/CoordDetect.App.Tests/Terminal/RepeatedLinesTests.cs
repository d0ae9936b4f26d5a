using CoordDetect.App.Terminal;
using Xunit;

namespace CoordDetect.App.Tests.Terminal;

public sealed class RepeatedLinesTests
{
    [Fact]
    public void Shorten_ManyOfAKind_KeepsThree()
    {
        string[] lines = [.. Enumerable.Range(1, 9).Select(i => $"a.csv: line {i}: no account."), "b.csv: line 2: too long.", "a.csv: line 77: no account."];
        Assert.Equal(["a.csv: line 1: no account.", "a.csv: line 2: no account.", "a.csv: line 3: no account.", "b.csv: line 2: too long."], RepeatedLines.Shorten(lines));
        Assert.Equal(["x", "y"], RepeatedLines.Shorten(["x", "y"]));
        Assert.Empty(RepeatedLines.Shorten([]));
    }
}

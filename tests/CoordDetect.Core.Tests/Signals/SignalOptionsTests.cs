using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Tests.Signals;

public sealed class SignalOptionsTests
{
    [Fact]
    public void Validate_Defaults_AreInRange() => Assert.Empty(new SignalOptions().Validate());

    [Fact]
    public void Validate_SeveralOutOfRange_ListsEach()
    {
        SignalOptions options = new() { SameTargets = new() { MinimumThreads = 1 }, SameHand = new() { MinimumWords = 10 }, CreatedTogether = new() { LongestHours = 0 } };
        IReadOnlyList<string> problems = options.Validate();
        Assert.Equal(3, problems.Count);
        Assert.Contains(problems, p => p.Contains("same-hand.minimum-words must be from 500 to 100000, not 10", StringComparison.Ordinal));
    }
}

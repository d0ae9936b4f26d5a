using System.Diagnostics;
using CoordDetect.Collect.Extraction.Reading;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction.Reading;

/// <summary>What a page may cost is time on a processor, and not the time that a loaded machine lets it wait.</summary>
public sealed class WorkBudgetTests
{
    [Fact]
    public void Token_ThreadThatOnlyWaited_GoesOn()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lets one thread read the time of another.");
        using WorkBudget budget = new(TimeSpan.FromMilliseconds(200), CancellationToken.None);
        Thread.Sleep(1_000);
        Assert.False(budget.Token.IsCancellationRequested);
    }

    [Fact]
    public void Token_ThreadThatWorks_IsEnded()
    {
        using WorkBudget budget = new(TimeSpan.FromMilliseconds(200), CancellationToken.None);
        Stopwatch watch = Stopwatch.StartNew();
        while (!budget.Token.IsCancellationRequested && watch.Elapsed < TimeSpan.FromSeconds(60)) { }
        Assert.True(budget.Token.IsCancellationRequested);
    }

    [Fact]
    public void Token_WaitWithoutEnd_IsEndedToo()
    {
        using WorkBudget budget = new(TimeSpan.FromMilliseconds(20), CancellationToken.None);
        Assert.True(budget.Token.WaitHandle.WaitOne(TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public void Token_Cancelled_IsCancelled()
    {
        using CancellationTokenSource outer = new();
        using WorkBudget budget = new(TimeSpan.FromMinutes(1), outer.Token);
        outer.Cancel();
        Assert.True(budget.Token.IsCancellationRequested);
    }
}

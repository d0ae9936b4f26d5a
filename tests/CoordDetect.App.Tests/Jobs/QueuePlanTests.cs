using CoordDetect.App.Jobs;
using CoordDetect.Core;
using Xunit;

namespace CoordDetect.App.Tests.Jobs;

public sealed class QueuePlanTests
{
    [Theory]
    [InlineData(null, "crawl:4 detect:1 import:1 watch:4")]
    [InlineData(" detect , crawl:8", "crawl:8 detect:1")]
    [InlineData("none", "")]
    public void Parse_Plan_IsRead(string? written, string plan) =>
        Assert.Equal(plan, string.Join(' ', QueuePlan.Parse(written).Select(q => $"{q.Key}:{q.Value}")));

    [Theory]
    [InlineData("mail")]
    [InlineData("crawl:0")]
    [InlineData("crawl:many")]
    [InlineData("crawl:-1")]
    [InlineData("crawl:99999999999")]
    public void Parse_Nonsense_SaysWhatToWrite(string written) =>
        Assert.Contains("crawl, detect, import, watch", Assert.Throws<UserFacingException>(() => QueuePlan.Parse(written)).Message);
}

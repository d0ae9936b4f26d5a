using CoordDetect.App.Jobs;
using CoordDetect.App.Work.Politeness;
using CoordDetect.Collect.Fetching;
using Xunit;

namespace CoordDetect.App.Tests.Work.Politeness;

public sealed class PoliteTransportTests
{
    [Fact]
    public async Task Send_StoreAway_IsNoFaultOfThePage()
    {
        using PoliteTransport transport = new(new CrawlOptions { Delay = TimeSpan.FromSeconds(1) }, new NoTurns());
        using HttpMessageInvoker http = new(transport, disposeHandler: false);
        using HttpRequestMessage request = new(HttpMethod.Get, "http://forum.example/");
        NoTurnException problem = await Assert.ThrowsAsync<NoTurnException>(() => http.SendAsync(request, TestContext.Current.CancellationToken));
        Assert.True(Passing.May(problem));
    }

    private sealed class NoTurns : IHostTurns
    {
        public Task<TimeSpan> TakeAsync(string host, TimeSpan gap, CancellationToken cancellation) => throw new TimeoutException("The store does not answer.");
    }
}

using CoordDetect.App.Jobs;
using CoordDetect.App.Tests.Web;
using CoordDetect.App.Web;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Collect.Fetching;
using CoordDetect.Core;
using CoordDetect.Storage;
using Xunit;

namespace CoordDetect.App.Tests.Jobs;

public sealed class ServingLockTests
{
    [Fact]
    public async Task Serve_SecondOnOneFolder_IsRefusedWithTheAddressOfTheFirst()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        WebOptions options = new(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, 0), new StoreLocation(app.Data), new CrawlOptions());
        UserFacingException refused = await Assert.ThrowsAsync<UserFacingException>(() => WebServer.StartAsync(options, app.Store, TimeProvider.System, CancellationToken.None));
        Assert.Contains(app.Server.Address, refused.Message);
    }

    [Fact]
    public void Take_AfterTheFirstIsGone_Succeeds()
    {
        string folder = Directory.CreateTempSubdirectory("coorddetect-lock-").FullName;
        ServingLock.Take(folder).Dispose();
        using (ServingLock again = ServingLock.Take(folder)) again.Tell("http://127.0.0.1:5080");
        Directory.Delete(folder, recursive: true);
    }
}

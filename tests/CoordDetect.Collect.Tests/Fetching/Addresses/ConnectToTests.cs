using System.Net;
using CoordDetect.Collect.Fetching.Addresses;
using CoordDetect.Collect.Fetching.Http;
using CoordDetect.Core;
using Xunit;

namespace CoordDetect.Collect.Tests.Fetching.Addresses;

public sealed class ConnectToTests
{
    [Fact]
    public void Target_NamedHost_IsWhereTheEntrySays()
    {
        ConnectTo connect = new(["www.site.example=127.0.0.1:8080", "v6.example=[::1]:81"]);
        Assert.Equal(new DnsEndPoint("127.0.0.1", 8080), connect.Target(new DnsEndPoint("WWW.site.example", 80)));
        Assert.Equal(new DnsEndPoint("::1", 81), connect.Target(new DnsEndPoint("v6.example", 80)));
        Assert.Equal(new DnsEndPoint("other.example", 443), connect.Target(new DnsEndPoint("other.example", 443)));
    }

    [Theory]
    [InlineData("www.site.example")]
    [InlineData("www.site.example=somewhere")]
    [InlineData("www.site.example=127.0.0.1")]
    [InlineData("not a host=127.0.0.1:80")]
    public void ConnectTo_UnreadableEntry_SaysHowToWriteIt(string entry) =>
        Assert.Contains("HOST=ADDRESS:PORT", Assert.Throws<UserFacingException>(() => new ConnectTo([entry])).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Create_HostConnectedToLoopback_IsRefusedUnlessAllowed()
    {
        using HttpMessageInvoker http = HttpTransport.Create(new AddressGuard(), new FetchLimits(), connectTo: new ConnectTo(["www.site.example=127.0.0.1:9"]));
        using HttpRequestMessage request = new(HttpMethod.Get, "http://www.site.example/");
        Exception problem = await Assert.ThrowsAnyAsync<Exception>(() => http.SendAsync(request, TestContext.Current.CancellationToken));
        Assert.IsType<AddressRefusedException>(problem.GetBaseException());
    }
}

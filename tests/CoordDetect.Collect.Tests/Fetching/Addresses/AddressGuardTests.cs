using System.Net;
using CoordDetect.Collect.Fetching.Addresses;
using CoordDetect.Core;
using Xunit;

namespace CoordDetect.Collect.Tests.Fetching.Addresses;

public sealed class AddressGuardTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.8.8")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("100.100.100.200")]
    [InlineData("168.63.129.16")]
    [InlineData("0.0.0.0")]
    [InlineData("255.255.255.255")]
    [InlineData("224.0.0.1")]
    [InlineData("198.19.0.1")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("::ffff:0:10.0.0.1")]
    [InlineData("64:ff9b::127.0.0.1")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2002:c0a8:101::1")]
    [InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2")]
    [InlineData("2a00::5efe:10.0.0.1")]
    [InlineData("fe80::1")]
    [InlineData("fc00::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void Refuses_AddressThatIsNotPublic_GivesAReason(string address) =>
        Assert.NotNull(new AddressGuard().Refuses("host.example", IPAddress.Parse(address), 80));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::8.8.8.8")]
    [InlineData("2002:0808:0808::1")]
    public void Refuses_PublicAddress_IsNull(string address) =>
        Assert.Null(new AddressGuard().Refuses("host.example", IPAddress.Parse(address), 443));

    [Theory]
    [InlineData("127.0.0.1:8080", "x", "127.0.0.1", 8080, true)]
    [InlineData("127.0.0.1:8080", "x", "127.0.0.1", 8081, false)]
    [InlineData("127.0.0.1:8080", "x", "::ffff:127.0.0.1", 8080, true)]
    [InlineData("127.0.0.1", "x", "127.0.0.1", 99, true)]
    [InlineData("localhost:80", "LOCALHOST", "::1", 80, true)]
    [InlineData("localhost:80", "evil.example", "::1", 80, false)]
    [InlineData("10.0.0.0/8", "x", "10.9.9.9", 1, true)]
    [InlineData("10.0.0.0/8", "x", "192.168.0.1", 1, false)]
    [InlineData("[::1]:80", "x", "::1", 80, true)]
    [InlineData("::1", "x", "::1", 80, true)]
    [InlineData("http://127.0.0.1:8080/t/1", "x", "127.0.0.1", 8080, true)]
    [InlineData("http://127.0.0.1:8080/t/1", "x", "127.0.0.1", 8081, false)]
    [InlineData("127.0.0.1:8080/", "x", "127.0.0.1", 8080, true)]
    [InlineData("https://intranet.example", "intranet.example", "10.0.0.1", 8443, true)]
    public void Refuses_NamedPrivateAddress_IsAllowedAsNamed(string named, string host, string address, int port, bool allowed) =>
        Assert.Equal(allowed, new AddressGuard([named]).Refuses(host, IPAddress.Parse(address), port) is null);

    [Theory]
    [InlineData("a b")]
    [InlineData("host:port")]
    [InlineData("10.0.0.0/99")]
    public void Constructor_UnreadableName_SaysHowToWriteIt(string named) =>
        Assert.Contains("127.0.0.1:8080", Assert.Throws<UserFacingException>(() => new AddressGuard([named])).Message);
}

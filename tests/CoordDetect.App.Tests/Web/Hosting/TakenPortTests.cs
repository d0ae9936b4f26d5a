using System.Net;
using System.Net.Sockets;
using CoordDetect.App.Tests.Crawling;
using Xunit;

namespace CoordDetect.App.Tests.Web.Hosting;

/// <summary>An address that somebody else listens on: one sentence with what to do, and an exit code.</summary>
public sealed class TakenPortTests
{
    // The bug: thirty lines of a stack trace came before the sentence.
    [Fact]
    public async Task Serve_OnATakenPort_SaysSoInOneSentence()
    {
        using TcpListener other = new(IPAddress.Loopback, 0);
        other.Start();
        string data = Directory.CreateTempSubdirectory("coorddetect-port-").FullName;
        (int code, _, string error) = await ChildProcess.RunAsync(["serve", "--listen", other.LocalEndpoint.ToString()!, "--data", data]);
        Directory.Delete(data, recursive: true);
        Assert.NotEqual(0, code);
        Assert.Contains(other.LocalEndpoint.ToString()!, error);
        Assert.DoesNotContain("   at ", error);
    }
}

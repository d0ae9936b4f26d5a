using System.Net;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Custody;
using Xunit;

namespace CoordDetect.App.Tests.Web.Hosting;

/// <summary>Behind a proxy, and beside one that nobody named.</summary>
public sealed class ProxyTests
{
    private const string Password = "correct horse battery";

    [Theory]
    [InlineData(true, "203.0.113.9")]
    [InlineData(false, "127.0.0.1")]
    public async Task SignIn_ForwardedForSomebody_IsBelievedFromNamedProxiesOnly(bool named, string expected)
    {
        await using ServedApp app = await StartAsync(named);
        (HttpResponseMessage answer, _) = await SignInAsync(app, Password, "203.0.113.9");
        Assert.Equal("/cases", answer.Headers.Location!.ToString());
        AuditEntry entry = Assert.Single((await app.Store.Audit.ListAsync(new AuditFilter(Action: "sign-in"), new PageRequest())).Items);
        Assert.Equal(expected, entry.Address);
    }

    [Fact]
    public async Task Cookies_OverAnEncryptedProxy_AreSecure()
    {
        await using ServedApp app = await StartAsync(named: true);
        (HttpResponseMessage answer, string[] cookies) = await SignInAsync(app, Password, "203.0.113.9");
        Assert.All(cookies.Concat(answer.Headers.GetValues("Set-Cookie")), c => Assert.Contains("secure", c, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("max-age", string.Join(';', answer.Headers.GetValues("Strict-Transport-Security")));
    }

    [Fact]
    public async Task Guesses_OfOneBehindTheProxy_DoNotBlockAnother()
    {
        await using ServedApp app = await StartAsync(named: true);
        for (int i = 0; i < 6; i++) await SignInAsync(app, "wrong", "203.0.113.9");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await SignInAsync(app, Password, "203.0.113.9")).Answer.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await SignInAsync(app, Password, "198.51.100.7")).Answer.StatusCode);
    }

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("127.0.0.1:5080", true)]
    [InlineData("[::1]:5080", true)]
    [InlineData("coord.example.org", true)]
    [InlineData("evil.example", false)]
    [InlineData("coord.example.org.evil.example", false)]
    public async Task Request_ForAHost_IsAnsweredWhereTheHostIsOurs(string host, bool ours)
    {
        await using ServedApp app = await StartAsync(named: false);
        using HttpClient http = new();
        using HttpRequestMessage request = new(HttpMethod.Get, app.Server.Address + "/signin");
        request.Headers.Host = host;
        using HttpResponseMessage answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(ours ? HttpStatusCode.OK : HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        if (!ours) Assert.Contains("--host", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static Task<ServedApp> StartAsync(bool named) => ServedApp.StartAsync(
        store => store.Users.AddAsync("nadia", Password, UserRole.Admin, DateTimeOffset.UnixEpoch),
        change: o => o with { Hosts = ["coord.example.org"], Proxies = named ? [IPNetwork.Parse("127.0.0.0/8")] : [] });

    private static async Task<(HttpResponseMessage Answer, string[] Cookies)> SignInAsync(ServedApp app, string password, string from)
    {
        using HttpClient http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        http.DefaultRequestHeaders.Add("X-Forwarded-For", from);
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        HttpResponseMessage form = await http.GetAsync(app.Server.Address + "/signin");
        string[] cookies = [.. form.Headers.GetValues("Set-Cookie")];
        string token = System.Text.RegularExpressions.Regex.Match(await form.Content.ReadAsStringAsync(), "name=\"form_token\" value=\"([^\"]+)\"").Groups[1].Value;
        using HttpRequestMessage request = new(HttpMethod.Post, app.Server.Address + "/signin")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("form_token", token), KeyValuePair.Create("name", "nadia"), KeyValuePair.Create("password", password), KeyValuePair.Create("next", "/cases")]),
        };
        request.Headers.Add("Cookie", string.Join("; ", cookies.Select(c => c.Split(';')[0])));
        return (await http.SendAsync(request), cookies);
    }
}

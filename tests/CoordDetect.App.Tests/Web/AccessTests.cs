using System.Net;
using CoordDetect.App.Tests.Web.Fuzzing;
using CoordDetect.App.Web;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Collect.Fetching;
using CoordDetect.Core;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using Xunit;

namespace CoordDetect.App.Tests.Web;

public sealed class AccessTests
{
    private const string Password = "correct horse battery";

    [Fact]
    public async Task Link_FollowedTwice_SignsInOnce()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        string link = app.Server.OpenFirst[app.Server.Address.Length..];
        using WebReader first = app.Reader(), second = app.Reader();
        await first.GetAsync(link);
        Assert.Equal("/cases", first.Place.AbsolutePath);
        await second.GetAsync(link);
        Assert.Equal(HttpStatusCode.Forbidden, second.Last.StatusCode);
        await second.GetAsync("/cases");
        Assert.Equal("/signin", second.Place.AbsolutePath);
    }

    [Fact]
    public async Task Pages_WithoutSignIn_AreClosed()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = app.Reader();
        foreach (string path in new[] { "/cases", "/users", "/audit", "/cases/x", "/cases/x/findings/1/pack.zip", "/cases/x/network.json", "/cases/x/jobs/1/events" })
        {
            await reader.GetAsync(path);
            Assert.Equal("/signin", reader.Place.AbsolutePath);
        }
    }

    [Fact]
    public async Task Answers_OfEveryKind_CarryThePolicyAndAreNotKept()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        foreach (string path in new[] { "/cases", "/signin", "/nothing", "/cases/none" })
        {
            await reader.GetAsync(path);
            string policy = string.Join(';', reader.Last.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'", policy);
            Assert.DoesNotContain("unsafe", policy);
            Assert.Equal(["nosniff"], reader.Last.Headers.GetValues("X-Content-Type-Options"));
            Assert.Equal(["DENY"], reader.Last.Headers.GetValues("X-Frame-Options"));
            Assert.True(reader.Last.Headers.CacheControl!.NoStore);
            Assert.DoesNotContain("<script>", reader.Page);
            Assert.DoesNotMatch("<[a-z]+[^>]*\\s(style|on[a-z]+)=", reader.Page);
        }
    }

    [Fact]
    public async Task Form_WithoutItsToken_IsRefused()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        await reader.SendAsync("/cases", new FormUrlEncodedContent([KeyValuePair.Create("name", "x"), KeyValuePair.Create("purpose", "y"), KeyValuePair.Create("retain", "2099-01-01")]));
        Assert.Equal(HttpStatusCode.BadRequest, reader.Last.StatusCode);
        Assert.Empty(await app.Store.ListAsync());
    }

    [Fact]
    public async Task Forms_OfEveryAddress_AreRefusedWithoutTokenAndToWhoMayNot()
    {
        await using ServedApp app = await ServedApp.StartAsync(store => SavedRun.SaveAsync(store, "forum"));
        using WebReader admin = await app.LocalReaderAsync(), stranger = app.Reader(), reader = app.Reader();
        await app.Store.Users.AddAsync("nadia", Password, UserRole.Reader, DateTimeOffset.UnixEpoch);
        await SignInAsync(reader, Password);
        await stranger.GetAsync("/signin");
        string[] open = ["/signin", "/signout", "/language"];
        foreach (string pattern in PostedForms.All.Select(f => f.Pattern))
        {
            string path = System.Text.RegularExpressions.Regex.Replace(pattern, "\\{(\\w+)[^}]*\\}", part => part.Groups[1].Value switch { "case" => "forum", "path" => "findings", _ => "1" });
            await admin.SendAsync(path, new FormUrlEncodedContent([KeyValuePair.Create("name", "forum")]));
            Assert.True(admin.Last.StatusCode == HttpStatusCode.BadRequest, $"{path} without a token: {admin.Last.StatusCode}");
            if (open.Contains(pattern)) continue;
            await stranger.PostAsync(path, ("name", "forum"));
            Assert.True(stranger.Place.AbsolutePath == "/signin", $"{path} by a stranger: {stranger.Place}");
            // What a reader may do too.
            if (pattern is "/cases/{case}/similar" or "/api/tokens" or "/api/tokens/{id}/remove") continue;
            await reader.GetAsync("/cases");
            await reader.PostAsync(path, ("name", "forum"));
            Assert.True(reader.Last.StatusCode == HttpStatusCode.Forbidden, $"{path} by a reader: {reader.Last.StatusCode}");
        }
    }

    // The bug: health waited nine seconds for the hashes of those who guessed.
    [Fact]
    public async Task SignIn_SixtyGuessesAtOnce_LeaveThePagesTheirThreads()
    {
        await using ServedApp app = await ServedApp.StartAsync(store => store.Users.AddAsync("nadia", Password, UserRole.Admin, DateTimeOffset.UnixEpoch));
        using WebReader form = app.Reader();
        await form.GetAsync("/signin");
        string cookies = string.Join("; ", form.Cookies().Select(c => $"{c.Name}={c.Value}"));
        using HttpClient http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        async Task<HttpStatusCode> GuessAsync(int i)
        {
            using HttpRequestMessage request = new(HttpMethod.Post, app.Server.Address + "/signin")
            {
                Content = new FormUrlEncodedContent([KeyValuePair.Create("form_token", form.Token()), KeyValuePair.Create("name", $"name {i % 20}"), KeyValuePair.Create("password", $"wrong {i}")]),
            };
            request.Headers.Add("Cookie", cookies);
            using HttpResponseMessage answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }

        Task<HttpStatusCode[]> guesses = Task.WhenAll(Enumerable.Range(0, 60).Select(GuessAsync));
        List<TimeSpan> asked = [];
        while (!guesses.IsCompleted)
        {
            System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
            Assert.Equal("ok", await http.GetStringAsync(app.Server.Address + "/health/live", TestContext.Current.CancellationToken));
            asked.Add(watch.Elapsed);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        HttpStatusCode[] answers = await guesses;
        Assert.InRange(answers.Count(a => a == HttpStatusCode.Unauthorized), 1, 20);
        Assert.True(asked.Count > 5 && asked.Max() < TimeSpan.FromSeconds(3), $"asked {asked.Count} times, waited at most {asked.Max()}");
    }

    [Fact]
    public async Task Form_OfManyMegabytes_IsRefusedBeforeItIsRead()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = app.Reader();
        await reader.GetAsync("/signin");
        try
        {
            await reader.PostAsync("/signin", ("name", new string('x', 3 << 20)), ("password", Password), ("next", "/cases"));
            Assert.True((int)reader.Last.StatusCode is 400 or 413, $"{reader.Last.StatusCode}");
        }
        catch (HttpRequestException)
        {
            // The server closed the connection while it was still being written to.
        }
    }

    [Theory]
    [InlineData("reader", "/users", HttpStatusCode.Forbidden)]
    [InlineData("reader", "/cases", HttpStatusCode.OK)]
    [InlineData("analyst", "/audit", HttpStatusCode.Forbidden)]
    [InlineData("admin", "/audit", HttpStatusCode.OK)]
    public async Task Page_ByRole_IsOpenOrNot(string role, string path, HttpStatusCode expected)
    {
        await using ServedApp app = await ServedApp.StartAsync(store => store.Users.AddAsync("nadia", Password, Enum.Parse<UserRole>(role, ignoreCase: true), DateTimeOffset.UnixEpoch));
        using WebReader reader = app.Reader();
        await SignInAsync(reader, Password);
        await reader.GetAsync(path);
        Assert.Equal(expected, reader.Last.StatusCode);
    }

    [Fact]
    public async Task Reader_SendsAnAnalystsForm_IsRefused()
    {
        await using ServedApp app = await ServedApp.StartAsync(store => store.Users.AddAsync("nadia", Password, UserRole.Reader, DateTimeOffset.UnixEpoch));
        using WebReader reader = app.Reader();
        await SignInAsync(reader, Password);
        await reader.PostAsync("/cases", ("name", "x"), ("purpose", "y"), ("retain", "2099-01-01"));
        Assert.Equal(HttpStatusCode.Forbidden, reader.Last.StatusCode);
        Assert.Empty(await app.Store.ListAsync());
    }

    [Fact]
    public async Task SignIn_ManyWrongPasswords_IsBlockedEvenWithTheRightOne()
    {
        await using ServedApp app = await ServedApp.StartAsync(store => store.Users.AddAsync("nadia", Password, UserRole.Admin, DateTimeOffset.UnixEpoch));
        using WebReader reader = app.Reader();
        for (int i = 0; i < 5; i++) await SignInAsync(reader, "wrong wrong wrong");
        await SignInAsync(reader, Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, reader.Last.StatusCode);
    }

    [Theory]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("https://elsewhere.example/")]
    public async Task SignIn_WithAPlaceElsewhere_StaysHere(string next)
    {
        await using ServedApp app = await ServedApp.StartAsync(store => store.Users.AddAsync("nadia", Password, UserRole.Admin, DateTimeOffset.UnixEpoch));
        using WebReader reader = app.Reader();
        await reader.GetAsync("/signin");
        await reader.PostAsync("/signin", ("name", "nadia"), ("password", Password), ("next", next));
        Assert.Equal("/cases", reader.Place.AbsolutePath);
    }

    [Fact]
    public async Task Start_OnAPublicAddressWithoutUsers_IsRefused()
    {
        string data = Directory.CreateTempSubdirectory("coorddetect-web-").FullName;
        StoreLocation location = new(data);
        await using (CaseStore store = await CaseStore.OpenAsync(location, TimeProvider.System))
        {
            WebOptions options = new(new IPEndPoint(IPAddress.Any, 0), location, new CrawlOptions());
            UserFacingException problem = await Assert.ThrowsAsync<UserFacingException>(() => WebServer.StartAsync(options, store, TimeProvider.System, CancellationToken.None));
            Assert.Contains("user add", problem.Message);
        }
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task SignOut_Then_TheSessionIsGone()
    {
        await using ServedApp app = await ServedApp.StartAsync(store => store.Users.AddAsync("nadia", Password, UserRole.Admin, DateTimeOffset.UnixEpoch));
        using WebReader reader = app.Reader();
        await SignInAsync(reader, Password);
        await reader.PostAsync("/signout");
        await reader.GetAsync("/cases");
        Assert.Equal("/signin", reader.Place.AbsolutePath);
    }

    // The bug: whoever signed out of the link's session went on as administrator with its cookie.
    [Fact]
    public async Task SignOut_OfTheLinksSession_EndsItForEveryCopyOfTheCookie()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        await reader.GetAsync("/cases");
        string cookie = string.Join("; ", reader.Cookies().Select(c => $"{c.Name}={c.Value}"));
        await reader.PostAsync("/signout");
        using HttpClient copy = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        using HttpRequestMessage request = new(HttpMethod.Get, app.Server.Address + "/cases");
        request.Headers.Add("Cookie", cookie);
        using HttpResponseMessage answer = await copy.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.StartsWith("/signin", answer.Headers.Location!.ToString());
    }

    private static async Task SignInAsync(WebReader reader, string password)
    {
        await reader.GetAsync("/signin");
        await reader.PostAsync("/signin", ("name", "nadia"), ("password", password), ("next", "/cases"));
    }
}

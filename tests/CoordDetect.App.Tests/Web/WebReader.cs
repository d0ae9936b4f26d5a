using System.Net;
using System.Text.RegularExpressions;

namespace CoordDetect.App.Tests.Web;

/// <summary>A browser without scripts: keeps cookies, follows redirects, sends forms with the token of the last page.</summary>
internal sealed partial class WebReader : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _http;

    public WebReader(string address)
    {
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = _cookies }) { BaseAddress = new Uri(address) };
        Address = address;
    }

    public string Address { get; }

    /// <summary>The last page.</summary>
    public string Page { get; private set; } = "";

    /// <summary>Where it is.</summary>
    public Uri Place { get; private set; } = new("about:blank");

    public HttpResponseMessage Last { get; private set; } = new();

    public async Task<string> GetAsync(string path) => await ReadAsync(await _http.GetAsync(path));

    public Task<string> PostAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(path, new FormUrlEncodedContent([KeyValuePair.Create("form_token", Token()), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]));

    public Task<string> UploadAsync(string path, string name, byte[] content, string field = "file") => SendAsync(path, new MultipartFormDataContent
    {
        { new StringContent(Token()), "form_token" },
        { new ByteArrayContent(content), field, name },
    });

    /// <summary>Sends several files with one form.</summary>
    public Task<string> UploadManyAsync(string path, params (string Name, string Content)[] files)
    {
        MultipartFormDataContent form = new() { { new StringContent(Token()), "form_token" } };
        foreach ((string name, string content) in files) form.Add(new StringContent(content), "file", name);
        return SendAsync(path, form);
    }

    public async Task<string> SendAsync(string path, HttpContent content) => await ReadAsync(await _http.PostAsync(path, content));

    /// <summary>What signs this reader in.</summary>
    public IEnumerable<Cookie> Cookies() => _cookies.GetCookies(new Uri(Address));

    public Task<byte[]> DownloadAsync(string path) => _http.GetByteArrayAsync(path);

    /// <summary>Waits for the job whose page is shown.</summary>
    public async Task<string> WaitAsync()
    {
        for (int i = 0; i < 600 && Page.Contains("data-job", StringComparison.Ordinal); i++)
        {
            await Task.Delay(100);
            await GetAsync(Place.PathAndQuery);
        }
        return Page;
    }

    /// <summary>Begins a case, imports comments and runs detection on them.</summary>
    public async Task BeginAsync(string name, byte[] comments, string file = "comments.jsonl.gz")
    {
        await ImportAsync(name, comments, file);
        await PostAsync($"/cases/{name}/runs");
        await WaitAsync();
    }

    public async Task ImportAsync(string name, byte[] comments, string file)
    {
        await GetAsync("/cases");
        if (!Page.Contains($"/cases/{name}\"", StringComparison.Ordinal))
            await PostAsync("/cases", ("name", name), ("title", name), ("purpose", "to test"), ("languages", "fr"), ("retain", "2099-01-01"));
        await AskImportAsync(name, comments, file);
        await WaitAsync();
    }

    /// <summary>Uploads comments into a case and asks for their import, without waiting for it.</summary>
    public async Task AskImportAsync(string name, byte[] comments, string file)
    {
        await UploadAsync($"/cases/{name}/import", file, comments);
        string form = ImportForm().Match(Page).Groups[1].Value;
        await PostAsync(WebUtility.HtmlDecode(form), ("name", file), ("do", "import"));
    }

    public void Dispose() => _http.Dispose();

    /// <summary>What makes a form one of this page.</summary>
    public string Token() => FormToken().Match(Page).Groups[1].Value;

    private async Task<string> ReadAsync(HttpResponseMessage response)
    {
        Last = response;
        Place = response.RequestMessage!.RequestUri!;
        return Page = await response.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("name=\"form_token\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();

    [GeneratedRegex("action=\"(/cases/[^\"]+/import/[^\"]+)\"")]
    private static partial Regex ImportForm();
}

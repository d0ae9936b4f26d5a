using System.Globalization;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using CoordDetect.Collect.Tests.Fetching.Rig;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.Collect.Tests.Engines.Twikoo;

/// <summary>
/// A blog of three articles, two of them with 124 and 6 comments of six people, kept by the function of Twikoo, whose cloud's database
/// <c>Site/server.js</c> stands in for. The function is looked for below the folder that <see cref="Variable"/> names, where
/// <c>npm install --ignore-scripts twikoo-func</c> has put it.
/// </summary>
public sealed class RealTwikoo : IAsyncLifetime
{
    private const string Variable = "COORDDETECT_TEST_TWIKOO";
    private static readonly string[] Articles = ["/semis-de-mars.html", "/semis-d-%C3%A9t%C3%A9.html", "/semis-de-mai.html"];
    private static readonly (string Nick, string Mail, string Link)[] People =
    [
        ("Odile Brézin", "odile@example.org", "https://odile.example"), ("Marc", "marc@example.org", ""), ("Marc", "autre.marc@example.net", ""),
        ("Fée du Logis", "", ""), ("Zoé & Cie", "zoe@example.org", "https://zoe.example/?a=1&b=2"), ("L’Ami Pierrot", "pierrot@example.org", ""),
    ];

    private static readonly (string Written, string Words)[] Said =
    [
        ("<p>Merci pour ces conseils, je sème dès demain.</p>", "Merci pour ces conseils, je sème dès demain."), ("<p>Chez moi <strong>rien</strong> ne lève avant avril.</p>", "Chez moi rien ne lève avant avril."),
        ("<blockquote><p>Il faut de la lumière</p></blockquote><p>Oui, et surtout de la chaleur.</p>", "Oui, et surtout de la chaleur."),
        ("<p>J’ai suivi <a href=\"https://example.org/guide\">ce guide</a>.</p>", "J’ai suivi ce guide."), ("<ul><li>terreau</li><li>graines</li></ul>", "terreau\ngraines"),
        ("<p>Le 3 mars 2021, il gelait encore ici.</p>", "Le 3 mars 2021, il gelait encore ici."), ("<p>Bravo 👏 &amp; merci</p>", "Bravo 👏 & merci"),
    ];

    private readonly RawServer _blog;
    private ServerProcess? _server;

    public RealTwikoo() => _blog = new RawServer((path, socket, cancellation) => socket.SendAsync(Page(path), cancellation).AsTask());

    /// <summary>The blog's front page.</summary>
    public Uri Home => _blog.Uri("/");

    /// <summary>Where the function listens.</summary>
    public Uri Service { get; } = ServerProcess.FreeAddress();

    /// <summary>Everything that was written.</summary>
    internal List<TrueComment> Truth { get; } = [];

    /// <summary>The mail address of each comment's author, which no answer of the function shows.</summary>
    internal Dictionary<string, string> Mails { get; } = [];

    /// <summary>How many answers the comments of all articles take: eight threads of comments in each, one at least an article.</summary>
    internal int Answers { get; private set; } = 1;

    private static string? Root => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } root ? root : null;

    private static bool IsInstalled => Root is { } root && Directory.Exists(Path.Combine(root, "node_modules", "twikoo-func")) && File.Exists("/usr/bin/node");

    /// <summary>Skips the test on a machine without Twikoo, whose installation takes minutes.</summary>
    public static void Require() => Assert.SkipUnless(IsInstalled,
        $"Twikoo is not on this machine: run `npm install --ignore-scripts twikoo-func` in a folder, name the folder in {Variable}, and install nodejs.");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (!IsInstalled) return;
        _server = ServerProcess.Start(new Dictionary<string, string> { ["TWIKOO_THROTTLE"] = "100000" }, "/usr/bin/node",
            Path.Combine(Repository.Root, "tests", "CoordDetect.Collect.Tests", "Engines", "Twikoo", "Site", "server.js"), Root!, Service.Port.ToString(CultureInfo.InvariantCulture));
        await ServerProcess.UntilItListensAsync(Service);
        await FillAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _server?.Dispose();
        await _blog.DisposeAsync();
    }

    /// <summary>How often each call was posted to the function so far.</summary>
    internal Task<Dictionary<string, int>> CallsAsync() => PutAsync([]);

    private byte[] Page(string path) => path switch
    {
        "/" => RawServer.Html("<html lang=fr><title>Le potager</title><h1>Le potager</h1>" + string.Concat(Articles.Select(article => $"<h2><a class=entry-title href=\"{article}\">Semis{article.Replace('/', ' ')}</a></h2>"))),
        _ when Articles.Contains(path) => RawServer.Html($$"""
            <html lang="fr"><title>Semis - Le potager</title><main><h1>Semis</h1><p>Les graines de tomate se sèment au chaud, à l’abri, dix jours avant les autres.</p><div id="tcomment"></div></main>
            <script src="https://cdn.example/twikoo.all.min.js"></script>
            <script>
            twikoo.init({
              envId: '{{Service.AbsoluteUri}}', // ou l’identifiant de l’environnement
              el: '#tcomment',
              // path: location.pathname,
              lang: 'fr'
            })
            </script></html>
            """, "Content-Language: fr\r\n"),
        _ => RawServer.Response("Content-Type: text/html\r\n", "not found"u8, 404),
    };

    private async Task FillAsync()
    {
        List<object[]> changes = [];
        long clock = 1_709_280_000;
        foreach ((string article, int count) in new[] { (Articles[0], 124), (Articles[1], 6) })
        {
            List<(string Id, string Root, int Said)> here = [];
            for (int i = 0; i < count; i++)
            {
                bool answers = (i > 60 && i % 2 == 0) || (i < 6 && i % 3 > 0);
                (string? parent, string? root, int heard) = answers ? here[i * 7 % here.Count] : (null, null, -1);
                // An answer that began with all the words of what it answers would be read as quoting them.
                int says = Truth.Count % Said.Length == heard ? (heard + 1) % Said.Length : Truth.Count % Said.Length;
                (string nick, string mail, string link) = People[Truth.Count % People.Length];
                string id = await SubmitAsync(new { comment = $"{Said[says].Written}<p>Numéro {Truth.Count}.</p>", nick, mail, link, url = article, pid = parent, rid = root });
                clock += 3_601 + (977 * (i % 13));
                // The third one is pinned: it comes first, whatever page it would stand on.
                changes.Add([id, new { created = clock * 1000, updated = clock * 1000, top = i == 3 }]);
                here.Add((id, root ?? id, says));
                Mails[id] = mail;
                Truth.Add(new TrueComment(id, parent, nick, clock, "comment", _blog.Uri(article).AbsoluteUri, $"{Said[says].Words} Numéro {Truth.Count}."));
            }
            Answers += (here.Count(one => one.Id == one.Root) - 1 + 7) / 8;
        }
        // One that nobody has let through yet.
        changes.Add([await SubmitAsync(new { comment = "<p>En attente.</p>", nick = "Inconnu", mail = "", link = "", url = Articles[0], pid = (string?)null, rid = (string?)null }), new { isSpam = true }]);
        await PutAsync(changes);
    }

    private async Task<string> SubmitAsync(object comment)
    {
        Dictionary<string, object?> call = comment.GetType().GetProperties().Where(property => property.GetValue(comment) is not null).ToDictionary(property => property.Name, property => property.GetValue(comment));
        using HttpClient http = new();
        using HttpResponseMessage answer = await http.PostAsJsonAsync(Service, new Dictionary<string, object?>(call) { ["event"] = "COMMENT_SUBMIT", ["ua"] = "Mozilla/5.0" });
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    private async Task<Dictionary<string, int>> PutAsync(IReadOnlyList<object[]> changes)
    {
        using HttpClient http = new();
        using HttpResponseMessage answer = await http.PutAsJsonAsync(Service, changes);
        return (await answer.Content.ReadFromJsonAsync<Dictionary<string, int>>())!;
    }
}

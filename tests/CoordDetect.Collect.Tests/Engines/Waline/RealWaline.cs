using System.Globalization;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using CoordDetect.Collect.Tests.Fetching.Rig;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.Collect.Tests.Engines.Waline;

/// <summary>
/// A blog of three articles, two of them with 124 and 6 comments of six people, kept by a real Waline on loopback with a MariaDB of its own. Waline
/// is looked for below the folder that <see cref="Variable"/> names, where <c>npm install --ignore-scripts @waline/vercel</c> has put it.
/// </summary>
public sealed class RealWaline : IAsyncLifetime
{
    private const string Variable = "COORDDETECT_TEST_WALINE";
    private static readonly string[] Articles = ["/semis-de-mars.html", "/semis-d-avril.html", "/semis-de-mai.html"];
    private static readonly (string Nick, string Mail, string Link)[] People =
    [
        ("Odile Brézin", "odile@example.org", "https://odile.example"), ("Marc", "marc@example.org", ""), ("Marc", "autre.marc@example.net", ""),
        ("Fée du Logis", "fee@example.org", ""), ("Zoé & Cie", "zoe@example.org", "https://zoe.example/?a=1&b=2"), ("L’Ami Pierrot", "pierrot@example.org", ""),
    ];

    private static readonly (string Written, string Words)[] Said =
    [
        ("Merci pour ces conseils, je sème dès demain.", "Merci pour ces conseils, je sème dès demain."), ("Chez moi **rien** ne lève avant avril.", "Chez moi rien ne lève avant avril."),
        ("> Il faut de la lumière\n\nOui, et surtout de la chaleur.", "Oui, et surtout de la chaleur."), ("J’ai suivi [ce guide](https://example.org/guide).", "J’ai suivi ce guide."),
        ("- terreau\n- graines", "terreau\ngraines"), ("Le 3 mars 2021, il gelait encore ici.", "Le 3 mars 2021, il gelait encore ici."), ("Bravo 👏", "Bravo 👏"),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("cd-waline-").FullName;
    private readonly RawServer _blog;
    private MariaDbServer? _database;
    private ServerProcess? _server;

    public RealWaline() => _blog = new RawServer((path, socket, cancellation) => socket.SendAsync(Page(path), cancellation).AsTask());

    /// <summary>The blog's front page.</summary>
    public Uri Home => _blog.Uri("/");

    /// <summary>Where Waline listens.</summary>
    public Uri Service { get; private set; } = ServerProcess.FreeAddress();

    /// <summary>Everything that was written.</summary>
    internal List<TrueComment> Truth { get; } = [];

    /// <summary>The mail address of each comment's author, which no answer of the service shows.</summary>
    internal Dictionary<string, string> Mails { get; } = [];

    private static string? Script => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } root ? Path.Combine(root, "node_modules", "@waline", "vercel", "vanilla.js") : null;

    private static bool IsInstalled => File.Exists(Script) && File.Exists("/usr/bin/node") && MariaDbServer.Needed.All(File.Exists);

    /// <summary>Skips the test on a machine without Waline, whose installation takes minutes.</summary>
    public static void Require() => Assert.SkipUnless(IsInstalled,
        $"Waline is not on this machine: run `npm install --ignore-scripts @waline/vercel` in a folder, name the folder in {Variable}, and install nodejs and mariadb-server-core.");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (!IsInstalled) return;
        int port = ServerProcess.FreeAddress().Port;
        _database = await MariaDbServer.StartAsync(_folder, "waline", "--bind-address=127.0.0.1", $"--port={port}");
        string schema = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests", "CoordDetect.Collect.Tests", "Engines", "Waline", "Site", "schema.sql"));
        await _database.RunAsync("CREATE USER w@'127.0.0.1' IDENTIFIED BY 'w'; CREATE USER w@localhost IDENTIFIED BY 'w'; GRANT ALL ON waline.* TO w@'127.0.0.1'; GRANT ALL ON waline.* TO w@localhost; USE waline;" + schema);
        _server = ServerProcess.Start(new Dictionary<string, string>
        {
            ["TZ"] = "UTC",
            ["MYSQL_HOST"] = "127.0.0.1",
            ["MYSQL_PORT"] = port.ToString(CultureInfo.InvariantCulture),
            ["MYSQL_DB"] = "waline",
            ["MYSQL_USER"] = "w",
            ["MYSQL_PASSWORD"] = "w",
            ["IPQPS"] = "0",
            ["JWT_TOKEN"] = "w",
            ["DISABLE_REGION"] = "true",
            ["OAUTH_URL"] = _blog.Uri("/oauth.json").AbsoluteUri,
        }, "/usr/bin/node", Script!, Service.Port.ToString(CultureInfo.InvariantCulture));
        await ServerProcess.UntilItListensAsync(Service);
        await FillAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _server?.Dispose();
        _database?.Dispose();
        await _blog.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private byte[] Page(string path) => path switch
    {
        "/oauth.json" => RawServer.Response("Content-Type: application/json\r\n", "{\"services\":[]}"u8),
        "/" => RawServer.Html("<html lang=fr><title>Le potager</title><h1>Le potager</h1>" + string.Concat(Articles.Select(article => $"<h2><a class=entry-title href=\"{article}\">Semis{article.Replace('/', ' ')}</a></h2>"))),
        _ when Articles.Contains(path) => RawServer.Html($$"""
            <html lang="fr"><title>Semis - Le potager</title><main><h1>Semis</h1><p>Les graines de tomate se sèment au chaud, à l’abri, dix jours avant les autres.</p><div id="waline"></div></main>
            <script type="module">import { init } from 'https://unpkg.example/waline.js'; init({ el: '#waline', serverURL: '{{Service.GetLeftPart(UriPartial.Authority)}}', lang: 'fr-FR' });</script></html>
            """, "Content-Language: fr\r\n"),
        _ => RawServer.Response("Content-Type: text/html\r\n", "not found"u8, 404),
    };

    private async Task FillAsync()
    {
        using HttpClient http = new();
        StringBuilder times = new("USE waline; SET time_zone = '+00:00'; ");
        long clock = 1_709_280_000;
        foreach ((string article, int count) in new[] { (Articles[0], 124), (Articles[1], 6) })
        {
            List<(string Id, string Root, int Said)> here = [];
            for (int i = 0; i < count; i++)
            {
                bool answers = (i > 110 && i % 2 == 0) || (i < 6 && i % 3 > 0);
                (string? parent, string? root, int heard) = answers ? here[i * 7 % here.Count] : (null, null, -1);
                // An answer that began with all the words of what it answers would be read as quoting them.
                int says = Truth.Count % Said.Length == heard ? (heard + 1) % Said.Length : Truth.Count % Said.Length;
                (string nick, string mail, string link) = People[Truth.Count % People.Length];
                (string written, string words) = Said[says];
                string id = await PostAsync(http, new { comment = $"{written}\n\nNuméro {Truth.Count}.", nick, mail, link, url = article, ua = "Mozilla/5.0", pid = parent, rid = root });
                clock += 3_601 + (977 * (i % 13));
                times.Append(CultureInfo.InvariantCulture, $"UPDATE wl_Comment SET insertedAt = FROM_UNIXTIME({clock}) WHERE id = {id}; ");
                here.Add((id, root ?? id, says));
                Mails[id] = mail;
                Truth.Add(new TrueComment(id, parent, nick, clock, "comment", _blog.Uri(article).AbsoluteUri, $"{words} Numéro {Truth.Count}."));
            }
        }
        // One that nobody has let through yet.
        string waiting = await PostAsync(http, new { comment = "En attente.", nick = "Inconnu", mail = "", link = "", url = Articles[0], ua = "Mozilla/5.0" });
        await _database!.RunAsync($"{times}UPDATE wl_Comment SET status = 'waiting' WHERE id = {waiting}");
    }

    private async Task<string> PostAsync(HttpClient http, object comment)
    {
        string? id = null;
        // The first answers come before its workers are ready.
        await ServerProcess.UntilAsync(async () =>
        {
            using HttpResponseMessage answer = await http.PostAsJsonAsync(new Uri(Service, "/api/comment?lang=fr-FR"), comment);
            if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"Waline answered {answer.StatusCode}.");
            id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data").GetProperty("objectId").GetRawText();
        });
        return id!;
    }
}

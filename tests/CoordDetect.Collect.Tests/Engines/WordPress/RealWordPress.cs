using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.Collect.Tests.WordPress;

/// <summary>
/// A blog run by a real WordPress on loopback, with its own MariaDB behind a socket: in French, with 3 posts, 300 nested comments,
/// pingbacks and trackbacks, and comment pages. Needs Debian's packages of <see cref="Packages"/>; touches no service of the machine.
/// </summary>
public sealed class RealWordPress : IAsyncLifetime
{
    private const string Packages = "wordpress wordpress-l10n wordpress-theme-twentytwentyone wordpress-theme-twentytwentythree php-cli php-mysql mariadb-server-core mariadb-client-core";
    private const string Software = "/usr/share/wordpress";
    private static readonly string[] Needed =
    [
        Software + "/wp-load.php", Software + "/wp-content/languages/fr_FR.mo", Software + "/wp-content/themes/twentytwentyone/style.css",
        Software + "/wp-content/themes/twentytwentythree/style.css", "/usr/bin/php", "/usr/bin/mariadb", "/usr/bin/mariadb-install-db", "/usr/sbin/mariadbd",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("cd-blog-").FullName;
    private readonly Dictionary<string, string> _environment = [];
    private readonly List<BlogProcess> _servers = [];

    /// <summary>The blog's front page.</summary>
    public Uri Home { get; private set; } = null!;

    /// <summary>Everything that was written.</summary>
    internal IReadOnlyList<TrueComment> Truth { get; private set; } = [];

    private string Site => Path.Combine(_folder, "site");

    private static string? Missing => Needed.FirstOrDefault(path => !File.Exists(path));

    /// <summary>Skips the test on a machine without WordPress; in CI that is a failure.</summary>
    public static void Require()
    {
        if (Missing is not { } missing) return;
        string line = $"{missing} is not on this machine; install the packages {Packages}.";
        if (Environment.GetEnvironmentVariable("CI") == "true") throw new FileNotFoundException(line);
        Assert.Skip(line);
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (Missing is not null) return;
        await CopyAsync();
        await StartDatabaseAsync();
        Home = new Uri($"http://127.0.0.1:{FreePort()}/");
        _environment["BLOG_HOME"] = Home.GetLeftPart(UriPartial.Authority);
        string truth = await BlogProcess.RunAsync(_environment, "php", Path.Combine(Site, "fill.php"));
        Truth = JsonSerializer.Deserialize<List<TrueComment>>(truth, JsonSerializerOptions.Web)!;
        _servers.Add(BlogProcess.Start(_environment, "php", "-S", Home.Authority, "-t", Site, Path.Combine(Site, "router.php")));
        await UntilAsync(async () =>
        {
            using TcpClient client = new();
            await client.ConnectAsync(IPAddress.Loopback, Home.Port);
        });
    }

    /// <summary>Changes the theme.</summary>
    public async Task UseThemeAsync(string name) => await BlogProcess.RunAsync(_environment, "php", Path.Combine(Site, "theme.php"), name);

    /// <summary>Opens the REST interface and the feeds to strangers, or closes them.</summary>
    public void Open(bool open)
    {
        string mark = Path.Combine(Site, "wp-content", "mu-plugins", "closed");
        if (open) File.Delete(mark);
        else File.WriteAllText(mark, "");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        for (int i = _servers.Count - 1; i >= 0; i--) _servers[i].Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    // A copy, because WordPress looks for its settings and add-ons beside itself; Debian's links into other packages are followed.
    private async Task CopyAsync()
    {
        await BlogProcess.RunAsync(_environment, "sh", "-c", $"cp -rL {Software} {Site} 2>/dev/null; test -f {Site}/wp-load.php");
        string addOns = Path.Combine(Site, "wp-content", "mu-plugins");
        Directory.CreateDirectory(addOns);
        string scripts = Path.Combine(Repository.Root, "tests", "CoordDetect.Collect.Tests", "WordPress", "Site");
        foreach (string script in Directory.GetFiles(scripts, "*.php"))
            File.Copy(script, Path.Combine(Path.GetFileName(script) == "switches.php" ? addOns : Site, Path.GetFileName(script)), overwrite: true);
    }

    private async Task StartDatabaseAsync()
    {
        string data = Path.Combine(_folder, "db"), socket = Path.Combine(_folder, "s");
        string user = "--user=" + Environment.UserName;
        await BlogProcess.RunAsync(_environment, "mariadb-install-db", "--no-defaults", "--datadir=" + data, "--auth-root-authentication-method=normal", "--skip-test-db", user);
        _servers.Add(BlogProcess.Start(_environment, "/usr/sbin/mariadbd", "--no-defaults", "--datadir=" + data, "--socket=" + socket, "--skip-networking",
            "--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0", "--innodb-buffer-pool-size=32M", "--pid-file=" + Path.Combine(_folder, "pid"), user));
        _environment["BLOG_SOCKET"] = socket;
        await UntilAsync(() => BlogProcess.RunAsync(_environment, "mariadb", "--no-defaults", "--socket=" + socket, "--user=root", "-e", "CREATE DATABASE IF NOT EXISTS blog CHARACTER SET utf8mb4"));
    }

    private static async Task UntilAsync(Func<Task> succeeds)
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                await succeeds();
                return;
            }
            catch (Exception problem) when (problem is SocketException or InvalidOperationException && attempt < 120)
            {
                await Task.Delay(250);
            }
        }
    }

    private static string FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}

using System.Text.Json;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.Collect.Tests.Engines.WordPress;

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
        Software + "/wp-content/themes/twentytwentythree/style.css", "/usr/bin/php", .. MariaDbServer.Needed,
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("cd-blog-").FullName;
    private readonly Dictionary<string, string> _environment = [];
    private MariaDbServer? _database;
    private ServerProcess? _server;

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
        _database = await MariaDbServer.StartAsync(_folder, "blog", "--skip-networking");
        _environment["BLOG_SOCKET"] = _database.Socket;
        Home = ServerProcess.FreeAddress();
        _environment["BLOG_HOME"] = Home.GetLeftPart(UriPartial.Authority);
        string truth = await ServerProcess.RunAsync(_environment, "php", Path.Combine(Site, "fill.php"));
        Truth = JsonSerializer.Deserialize<List<TrueComment>>(truth, JsonSerializerOptions.Web)!;
        _server = ServerProcess.Start(_environment, "php", "-S", Home.Authority, "-t", Site, Path.Combine(Site, "router.php"));
        await ServerProcess.UntilItListensAsync(Home);
    }

    /// <summary>Changes the theme.</summary>
    public async Task UseThemeAsync(string name) => await ServerProcess.RunAsync(_environment, "php", Path.Combine(Site, "theme.php"), name);

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
        _server?.Dispose();
        _database?.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    // A copy, because WordPress looks for its settings and add-ons beside itself; Debian's links into other packages are followed.
    private async Task CopyAsync()
    {
        await ServerProcess.RunAsync(_environment, "sh", "-c", $"cp -rL {Software} {Site} 2>/dev/null; test -f {Site}/wp-load.php");
        string addOns = Path.Combine(Site, "wp-content", "mu-plugins");
        Directory.CreateDirectory(addOns);
        string scripts = Path.Combine(Repository.Root, "tests", "CoordDetect.Collect.Tests", "Engines", "WordPress", "Site");
        foreach (string script in Directory.GetFiles(scripts, "*.php"))
            File.Copy(script, Path.Combine(Path.GetFileName(script) == "switches.php" ? addOns : Site, Path.GetFileName(script)), overwrite: true);
    }
}

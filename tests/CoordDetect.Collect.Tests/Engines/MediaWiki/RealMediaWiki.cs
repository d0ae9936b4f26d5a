using System.Text.Json;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.Collect.Tests.Engines.MediaWiki;

/// <summary>
/// A wiki run by a real MediaWiki on loopback, with its data in SQLite: in French, with the hours of Paris, and 74 comments on four talk pages,
/// each an edit of its author signed with four tildes. Needs Debian's packages of <see cref="Packages"/>; touches no service of the machine.
/// </summary>
public sealed class RealMediaWiki : IAsyncLifetime
{
    private const string Packages = "mediawiki php-cli php-sqlite3 php-intl php-mbstring php-xml";
    private const string Software = "/usr/share/mediawiki";
    private readonly string _folder = Directory.CreateTempSubdirectory("cd-wiki-").FullName;
    private readonly Dictionary<string, string> _environment = [];
    private ServerProcess? _server;

    /// <summary>The wiki's script.</summary>
    public Uri Home { get; private set; } = null!;

    /// <summary>Everything that was written and signed.</summary>
    internal IReadOnlyList<TrueComment> Truth { get; private set; } = [];

    private static bool IsInstalled => File.Exists(Software + "/maintenance/install.php") && Directory.EnumerateFiles("/usr/lib/php", "pdo_sqlite.so", SearchOption.AllDirectories).Any();

    /// <summary>Skips the test on a machine without MediaWiki, which takes longer to install than everybody's check should.</summary>
    public static void Require() => Assert.SkipUnless(IsInstalled, $"MediaWiki is not on this machine; install the packages {Packages}.");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (!IsInstalled) return;
        Home = ServerProcess.FreeAddress("index.php");
        string settings = Path.Combine(_folder, "LocalSettings.php");
        await ServerProcess.RunAsync(_environment, "php", Software + "/maintenance/install.php", "--dbtype", "sqlite", "--dbpath", _folder, "--confpath", _folder,
            "--lang", "fr", "--server", Home.GetLeftPart(UriPartial.Authority), "--scriptpath", "", "--pass", Guid.NewGuid().ToString("N"), "Wiki d’essai", "Admin");
        await File.AppendAllTextAsync(settings, "\n$wgLocaltimezone = 'Europe/Paris';\n");
        _environment["MW_CONFIG_FILE"] = settings;
        string fill = Path.Combine(Repository.Root, "tests", "CoordDetect.Collect.Tests", "Engines", "MediaWiki", "Site", "fill.php");
        Truth = JsonSerializer.Deserialize<List<TrueComment>>(await ServerProcess.RunAsync(_environment, "php", fill), JsonSerializerOptions.Web)!;
        _server = ServerProcess.Start(_environment, "php", "-S", Home.Authority, "-t", Software);
        await ServerProcess.UntilItListensAsync(Home);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _server?.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

namespace CoordDetect.Collect.Tests.Engines;

/// <summary>A MariaDB of the test's own, with its data in a folder that goes with the test.</summary>
internal sealed class MariaDbServer : IDisposable
{
    /// <summary>What must be on the machine.</summary>
    public static IReadOnlyList<string> Needed { get; } = ["/usr/bin/mariadb", "/usr/bin/mariadb-install-db", "/usr/sbin/mariadbd"];

    private static readonly Dictionary<string, string> Plain = [];
    private readonly ServerProcess _server;

    private MariaDbServer(ServerProcess server, string socket) => (_server, Socket) = (server, socket);

    /// <summary>Where it listens.</summary>
    public string Socket { get; }

    /// <summary>Starts it with an empty database.</summary>
    /// <param name="folder">Where its data lie.</param>
    /// <param name="database">The name of the database.</param>
    /// <param name="listening">The options that say where else it listens than at its socket.</param>
    public static async Task<MariaDbServer> StartAsync(string folder, string database, params string[] listening)
    {
        string data = Path.Combine(folder, "db"), socket = Path.Combine(folder, "s"), user = "--user=" + Environment.UserName;
        await ServerProcess.RunAsync(Plain, "mariadb-install-db", "--no-defaults", "--datadir=" + data, "--auth-root-authentication-method=normal", "--skip-test-db", user);
        MariaDbServer server = new(ServerProcess.Start(Plain, ["/usr/sbin/mariadbd", "--no-defaults", "--datadir=" + data, "--socket=" + socket,
            "--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0", "--innodb-buffer-pool-size=32M", "--pid-file=" + Path.Combine(folder, "pid"), user, .. listening]), socket);
        await ServerProcess.UntilAsync(() => server.RunAsync($"CREATE DATABASE IF NOT EXISTS {database} CHARACTER SET utf8mb4"));
        return server;
    }

    /// <summary>Runs statements.</summary>
    public Task<string> RunAsync(string sql) => ServerProcess.RunAsync(Plain, "mariadb", "--no-defaults", "--socket=" + Socket, "--user=root", "-e", sql);

    public void Dispose() => _server.Dispose();
}

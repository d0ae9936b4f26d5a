using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CoordDetect.Tests.Databases;

/// <summary>
/// A PostgreSQL server of its own: in a temporary folder, on a free port of loopback, gone with the process that started it. Started as root it runs as the
/// user <c>postgres</c>, for the server refuses root.
/// </summary>
internal sealed class PostgreSqlServer : IAsyncDisposable
{
    private const string Root = "/usr/lib/postgresql";
    private readonly string _folder;
    private readonly string _binaries;
    private string _options;
    private int _databases;

    private PostgreSqlServer(string folder, string binaries, int port) => (_folder, _binaries, Port, _options) = (folder, binaries, port, "");

    /// <summary>The port that it listens on.</summary>
    public int Port { get; }

    /// <summary>Where the newest server of this machine is; null where there is none.</summary>
    public static string? Binaries { get; } = Directory.Exists(Root)
        ? Directory.EnumerateDirectories(Root).Select(v => Path.Combine(v, "bin")).Where(b => File.Exists(Path.Combine(b, "initdb")))
            .OrderByDescending(b => double.Parse(Path.GetFileName(Path.GetDirectoryName(b)!), CultureInfo.InvariantCulture)).FirstOrDefault()
        : null;

    /// <summary>Starts a server. <paramref name="settings"/> are further settings, <c>name=value</c>.</summary>
    public static async Task<PostgreSqlServer> StartAsync(params string[] settings)
    {
        string binaries = Binaries ?? throw new FileNotFoundException($"PostgreSQL is not on this machine ({Root}); install the package postgresql.");
        string folder = Directory.CreateTempSubdirectory("cd-pg-").FullName;
        if (Environment.IsPrivilegedProcess) await RunAsync(false, "chown", "postgres", folder);
        PostgreSqlServer server = new(folder, binaries, FreePort());
        await RunAsync(true, Path.Combine(binaries, "initdb"), "-D", server.Data, "-A", "trust", "-U", "test", "--locale=C.UTF-8", "-E", "UTF8", "--no-sync");
        string options = string.Join(' ', ((string[])[
            $"port={server.Port}", "listen_addresses=127.0.0.1", $"unix_socket_directories={folder}", "max_connections=60", .. settings]).Select(s => "-c " + s));
        await RunAsync(true, Path.Combine(binaries, "pg_ctl"), "-D", server.Data, "-w", "-l", Path.Combine(folder, "log"), "-o", options, "start");
        server._options = options;
        return server;
    }

    private string Data => Path.Combine(_folder, "data");

    /// <summary>Makes an empty database and returns the way to it.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"t{Interlocked.Increment(ref _databases)}");
        await RunAsync(true, Path.Combine(_binaries, "createdb"), "-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), "-U", "test", name);
        return string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Username=test;Database={name};Maximum Pool Size=20");
    }

    /// <summary>Stops the server as a power cut would, and starts it again on what it wrote.</summary>
    public async Task RestartAsync()
    {
        await RunAsync(true, Path.Combine(_binaries, "pg_ctl"), "-D", Data, "-m", "immediate", "-w", "stop");
        await RunAsync(true, Path.Combine(_binaries, "pg_ctl"), "-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "-o", _options, "start");
    }

    /// <summary>Stops the server and deletes what it wrote.</summary>
    public async ValueTask DisposeAsync()
    {
        await RunAsync(true, Path.Combine(_binaries, "pg_ctl"), "-D", Data, "-m", "immediate", "-w", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task RunAsync(bool asUser, string program, params string[] arguments)
    {
        ProcessStartInfo start = new() { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        string[] line = asUser && Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", program, .. arguments] : [program, .. arguments];
        start.FileName = line[0];
        foreach (string argument in line[1..]) start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        // The server that pg_ctl starts inherits the pipes: they end with it, not with pg_ctl. So what is written is not waited for.
        Task<string> problem = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} failed: {await problem}");
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

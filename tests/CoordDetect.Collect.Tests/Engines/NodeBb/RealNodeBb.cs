using System.Globalization;
using System.Text.Json;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.Collect.Tests.Engines.NodeBb;

/// <summary>
/// A NodeBB on loopback with a Redis of its own: a board with topics of 47, 3 and 1 posts by five people, some of them deleted. NodeBB is looked for
/// below the folder that <see cref="Variable"/> names, where <c>npm install --ignore-scripts nodebb@1.4.0</c> has put it.
/// </summary>
public sealed class RealNodeBb : IAsyncLifetime
{
    private const string Variable = "COORDDETECT_TEST_NODEBB";

    private static readonly JsonSerializerOptions Lower = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
    private static readonly Dictionary<string, string> Production = new() { ["NODE_ENV"] = "production", ["TZ"] = "UTC" };
    private readonly string _folder = Directory.CreateTempSubdirectory("cd-nodebb-").FullName;
    private ServerProcess? _redis, _server;

    /// <summary>The forum's front page.</summary>
    public Uri Home { get; } = ServerProcess.FreeAddress();

    /// <summary>Every post that nobody has deleted.</summary>
    internal List<TrueComment> Truth { get; } = [];

    private static string? Modules => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } root ? Path.Combine(root, "node_modules") : null;

    private static bool IsInstalled => Modules is { } modules && File.Exists(Path.Combine(modules, "nodebb", "app.js")) && File.Exists("/usr/bin/node") && File.Exists("/usr/bin/redis-server");

    /// <summary>Skips the test on a machine without NodeBB, whose installation takes minutes.</summary>
    public static void Require() => Assert.SkipUnless(IsInstalled,
        $"NodeBB is not on this machine: run `npm install --ignore-scripts nodebb@1.4.0` in a folder, name the folder in {Variable}, and install nodejs and redis-server.");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (!IsInstalled) return;
        // It writes into its own folder, and looks for its plugins below it.
        string program = Path.Combine(_folder, "nodebb");
        await ServerProcess.RunAsync(Production, "cp", "-r", Path.Combine(Modules!, "nodebb"), program);
        if (!Directory.Exists(Path.Combine(program, "node_modules"))) File.CreateSymbolicLink(Path.Combine(program, "node_modules"), Modules!);
        Directory.CreateDirectory(Path.Combine(program, "public", "uploads", "sounds"));
        string port = ServerProcess.FreeAddress().Port.ToString(CultureInfo.InvariantCulture);
        _redis = ServerProcess.Start(Production, "/usr/bin/redis-server", "--port", port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", _folder);
        await ServerProcess.UntilItListensAsync(new Uri($"http://127.0.0.1:{port}"));
        await ServerProcess.RunAsync(Production, Below(program, "/usr/bin/node", "app.js", "--setup=" + Setup(port)));
        string fill = Path.Combine(Repository.Root, "tests", "CoordDetect.Collect.Tests", "Engines", "NodeBb", "Site", "fill.js");
        string said = await ServerProcess.RunAsync(Production, Below(program, "/usr/bin/node", fill, program));
        Truth.AddRange(said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<TrueComment>(line, Lower)!)
            .Select(post => post with { Thread = new Uri(Home, post.Thread).AbsoluteUri }));
        _server = ServerProcess.Start(Production, Below(program, "/usr/bin/node", "app.js"));
        await ServerProcess.UntilItListensAsync(Home);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _server?.Dispose();
        _redis?.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    // It looks for parts of itself in the folder that it is started in.
    private static string[] Below(string folder, params string[] command) => ["sh", "-c", "cd \"$1\" && shift && exec \"$@\"", "sh", folder, .. command];

    private string Setup(string redis) => JsonSerializer.Serialize(new Dictionary<string, string>
    {
        ["url"] = Home.GetLeftPart(UriPartial.Authority),
        ["secret"] = "s",
        ["database"] = "redis",
        ["redis:host"] = "127.0.0.1",
        ["redis:port"] = redis,
        ["redis:password"] = "",
        ["redis:database"] = "0",
        ["admin:username"] = "admin",
        ["admin:password"] = "motdepasse",
        ["admin:password:confirm"] = "motdepasse",
        ["admin:email"] = "admin@example.org",
    });
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CoordDetect.Collect.Tests.Engines;

/// <summary>A server that lives as long as the test: a shell ends it when its own input closes, so it goes even where the test is killed.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const string Guard = "exec 2>/dev/null; \"$@\" >/dev/null 2>&1 & child=$!; cat >/dev/null; kill $child; wait $child";
    private readonly Process _shell;

    private ServerProcess(Process shell) => _shell = shell;

    /// <summary>Starts a server.</summary>
    public static ServerProcess Start(IReadOnlyDictionary<string, string> environment, params string[] command) =>
        new(Launch(environment, input: true, ["sh", "-c", Guard, "sh", .. command]));

    /// <summary>Runs a command to its end and returns what it wrote.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task<string> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] command)
    {
        using Process process = Launch(environment, input: false, command);
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        string said = await error;
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{string.Join(' ', command)}: {said}");
    }

    /// <summary>An address on loopback at which nobody listens.</summary>
    public static Uri FreeAddress(string path = "")
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://{listener.LocalEndpoint}/{path}");
    }

    /// <summary>Waits until somebody listens there.</summary>
    public static Task UntilItListensAsync(Uri address) => UntilAsync(async () =>
    {
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, address.Port);
    });

    /// <summary>Tries again for two minutes.</summary>
    public static async Task UntilAsync(Func<Task> succeeds)
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                await succeeds();
                return;
            }
            catch (Exception problem) when (problem is SocketException or InvalidOperationException && attempt < 480)
            {
                await Task.Delay(250);
            }
        }
    }

    public void Dispose()
    {
        _shell.StandardInput.Close();
        if (!_shell.WaitForExit(20_000)) _shell.Kill(entireProcessTree: true);
        _shell.Dispose();
    }

    private static Process Launch(IReadOnlyDictionary<string, string> environment, bool input, string[] command)
    {
        ProcessStartInfo start = new(command[0]) { RedirectStandardInput = input, RedirectStandardOutput = !input, RedirectStandardError = !input };
        foreach (string argument in command[1..]) start.ArgumentList.Add(argument);
        foreach ((string name, string value) in environment) start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} could not be started.");
    }
}

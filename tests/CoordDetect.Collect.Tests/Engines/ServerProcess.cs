using System.Diagnostics;

namespace CoordDetect.Collect.Tests.WordPress;

/// <summary>A server that lives as long as the test: a shell ends it when its own input closes, so it goes even where the test is killed.</summary>
internal sealed class BlogProcess : IDisposable
{
    private const string Guard = "exec 2>/dev/null; \"$@\" >/dev/null 2>&1 & child=$!; cat >/dev/null; kill $child; wait $child";
    private readonly Process _shell;

    private BlogProcess(Process shell) => _shell = shell;

    /// <summary>Starts a server.</summary>
    public static BlogProcess Start(IReadOnlyDictionary<string, string> environment, params string[] command) =>
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

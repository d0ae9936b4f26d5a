using System.Diagnostics;

namespace CoordDetect.App.Tests.Commands;

/// <summary>Runs the real program as a process of its own, in a folder of its own.</summary>
internal sealed class Cli : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("coorddetect-").FullName;

    public string Path(string name) => System.IO.Path.Combine(Folder, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(Path(name), text);
        return Path(name);
    }

    public CliResult Run(params string[] args) => Run(null, [], args);

    public CliResult Run(string? input, (string Name, string Value)[] environment, params string[] args)
    {
        // The program stands beside its tests, as it was built with them.
        ProcessStartInfo start = new("dotnet", [System.IO.Path.Combine(AppContext.BaseDirectory, "coorddetect.dll"), .. args])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment) start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        if (input is not null) process.StandardInput.Write(input);
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(60_000)) process.Kill();
        return new CliResult(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

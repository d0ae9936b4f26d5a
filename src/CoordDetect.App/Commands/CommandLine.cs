using System.CommandLine;
using CoordDetect.App.Configuration;
using CoordDetect.Core;

namespace CoordDetect.App.Commands;

/// <summary>The root command: the list of all commands, and the one place where expected problems become a line and an exit code.</summary>
internal static class CommandLine
{
    private const string About =
        "CoordDetect finds accounts that act together in comment sections and forums, and shows the evidence behind each link.";

    /// <summary>Parses <paramref name="args"/>, runs the command that they name, and returns the exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        RootCommand root = new(About);
        Option<string?> configFile = new("--config") { Description = "The configuration file [default: coorddetect.json, where there is one].", HelpName = "FILE", Recursive = true };
        root.Add(configFile);
        foreach (Command command in All(configFile)) root.Add(command);
        using CancellationTokenSource interrupted = new();
        Console.CancelKeyPress += (_, e) => { e.Cancel = true; interrupted.Cancel(); };
        try
        {
            ParseResult parsed = Configured(root, root.Parse(args), args, configFile);
            int code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, interrupted.Token);
            return parsed.Errors.Count > 0 ? ExitCode.BadUsage : code;
        }
        catch (UserFacingException problem)
        {
            Console.Error.WriteLine($"coorddetect: {Terminal.TerminalText.Clean(problem.Message)}");
            return ExitCode.BadUsage;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("coorddetect: interrupted; what was done is kept.");
            return ExitCode.Interrupted;
        }
        catch (IOException problem)
        {
            Console.Error.WriteLine($"coorddetect: {Terminal.TerminalText.Clean(problem.Message)}");
            return ExitCode.Failed;
        }
    }

    // What flags leave out comes from the environment and the configuration file.
    private static ParseResult Configured(RootCommand root, ParseResult parsed, string[] args, Option<string?> configFile)
    {
        if (parsed.CommandResult.Command.Action is null || parsed.CommandResult.Command.Name == "config") return parsed;
        OptionSettings settings = OptionSettings.Load(parsed.GetValue(configFile));
        if (settings.IsEmpty) return parsed;
        if (EffectiveOptions.UnknownNames(root, settings).ToArray() is { Length: > 0 } unknown)
            throw new UserFacingException(string.Join('\n', unknown));
        return root.Parse(EffectiveOptions.Complete(args, parsed, settings));
    }

    // One line a command; each lives in a file of its own beside this one.
    private static IEnumerable<Command> All(Option<string?> configFile)
    {
        yield return AuditCommand.Create();
        yield return ConfigCommand.Create(configFile);
        yield return CrawlCommand.Create();
        yield return DemoCommand.Create();
        yield return DetectCommand.Create();
        yield return EvaluateCommand.Create();
        yield return ExtractCommand.Create();
        yield return ImportCommand.Create();
        yield return HealthCommand.Create();
        yield return NetworkCommand.Create();
        yield return NearDuplicatesCommand.Create();
        yield return ServeCommand.Create();
        yield return SimulateCommand.Create();
        yield return UserCommand.Create();
        yield return VerifyCommand.Create();
    }
}

using System.CommandLine;
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
        foreach (Command command in All()) root.Add(command);
        ParseResult parsed = root.Parse(args);
        using CancellationTokenSource interrupted = new();
        Console.CancelKeyPress += (_, e) => { e.Cancel = true; interrupted.Cancel(); };
        try
        {
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

    // One line a command; each lives in a file of its own beside this one.
    private static IEnumerable<Command> All()
    {
        yield return CrawlCommand.Create();
        yield return VerifyCommand.Create();
        yield return DetectCommand.Create();
        yield return EvaluateCommand.Create();
        yield return NetworkCommand.Create();
        yield return NearDuplicatesCommand.Create();
        yield return SimulateCommand.Create();
    }
}

using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using CoordDetect.App.Configuration;
using CoordDetect.App.Messages;
using CoordDetect.App.Report;
using CoordDetect.App.Runs;
using CoordDetect.Core;
using CoordDetect.Storage;

namespace CoordDetect.App.Commands;

/// <summary>The root command: the list of all commands, and the one place where expected problems become a line and an exit code.</summary>
internal static class CommandLine
{
    private const string About =
        "CoordDetect finds accounts that act together in comment sections and forums, and shows the evidence behind each link.";

    /// <summary>Parses <paramref name="args"/>, runs the command that they name, and returns the exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        // Scripts ask for the version often: it needs none of the commands.
        if (args is ["--version"])
        {
            Console.Out.WriteLine(RunRecords.Version);
            return ExitCode.Done;
        }
        if (args.Length == 0) args = ["--help"];
        if (args is ["help", ..]) args = [.. args[1..], "--help"];
        ReportLanguage language = Languages.Of(args);
        Speak(args, language);
        RootCommand root = new(About) { Languages.Option };
        Option<string?> configFile = new("--config") { Description = "The configuration file [default: coorddetect.json, where there is one].", HelpName = "FILE", Recursive = true };
        root.Add(configFile);
        foreach (Command command in All(configFile)) root.Add(command);
        NumberForm.Require(root);
        Explain(root, language);
        // Not disposed of: the signal may come while the last command ends.
        CancellationTokenSource interrupted = new();
        Console.CancelKeyPress += (_, e) => { e.Cancel = true; interrupted.Cancel(); };
        try
        {
            ParseResult parsed = root.Parse(args);
            if (parsed.Action is not RootHelp || parsed.UnmatchedTokens.Count > 0) Suggestion.Check(root, parsed, args);
            parsed = Configured(root, parsed, args, configFile);
            if (parsed.Action is ParseErrorAction broken) broken.ShowHelp = false;
            int code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, interrupted.Token);
            if (parsed.Errors.Count == 0 || parsed.Action is RootHelp) return code;
            Console.Error.WriteLine($"coorddetect {parsed.CommandResult.Command.Name} --help explains its options.");
            return ExitCode.BadUsage;
        }
        catch (StoreFaultException problem)
        {
            Console.Error.WriteLine($"coorddetect: {Terminal.TerminalText.Clean(problem.Message)}");
            return ExitCode.Failed;
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
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            Console.Error.WriteLine($"coorddetect: {Terminal.TerminalText.Clean(problem.Message)}");
            return ExitCode.Failed;
        }
    }

    // Numbers are read and written the same whatever the language: only texts follow it.
    private static void Speak(string[] args, ReportLanguage language)
    {
        CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language == ReportLanguage.French ? "fr" : "en");
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture;
        Console.SetError(new TranslatedWriter(Console.Error, language));
        // Standard output is for people only where no program was meant to read it.
        if (!args.Any(a => a is "--json" or "-" or "extract" or "similar")) Console.SetOut(new TranslatedWriter(Console.Out, language));
    }

    private static void Explain(RootCommand root, ReportLanguage language)
    {
        HelpTexts.Translate(root, language);
        HelpOption help = root.Options.OfType<HelpOption>().First();
        help.Action = new RootHelp(new HelpAction { MaxWidth = HelpTexts.Columns }, language);
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
        yield return JobsCommand.Create();
        yield return NetworkCommand.Create();
        yield return NearDuplicatesCommand.Create();
        yield return ServeCommand.Create();
        yield return SimilarCommand.Create();
        yield return SimulateCommand.Create();
        yield return TiesCommand.Create();
        yield return UserCommand.Create();
        yield return VerifyCommand.Create();
        yield return WatchCommand.Create();
        yield return WorkerCommand.Create();
    }
}

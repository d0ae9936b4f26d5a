using System.CommandLine;
using System.Text.Json;
using CoordDetect.App.Configuration;
using CoordDetect.App.Terminal;

namespace CoordDetect.App.Commands;

/// <summary><c>config [COMMAND FLAGS…]</c>: the options in effect and where each came from.</summary>
internal static class ConfigCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static Command Create(Option<string?> configFile)
    {
        Argument<string[]> line = new("COMMAND")
        {
            Description = "The command to explain, with flags as they would be given; every command where it is left out.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<bool> json = new("--json") { Description = "Write JSON." };
        Command command = new("config", """
            Shows the options in effect and where each came from: flags win over the environment (COORDDETECT_SHUFFLES, COORDDETECT_NETWORK_WINDOW), the environment over the file coorddetect.json ({"shuffles": 50, "network": {"window": "5m"}}), the file over the defaults.

            Example: coorddetect config detect --shuffles 50
            """)
        { TreatUnmatchedTokensAsErrors = false };
        command.Add(line);
        command.Add(json);
        command.SetAction(parsed =>
        {
            RootCommand root = (RootCommand)parsed.RootCommandResult.Command;
            OptionSettings settings = OptionSettings.Load(parsed.GetValue(configFile));
            List<string> problems = [.. EffectiveOptions.UnknownNames(root, settings)];
            List<OptionOrigin> options = [];
            foreach (string[] args in Lines(root, [.. parsed.GetValue(line) ?? [], .. parsed.UnmatchedTokens]))
                Explain(root, args, settings, options, problems);
            if (parsed.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(options, Indented));
            else Write(options, Console.Out);
            foreach (string problem in problems.Distinct()) Console.Error.WriteLine($"coorddetect: {TerminalText.Clean(problem)}");
            return problems.Count > 0 ? ExitCode.BadUsage : ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<string[]> Lines(RootCommand root, string[] given) =>
        given.Length > 0 ? [given] : root.Subcommands.Where(c => c.Name != "config").Select(c => new[] { c.Name });

    private static void Explain(RootCommand root, string[] args, OptionSettings settings, List<OptionOrigin> options, List<string> problems)
    {
        ParseResult before = root.Parse(args);
        ParseResult after = root.Parse(EffectiveOptions.Complete(args, before, settings));
        options.AddRange(EffectiveOptions.Explain(before, after, settings));
        // What is merely left out here (inputs, --out) is no problem of the configuration.
        HashSet<string> missing = [.. root.Parse(args[..1]).Errors.Select(e => e.Message)];
        problems.AddRange(after.Errors.Select(e => e.Message).Where(m => !missing.Contains(m)));
    }

    private static void Write(List<OptionOrigin> options, TextWriter writer)
    {
        int names = options.Select(o => o.Name.Length).DefaultIfEmpty().Max();
        int values = Math.Min(40, options.Select(o => o.Value.Length).DefaultIfEmpty().Max());
        foreach (IGrouping<string, OptionOrigin> command in options.GroupBy(o => o.Command))
        {
            writer.WriteLine(command.Key);
            foreach (OptionOrigin option in command)
                writer.WriteLine($"  {option.Name.PadRight(names)}  {TerminalText.Clean(option.Value, 200).PadRight(values)}  {TerminalText.Clean(option.Origin, 200)}");
        }
    }
}

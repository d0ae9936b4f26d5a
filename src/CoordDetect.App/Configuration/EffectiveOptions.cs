using System.Collections;
using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;

namespace CoordDetect.App.Configuration;

/// <summary>Puts together what flags, environment and file say: a flag wins over the environment, the environment over the file.</summary>
internal static class EffectiveOptions
{
    /// <summary>The arguments with what is configured for options that they leave out.</summary>
    public static string[] Complete(string[] args, ParseResult parsed, OptionSettings settings)
    {
        List<string> added = [];
        foreach (Option option in Configurable(parsed.CommandResult.Command))
        {
            if (IsGiven(parsed, option) || Find(settings, parsed.CommandResult.Command, option) is not { } configured) continue;
            foreach (string value in configured.Values) added.Add($"{option.Name}={value}");
        }
        // After "--" everything is an argument.
        int end = Array.IndexOf(args, "--");
        if (end < 0) end = args.Length;
        return [.. args[..end], .. added, .. args[end..]];
    }

    /// <summary>Each option of the command that was parsed, in effect.</summary>
    /// <param name="before">The command line as it was given.</param>
    /// <param name="after">The command line with what is configured.</param>
    /// <param name="settings">What is configured.</param>
    public static IEnumerable<OptionOrigin> Explain(ParseResult before, ParseResult after, OptionSettings settings)
    {
        Command command = after.CommandResult.Command;
        foreach (Option option in Configurable(command))
        {
            string origin = IsGiven(before, option) ? "flag"
                : Find(settings, command, option)?.Origin ?? "default";
            yield return new OptionOrigin(command.Name, NameOf(option), ValueOf(after, option), origin);
        }
    }

    /// <summary>Names in the file that no command has, each as one sentence.</summary>
    public static IEnumerable<string> UnknownNames(RootCommand root, OptionSettings settings)
    {
        HashSet<string> known = [];
        foreach (Command command in root.Subcommands)
        {
            foreach (string name in Configurable(command).SelectMany(NamesOf)) known.UnionWith([name, $"{command.Name}.{name}"]);
        }
        return settings.FileKeys.Where(k => !known.Contains(k)).Select(k => $"{settings.Path}: there is no option \"{k}\".");
    }

    // Its own, and those of every command but the one that names the file.
    private static IEnumerable<Option> Configurable(Command command) =>
        command.Options.Concat(command.Parents.OfType<RootCommand>().SelectMany(r => r.Options).Where(o => o.Recursive && o.Name != "--config")).Where(o => o is not (HelpOption or VersionOption));

    private static string NameOf(Option option) => option.Name.TrimStart('-');

    // Its own name and its long ones: --threshold is also --same-text.threshold.
    private static IEnumerable<string> NamesOf(Option option) => option.Aliases.Where(a => a.StartsWith("--", StringComparison.Ordinal)).Select(a => a.TrimStart('-')).Prepend(NameOf(option));

    private static ConfiguredValue? Find(OptionSettings settings, Command command, Option option) =>
        NamesOf(option).Select(name => settings.Find(command.Name, name)).FirstOrDefault(found => found is not null);

    private static bool IsGiven(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    private static string ValueOf(ParseResult parsed, Option option)
    {
        try
        {
            return Text(parsed.GetResult(option)?.GetValueOrDefault<object>());
        }
        catch (InvalidOperationException)
        {
            // A value that cannot be parsed is among the errors of the command line.
            return string.Join(' ', parsed.GetResult(option)?.Tokens.Select(t => t.Value) ?? []);
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        string text => text,
        IEnumerable list => string.Join(' ', list.Cast<object?>().Select(Text)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}

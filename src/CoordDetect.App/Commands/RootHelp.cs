using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using CoordDetect.App.Messages;
using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;

namespace CoordDetect.App.Commands;

/// <summary>Help: of the program, its commands in groups with those of every day first; of a command, what the library writes, in a hundred columns.</summary>
internal sealed class RootHelp(HelpAction ofCommands, ReportLanguage language) : SynchronousCommandLineAction
{
    private const int NameWidth = 18;

    // What no group names stands in the last one: a new command is shown before anybody thinks of a place for it.
    private static readonly (string Title, string[] Commands)[] Groups =
    [
        ("console.help.daily", ["demo", "import", "crawl", "detect", "serve"]),
        ("console.help.closer", ["search", "similar", "near-duplicates", "network", "ties", "extract", "audit"]),
        ("console.help.keeping", ["watch", "jobs", "worker", "user", "verify", "health", "config"]),
        ("console.help.measuring", []),
    ];

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        if (parseResult.CommandResult.Command is not RootCommand root) return OfCommand(parseResult);
        foreach (string line in Lines(root, TextTable.Of(language))) parseResult.InvocationConfiguration.Output.WriteLine(line);
        return ExitCode.Done;
    }

    // A few words of the library have no French of its own.
    private int OfCommand(ParseResult parsed)
    {
        if (language != ReportLanguage.French) return ofCommands.Invoke(parsed);
        TextWriter output = parsed.InvocationConfiguration.Output;
        using StringWriter help = new(CultureInfo.InvariantCulture);
        parsed.InvocationConfiguration.Output = help;
        int code = ofCommands.Invoke(parsed);
        parsed.InvocationConfiguration.Output = output;
        output.Write(help.ToString().Replace("[default:", "[par défaut\u00a0:", StringComparison.Ordinal).Replace("(REQUIRED)", "(obligatoire)", StringComparison.Ordinal).Replace("Description:", "Description\u00a0:", StringComparison.Ordinal));
        return code;
    }

    /// <summary>The commands of a group, in its order.</summary>
    internal static IEnumerable<Command> Of(RootCommand root, int group)
    {
        string[] named = Groups[group].Commands;
        return group < Groups.Length - 1
            ? named.Select(n => root.Subcommands.FirstOrDefault(c => c.Name == n)).OfType<Command>()
            : root.Subcommands.Where(c => !Groups.SkipLast(1).Any(g => g.Commands.Contains(c.Name)));
    }

    private static IEnumerable<string> Lines(RootCommand root, TextTable texts)
    {
        yield return root.Description ?? "";
        yield return "";
        yield return texts["console.help.usage"];
        for (int g = 0; g < Groups.Length; g++)
        {
            yield return "";
            yield return texts[Groups[g].Title];
            foreach (Command command in Of(root, g)) yield return Row(command.Name, First(command.Description ?? ""));
        }
        yield return "";
        yield return texts["console.help.options"];
        yield return Row("--lang en|fr", texts["console.help.lang"]);
        yield return Row("--config " + texts["console.help.file"], texts["console.help.config"]);
        yield return Row("--version", texts["console.help.version"]);
        yield return "";
        yield return HelpTexts.Wrap(texts["console.help.more"], HelpTexts.Columns);
    }

    private static string Row(string name, string what)
    {
        string[] lines = HelpTexts.Wrap(what, HelpTexts.Columns - NameWidth - 2).Split('\n');
        return "  " + name.PadRight(NameWidth) + string.Join("\n" + new string(' ', NameWidth + 2), lines);
    }

    // Its first sentence, up to what lists particulars.
    private static string First(string description)
    {
        string paragraph = HelpTexts.Paragraphs(description).Select(p => p.Text).FirstOrDefault() ?? "";
        int end = paragraph.IndexOf(". ", StringComparison.Ordinal);
        string sentence = end < 0 ? paragraph : paragraph[..(end + 1)];
        int particulars = sentence.IndexOf(" (", StringComparison.Ordinal), close = sentence.IndexOf(')');
        return particulars > 0 && close > particulars && sentence.Length > 160 ? string.Create(CultureInfo.InvariantCulture, $"{sentence[..particulars]}{sentence[(close + 1)..]}") : sentence;
    }
}

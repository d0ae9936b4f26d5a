using System.CommandLine;
using System.Text;
using CoordDetect.App.Report;

namespace CoordDetect.App.Messages;

/// <summary>Puts what <c>--help</c> says into the reader's language and into lines of at most a hundred columns.</summary>
internal static class HelpTexts
{
    /// <summary>The width of everything that helps.</summary>
    public const int Columns = 100;

    private const int Indent = 2;

    /// <summary>Translates a command with all below it.</summary>
    public static void Translate(Command command, ReportLanguage language)
    {
        command.Description = Describe(command.Description, language);
        foreach (Argument argument in command.Arguments)
        {
            argument.Description = Say(argument.Description, language);
            if ((argument.HelpName ?? argument.Name) is { } name && Say(name, language) != name) argument.HelpName = Say(name, language);
        }
        foreach (Option option in command.Options)
        {
            option.Description = Say(option.Description, language);
            if (option.HelpName is not null) option.HelpName = Say(option.HelpName, language);
        }
        foreach (Command below in command.Subcommands) Translate(below, language);
    }

    /// <summary>The paragraphs of a description, each in one line, and its lines of examples: what is translated.</summary>
    public static IEnumerable<(string Text, bool IsExample)> Paragraphs(string description)
    {
        List<string> open = [];
        bool examples = false;
        foreach (string line in description.ReplaceLineEndings("\n").Split('\n').Append(""))
        {
            if (line.StartsWith("Example", StringComparison.Ordinal)) examples = true;
            if (line.Trim().Length == 0 || examples)
            {
                if (open.Count > 0) yield return (string.Join(' ', open), false);
                open.Clear();
                if (line.Trim().Length > 0) yield return (line, true);
                else examples = false;
            }
            else open.Add(line.Trim());
        }
    }

    private static string? Describe(string? description, ReportLanguage language)
    {
        if (description is null) return null;
        StringBuilder text = new();
        bool before = false;
        foreach ((string part, bool isExample) in Paragraphs(description))
        {
            if (text.Length > 0) text.Append(isExample && before ? "\n" : "\n\n");
            text.Append(isExample ? Example(part, language) : Wrap(MessageBook.Say(part, language), Columns - Indent));
            before = isExample;
        }
        return text.ToString();
    }

    private static string Example(string line, ReportLanguage language)
    {
        if (language != ReportLanguage.French) return line;
        return line.StartsWith("Example", StringComparison.Ordinal)
            ? line.Replace("Examples: ", "Exemples\u00a0: ", StringComparison.Ordinal).Replace("Example: ", "Exemple\u00a0: ", StringComparison.Ordinal)
            : " " + line;
    }

    internal static string Wrap(string paragraph, int width)
    {
        StringBuilder text = new();
        int column = 0;
        foreach (string word in paragraph.Split(' '))
        {
            if (column > 0 && column + 1 + word.Length > width)
            {
                text.Append('\n');
                column = 0;
            }
            if (column > 0) text.Append(' ');
            text.Append(word);
            column += word.Length + (column > 0 ? 1 : 0);
        }
        return text.ToString();
    }

    private static string? Say(string? english, ReportLanguage language) => english is null ? null : MessageBook.Say(english, language);
}

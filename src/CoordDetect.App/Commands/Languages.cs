using System.CommandLine;
using System.Globalization;
using CoordDetect.App.Report;
using CoordDetect.Core;

namespace CoordDetect.App.Commands;

/// <summary>The option <c>--lang</c>: the language of messages, help and reports; that of the person's own settings where it is one of ours.</summary>
internal static class Languages
{
    private const string Name = "--lang";

    /// <summary>The option, the same on every command.</summary>
    public static Option<string?> Option { get; } = new(Name) { Description = "Language of messages and reports: en or fr.", HelpName = "en|fr", Recursive = true };

    /// <summary>The language of a command that was parsed.</summary>
    /// <exception cref="UserFacingException">It is none of ours.</exception>
    public static ReportLanguage Of(ParseResult parsed) => parsed.GetValue(Option) is { } word ? Parse(word) : Own;

    /// <summary>The language of a command line that may not be one: before it is parsed, and where it cannot be.</summary>
    public static ReportLanguage Of(string[] args)
    {
        int at = Array.FindLastIndex(args, a => a == Name);
        string? word = at >= 0 && at + 1 < args.Length ? args[at + 1] : args.LastOrDefault(a => a.StartsWith(Name + "=", StringComparison.Ordinal))?[(Name.Length + 1)..];
        return word?.ToLowerInvariant() switch { "fr" => ReportLanguage.French, "en" => ReportLanguage.English, _ => Own };
    }

    private static ReportLanguage Own => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr" ? ReportLanguage.French : ReportLanguage.English;

    private static ReportLanguage Parse(string word) => word.ToLowerInvariant() switch
    {
        "en" => ReportLanguage.English,
        "fr" => ReportLanguage.French,
        _ => throw new UserFacingException($"--lang {word}: write en or fr."),
    };
}

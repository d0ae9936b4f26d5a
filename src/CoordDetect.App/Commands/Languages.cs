using System.CommandLine;
using System.Globalization;
using CoordDetect.App.Report;
using CoordDetect.Core;

namespace CoordDetect.App.Commands;

/// <summary>The option <c>--lang</c>: the language of reports, that of the person's own settings where it is one of ours.</summary>
internal static class Languages
{
    public static Option<string> Option() => new("--lang")
    {
        Description = "Language of the report: en or fr.",
        DefaultValueFactory = _ => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr" ? "fr" : "en",
    };

    public static ReportLanguage Parse(string word) => word.ToLowerInvariant() switch
    {
        "en" => ReportLanguage.English,
        "fr" => ReportLanguage.French,
        _ => throw new UserFacingException($"--lang {word}: write en or fr."),
    };
}

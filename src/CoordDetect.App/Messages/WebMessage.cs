using System.Text.RegularExpressions;
using CoordDetect.App.Report.Texts;

namespace CoordDetect.App.Messages;

/// <summary>What the rooms say to people, as a page says it: in the reader's language, and without options of a command line that no page has.</summary>
internal static partial class WebMessage
{
    private const string Columns = "Say below what each column holds.";
    private const string Times = "Say below how times are written.";

    /// <summary>A message for a page.</summary>
    public static string Say(string message, TextTable texts) => string.Join('\n', message.Split('\n').Select(line => MessageBook.Say(Plain(line), texts.Language)));

    // A sentence, or what follows a semicolon, that names an option is advice for the command line.
    private static string Plain(string line)
    {
        bool ofColumns = false, ofTimes = false;
        string plain = Advice().Replace(line, advice =>
        {
            ofColumns |= advice.Value.Contains("--map", StringComparison.Ordinal);
            ofTimes |= advice.Value.Contains("--date-", StringComparison.Ordinal) || advice.Value.Contains("--as-of", StringComparison.Ordinal);
            return advice.Value[0] == ';' ? "." : "";
        }).Trim();
        // An option that begins the line is the field of the form that it stands for.
        plain = Named().Replace(plain, "");
        return ofColumns ? $"{plain} {Columns}" : ofTimes ? $"{plain} {Times}" : plain;
    }

    [GeneratedRegex(@"(?:;|(?<=[.?!]) )[^.;?!]*--(?:map|date-order|date-format|time-zone|as-of|format|encoding|strict|data|case|listen)\b(?:[^.]|\.(?=\S))*\.?")]
    private static partial Regex Advice();

    [GeneratedRegex("^--(?:date-order|date-format|time-zone|as-of) ")]
    private static partial Regex Named();
}

using System.Globalization;
using CoordDetect.App.Report.Texts;

namespace CoordDetect.App.Web.Sources;

/// <summary>Says why an address was not read or would not be.</summary>
internal static class RefusedWords
{
    private const string Family = "web.refused";

    /// <summary>The reason as a reader understands it; the word itself where it is none that is known.</summary>
    public static string Of(string reason, TextTable texts) => texts.Has($"{Family}.{reason}") ? texts.Named(Family, reason)
        : Number(reason, "http-") is { } status ? texts.Say("web.refused.http", ("n", status))
        : Number(reason, "robots.txt line ") is { } line ? texts.Say("web.refused.robots-line", ("n", line))
        : After(reason, "redirected to ") is { } to ? texts.Say("web.refused.redirected", ("to", to))
        : After(reason, "its robots.txt cannot be read (") is { } why ? Of(why.Split(':', ')')[0], texts)
        : After(reason, "timeout-") is not null ? texts["web.refused.timeout"]
        : After(reason, "too-large-") is not null ? texts["web.refused.too-large"]
        : reason;

    private static long? Number(string reason, string beginning) =>
        After(reason, beginning) is { } rest && int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static string? After(string reason, string beginning) => reason.StartsWith(beginning, StringComparison.Ordinal) ? reason[beginning.Length..] : null;
}

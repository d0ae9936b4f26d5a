using System.Globalization;
using CoordDetect.App.Configuration;
using CoordDetect.App.Web.Hosting;
using CoordDetect.App.Work.Detect;
using CoordDetect.Core;
using CoordDetect.Core.Export;
using CoordDetect.Core.Signals;
using CoordDetect.Index.Queries;
using CoordDetect.Storage.Comments;
using Microsoft.AspNetCore.Http;

namespace CoordDetect.App.Web.Runs;

/// <summary>Reads what a person set for a run. A form with nothing in it asks for a run of the whole case as it is by default.</summary>
internal static class RunForm
{
    /// <summary>The name of a setting's field.</summary>
    public static string FieldOf(MethodSetting setting) => $"set.{setting.Name}";

    /// <summary>The run that is asked for.</summary>
    /// <exception cref="UserFacingException">Something cannot be read or is out of range.</exception>
    public static async Task<DetectRequest> ReadAsync(Visit visit, string name)
    {
        IFormCollection form = await visit.Http.Request.ReadFormAsync(visit.Cancellation);
        RunTerms terms = new()
        {
            Q = RunTerms.Number(Field(form, "q"), visit.T["web.term.q"]),
            Threshold = RunTerms.Number(Field(form, "threshold"), visit.T["web.term.threshold"]),
            WindowSeconds = Whole(RunTerms.Number(Field(form, "window"), visit.T["web.term.window"])),
            Shuffles = Whole(RunTerms.Number(Field(form, "shuffles"), visit.T["web.term.shuffles"])),
            Settings = Settings(form),
            LeftOut = LeftOut(form),
        };
        terms.Options();
        CommentScope scope = new()
        {
            Sites = [.. form["site"].OfType<string>().Where(s => s.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            From = Day(form, "from", visit),
            Until = Day(form, "until", visit),
            Search = Field(form, "search") is { Length: > 0 } words ? words : null,
        };
        if (scope.Search is { } search) SearchQuery.Parse(search);
        if (scope is { From: { } from, Until: { } until } && until < from) throw new UserFacingException(visit.T["web.term.period-backwards"]);
        return new DetectRequest { Case = name, Terms = terms.Pruned(), Scope = scope.IsWhole ? null : scope };
    }

    // What is empty or absent sets nothing.
    private static List<KeyValuePair<string, double>> Settings(IFormCollection form)
    {
        List<KeyValuePair<string, double>> settings = [];
        foreach (MethodSetting setting in MethodSettings.Further)
        {
            if (RunTerms.Number(Field(form, FieldOf(setting)), setting.Name) is not { } value) continue;
            if (setting.IsWhole && value != Math.Floor(value)) throw new UserFacingException($"{setting.Name}: \"{Field(form, FieldOf(setting))}\" is no whole number.");
            settings.Add(KeyValuePair.Create(setting.Name, value));
        }
        return settings;
    }

    // A list of boxes sends those that are ticked: what is not among them is left out, where the list was shown at all.
    private static SignalFamily[] LeftOut(IFormCollection form) =>
        form.ContainsKey("families-shown") ? [.. Enum.GetValues<SignalFamily>().Where(f => !form["family"].Contains(ExportNames.Of(f)))] : [];

    private static int? Whole(double? number) => number is { } known ? (int)Math.Round(Math.Min(known, int.MaxValue)) : null;

    private static string Field(IFormCollection form, string name) => form[name].ToString().Trim();

    private static DateOnly? Day(IFormCollection form, string name, Visit visit)
    {
        if (Field(form, name) is not { Length: > 0 } text) return null;
        return DayOf(text) ?? throw new UserFacingException(visit.T["web.term.no-day"]);
    }

    /// <summary>A day as the form sends it; null where it is none.</summary>
    public static DateOnly? DayOf(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}

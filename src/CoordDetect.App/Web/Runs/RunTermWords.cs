using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.App.Runs;
using CoordDetect.Core;
using CoordDetect.Core.Pipeline;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Runs;

namespace CoordDetect.App.Web.Runs;

/// <summary>What was set for a run, in words.</summary>
internal static class RunTermWords
{
    private static readonly Dictionary<string, string> Defaults = RunRecords.OptionsOf(new DetectionOptions()).ToDictionary(StringComparer.Ordinal);

    private const int MostSites = 10;

    // How many accounts were declared official is no option of the method.
    private const string Official = "official-accounts";

    /// <summary>The options of a run that are not the defaults, each in a few words.</summary>
    public static IReadOnlyList<string> Options(RunEntry run, TextTable texts) =>
        [.. RunFacts.Read(run.RunJson).Options.Where(o => o.Key != Official && Defaults.GetValueOrDefault(o.Key) != o.Value).Select(o => Option(o.Key, o.Value, texts))];

    /// <summary>The options in which two runs differ: name, before, after.</summary>
    public static IReadOnlyList<(string Name, string Before, string After)> Differences(RunEntry before, RunEntry after, TextTable texts)
    {
        Dictionary<string, string> first = RunFacts.Read(before.RunJson).Options.ToDictionary(StringComparer.Ordinal), second = RunFacts.Read(after.RunJson).Options.ToDictionary(StringComparer.Ordinal);
        List<(string, string, string)> differing = [.. first.Keys.Union(second.Keys).Order(StringComparer.Ordinal)
            .Where(k => first.GetValueOrDefault(k) != second.GetValueOrDefault(k))
            .Select(k => (Name(k, texts), Value(k, first.GetValueOrDefault(k), texts), Value(k, second.GetValueOrDefault(k), texts)))];
        string scopeBefore = Scope(before.Scope, texts), scopeAfter = Scope(after.Scope, texts);
        if (scopeBefore != scopeAfter) differing.Add((texts["web.term.comments"], scopeBefore, scopeAfter));
        return differing;
    }

    /// <summary>Which comments a run looked at.</summary>
    public static string Scope(CommentScope? scope, TextTable texts)
    {
        if (scope is null) return texts["web.scope.whole"];
        List<string> parts = [];
        if (scope.Search is { } search) parts.Add(texts.Say("web.scope.search", ("words", DisplayText.Name(search, 200))));
        if (scope.Sites.Count > 0) parts.Add(texts.Say("web.scope.sites", ("list", Names(scope.Sites, texts)), ("n", scope.Sites.Count)));
        if (scope.From is { } from) parts.Add(texts.Say("web.scope.from", ("day", texts.Format.Day(from))));
        if (scope.Until is { } until) parts.Add(texts.Say("web.scope.until", ("day", texts.Format.Day(until))));
        return parts.Count == 0 ? texts["web.scope.forgotten"] : string.Join(" · ", parts);
    }

    private static string Names(IReadOnlyList<string> sites, TextTable texts)
    {
        IEnumerable<string> names = sites.Take(MostSites).Select(s => DisplayText.Name(s, 60));
        return texts.Format.List(sites.Count > MostSites ? [.. names, "…"] : [.. names]);
    }

    private static string Option(string name, string value, TextTable texts) => texts.Say("web.term.is", ("name", Name(name, texts)), ("value", Value(name, value, texts)));

    private static string Name(string name, TextTable texts) => texts.Named("web.option", name);

    private static string Value(string name, string? value, TextTable texts) => value switch
    {
        null => "–",
        _ when name == "left-out" => texts.Format.List([.. value.Split(' ').Select(f => texts.Named("family", f))]),
        _ => value,
    };
}

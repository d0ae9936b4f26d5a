using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.Storage.Repeats;

namespace CoordDetect.App.Web.Repeats;

/// <summary>What is known of a repeat, in words.</summary>
internal static class RepeatWords
{
    private const int SitesNamed = 3;

    /// <summary>When, where, by how many new accounts, and how densely; only what there is to say.</summary>
    public static string Facts(StoredRepeat repeat, IReadOnlyDictionary<long, string> sites, TextTable texts)
    {
        List<string> facts = [];
        if (Days(repeat, texts) is { Length: > 0 } days) facts.Add(days);
        if (Where(repeat, sites, texts) is { Length: > 0 } where) facts.Add(where);
        if (repeat.NewAccounts > 0) facts.Add(texts.Say("web.repeat.new", ("n", repeat.NewAccounts), ("share", texts.Format.Percent(repeat.NewShare))));
        if (repeat.OnlyThis > 0)
            facts.Add(repeat.OnlyThis == repeat.Accounts ? texts["web.repeat.only-all"] : texts.Say("web.repeat.only", ("n", repeat.OnlyThis)));
        if (repeat.Peak > 1) facts.Add(texts.Say("web.repeat.peak", ("n", repeat.Peak)));
        return string.Join(" · ", facts);
    }

    /// <summary>From which day to which; empty where no time is known.</summary>
    public static string Days(StoredRepeat repeat, TextTable texts)
    {
        if (repeat.First is not { } first || repeat.Last is not { } last) return "";
        string from = texts.Format.Day(first), to = texts.Format.Day(last);
        return from == to ? from : $"{from} – {to}";
    }

    private static string Where(StoredRepeat repeat, IReadOnlyDictionary<long, string> sites, TextTable texts)
    {
        string[] names = [.. repeat.Sites.Select(s => sites.GetValueOrDefault(s, "")).Where(s => s.Length > 0).Select(s => DisplayText.Name(s, 60))];
        return names.Length <= SitesNamed ? texts.Format.List(names) : texts.Say("web.repeat.sites", ("n", names.Length));
    }
}

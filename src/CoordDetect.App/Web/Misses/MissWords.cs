using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.Storage.Misses;

namespace CoordDetect.App.Web.Misses;

/// <summary>A miss in words: what was seen, and why it was not concluded.</summary>
internal static class MissWords
{
    /// <summary>How many accounts share what.</summary>
    public static string Seen(StoredMiss miss, TextTable texts) =>
        texts.Say(FindingWords.NearOf(miss.Kind), ("n", miss.Accounts), ("objects", miss.Objects));

    /// <summary>The thing itself, in quotes; a sentence where an erasure took it.</summary>
    public static string What(StoredMiss miss, TextTable texts, int longest) =>
        miss.What.Length == 0 ? texts["web.miss.erased"] : texts.Say("near.quoted", ("text", DisplayText.Name(miss.What, longest)));

    /// <summary>Why it was not concluded.</summary>
    public static string Why(StoredMiss miss, TextTable texts) => NearMissReason.Say(miss.Limits, texts);

    /// <summary>From which day to which; empty where no time is known.</summary>
    public static string Days(StoredMiss miss, TextTable texts)
    {
        if (miss.First is not { } first || miss.Last is not { } last) return "";
        string from = texts.Format.Day(first), to = texts.Format.Day(last);
        return from == to ? from : $"{from} – {to}";
    }
}

using CoordDetect.App.Report.Texts;
using CoordDetect.Core.Audit.Intervals;

namespace CoordDetect.App.Web.Audits;

/// <summary>What a person said of the accounts that were drawn, in a sentence.</summary>
internal static class HandCheckWords
{
    /// <summary>The share that was judged so, with its interval; null where nobody could be judged: of whom nobody could tell, no share is told.</summary>
    public static string? Of(IReadOnlyDictionary<string, string> said, TextTable texts)
    {
        int yes = said.Count(h => h.Value == "yes"), of = said.Count(h => h.Value is "yes" or "no");
        if (of == 0) return null;
        Interval share = Interval.Wilson(yes, of);
        return texts.Say("audit.hand.result", ("yes", yes), ("of", of), ("low", texts.Format.Percent(share.Low)), ("high", texts.Format.Percent(share.High)));
    }
}

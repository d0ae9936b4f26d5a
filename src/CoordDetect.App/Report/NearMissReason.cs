using CoordDetect.App.Report.Texts;

namespace CoordDetect.App.Report;

/// <summary>Why something that was seen was not concluded, in words.</summary>
internal static class NearMissReason
{
    private const string TooFewBits = "too-few-bits", Shuffled = "found-in-shuffled-data";

    /// <summary>The sentences for the limits of a near miss: what shuffled copies hold, the explanations that are open, or else that chance gives as much.</summary>
    public static string Say(IReadOnlyList<string> limits, TextTable texts)
    {
        string[] open = [.. limits.Where(l => l is not (TooFewBits or Shuffled)).Select(l => texts.Named("explanation", l))];
        List<string> said = [];
        if (limits.Contains(Shuffled)) said.Add(texts["near.shuffled"]);
        if (open.Length > 0) said.Add(texts.Say("near.open", ("list", texts.Format.List(open))));
        return said.Count == 0 ? texts["near.too-few-bits"] : string.Join(' ', said);
    }
}

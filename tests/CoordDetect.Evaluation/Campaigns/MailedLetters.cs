using CoordDetect.Core.Corpus;
using CoordDetect.Evaluation.Corpora;

namespace CoordDetect.Evaluation.Campaigns;

/// <summary>Fillings of the one letter that was mailed to a regulator in 2017, an account each. They came without times; these are ways in which such letters arrive.</summary>
internal static class MailedLetters
{
    private const long Day = 86_400, Evening = (18 * 3_600) + 1_800, EveningLength = 3 * 3_600;

    /// <summary>At any hour of three months.</summary>
    public static Campaign? OverMonths(int count) => Timed(count, "months", "over three months", r => r.Next(90) * Day + r.Next((int)Day));

    /// <summary>From 18.30 to 21.30 of one evening.</summary>
    public static Campaign? InAnEvening(int count) => Timed(count, "evening", "in an evening", r => Evening + r.Next((int)EveningLength));

    /// <summary>In the evenings of two days, two days apart.</summary>
    public static Campaign? OnTwoDays(int count) => Timed(count, "two-days", "on two days", r => (r.Next(2) * 2 * Day) + Evening + r.Next((int)EveningLength));

    /// <summary>In a corpus that has no times.</summary>
    public static Campaign? Undated(int count) => Timed(count, "undated", "undated", r => r.Next((int)(30 * Day))) is { } letters ? letters with { IsUndated = true } : null;

    private static Campaign? Timed(int count, string id, string words, Func<Random, long> moment)
    {
        if (RealComments.Read("fcc-mediabridge") is not { } letters) return null;
        Random random = new(count);
        return new Campaign($"letters-{count}-{id}", $"{count} mailed letters {words}", [.. letters.Take(count).Select(c => c with { Thread = null, PostedAt = PostedAt.FromUnixSeconds(moment(random)) })]);
    }
}

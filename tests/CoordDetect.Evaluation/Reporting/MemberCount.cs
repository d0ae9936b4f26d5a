using CoordDetect.Core.Evaluation;
using CoordDetect.Core.Findings;

namespace CoordDetect.Evaluation.Reporting;

/// <summary>How many of those who were named are of the campaign. Accounts without a label count on neither side.</summary>
/// <param name="Right">Planted accounts that are named.</param>
/// <param name="Wrong">Others that are named.</param>
/// <param name="Positives">Planted accounts.</param>
internal sealed record MemberCount(int Right, int Wrong, int Positives)
{
    /// <summary>Of those who are named, the share that was planted; null where nobody is named.</summary>
    public double? Precision => Right + Wrong == 0 ? null : (double)Right / (Right + Wrong);

    /// <summary>Of those who were planted, the share that is named.</summary>
    public double Recall => Positives == 0 ? 0 : (double)Right / Positives;

    public static MemberCount Of(AccountTruth truth, IReadOnlySet<int> named)
    {
        int right = 0, wrong = 0, positives = 0;
        foreach (int account in truth.Labelled)
        {
            bool isPlanted = truth.IsPositive(account);
            if (isPlanted) positives++;
            if (!named.Contains(account)) continue;
            if (isPlanted) right++;
            else wrong++;
        }
        return new MemberCount(right, wrong, positives);
    }

    /// <summary>The members of findings at a confidence or above.</summary>
    public static MemberCount At(AccountTruth truth, DetectionResult result, Confidence least) => Of(
        truth, result.Findings.Where(f => f.Confidence >= least).SelectMany(f => f.Members).Where(m => m.Role == MemberRole.Member).Select(m => m.Account).ToHashSet());

    /// <summary>As it stands in the table: how many of them, and at what precision.</summary>
    public string Words() => Precision is { } p ? $"{Right}/{Positives} ({Reporting.Words.Number(p)})" : $"0/{Positives}";
}

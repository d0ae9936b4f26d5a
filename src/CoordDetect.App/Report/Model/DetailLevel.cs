namespace CoordDetect.App.Report.Model;

/// <summary>
/// How much of a finding a report shows. A report over thousands of accounts must stay a file that can be mailed: the strongest findings are
/// shown in full, the next in brief, the rest as rows of the table; everything is in the CSV files.
/// </summary>
/// <param name="Members">The most accounts in the table.</param>
/// <param name="Evidence">The most pairs of comments.</param>
/// <param name="TextLength">The most characters of a comment.</param>
/// <param name="TimelineRows">The most accounts in the timeline.</param>
/// <param name="Wordings">The most shared wordings.</param>
/// <param name="WordingUses">The most uses of each.</param>
/// <param name="Network">Whether the network is drawn.</param>
internal sealed record DetailLevel(int Members, int Evidence, int TextLength, int TimelineRows, int Wordings, int WordingUses, bool Network)
{
    /// <summary>How many findings are shown in full.</summary>
    public const int FullFindings = 12;

    /// <summary>How many findings are shown in full or in brief.</summary>
    public const int ShownFindings = 60;

    /// <summary>How many findings the table in the summary lists.</summary>
    public const int ListedFindings = 1_000;

    private static readonly DetailLevel Full = new(200, 12, 1_500, 50, 6, 60, true);
    private static readonly DetailLevel Brief = new(40, 3, 600, 20, 2, 15, false);

    /// <summary>The level of the finding at <paramref name="rank"/>, from 0.</summary>
    public static DetailLevel OfRank(int rank) => rank < FullFindings ? Full : Brief;
}

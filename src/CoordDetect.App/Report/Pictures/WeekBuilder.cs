using CoordDetect.App.Report.Model;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;

namespace CoordDetect.App.Report.Pictures;

/// <summary>Counts comments by hour of the week. Times that are coarser than an hour are left out.</summary>
internal static class WeekBuilder
{
    /// <summary>How many shades there are.</summary>
    public const int Levels = 5;

    private const int FewestComments = 24;

    public static WeekPicture? Build(CommentCorpus corpus, CommentsByAccount comments, Finding finding)
    {
        int[] all = new int[168], group = new int[168];
        HashSet<int> accounts = [.. finding.Members.Where(m => m.Role != MemberRole.Source).Select(m => m.Account)];
        for (int account = 0; account < corpus.AccountCount; account++)
            Count(corpus, comments.Of(account), accounts.Contains(account) ? group : all);
        WeekGrid? shown = Grid(group);
        return shown is null ? null : new WeekPicture(shown, Grid(all));
    }

    private static void Count(CommentCorpus corpus, ReadOnlySpan<int> comments, int[] hours)
    {
        foreach (int comment in comments)
        {
            if (corpus.PrecisionOf[comment] is not (TimePrecision.Second or TimePrecision.Minute or TimePrecision.Hour)) continue;
            // The first hour of 1970 was one of a Thursday.
            long hour = (Floor(corpus.TimeOf[comment], 3_600) + (3 * 24)) % 168;
            hours[(hour + 168) % 168]++;
        }
    }

    private static WeekGrid? Grid(int[] hours)
    {
        int total = hours.Sum(), most = hours.Max();
        return total < FewestComments ? null : new WeekGrid(total, [.. hours.Select(n => ((n * Levels) + most - 1) / most)]);
    }

    private static long Floor(long value, long step) => (value >= 0 ? value : value - step + 1) / step;
}

using CoordDetect.App.Report.Model;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;

namespace CoordDetect.App.Report.Pictures;

/// <summary>Counts comments by hour of the week. Times that are coarser than an hour are left out.</summary>
internal sealed class WeekBuilder
{
    /// <summary>How many shades there are.</summary>
    public const int Levels = 5;

    private const int FewestComments = 24;
    private readonly CommentCorpus _corpus;
    private readonly CommentsByAccount _comments;
    private readonly int[] _everybody = new int[168];
    private readonly bool _hasOthers;

    public WeekBuilder(CommentCorpus corpus, CommentsByAccount comments, bool hasOthers)
    {
        _corpus = corpus;
        _comments = comments;
        _hasOthers = hasOthers;
        for (int comment = 0; comment < corpus.CommentCount; comment++) Count(comment, _everybody);
    }

    public WeekPicture? Build(Finding finding)
    {
        int[] group = new int[168];
        foreach (FindingMember member in finding.Members.Where(m => m.Role != MemberRole.Source))
            foreach (int comment in _comments.Of(member.Account)) Count(comment, group);
        WeekGrid? shown = Grid(group);
        return shown is null ? null : new WeekPicture(shown, _hasOthers ? Grid([.. _everybody.Zip(group, (all, own) => all - own)]) : null);
    }

    private void Count(int comment, int[] hours)
    {
        if (_corpus.PrecisionOf[comment] is not (TimePrecision.Second or TimePrecision.Minute or TimePrecision.Hour)) return;
        // The first hour of 1970 was one of a Thursday.
        long hour = (Floor(_corpus.TimeOf[comment], 3_600) + (3 * 24)) % 168;
        hours[(hour + 168) % 168]++;
    }

    private static WeekGrid? Grid(int[] hours)
    {
        int total = hours.Sum(), most = hours.Max();
        return total < FewestComments ? null : new WeekGrid(total, [.. hours.Select(n => ((n * Levels) + most - 1) / most)]);
    }

    private static long Floor(long value, long step) => (value >= 0 ? value : value - step + 1) / step;
}
